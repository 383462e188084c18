package io.dunnage.exchange;

import io.dunnage.edi.Delimiters;
import io.dunnage.edi.Deviation;
import io.dunnage.edi.ReadingRules;
import io.dunnage.edi.SyntaxLevel;
import io.dunnage.edi.WritingRules;
import io.dunnage.partner.DelimiterProfile;
import io.dunnage.partner.PartnerDialect;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.ToleratedDeviation;

/** What a partner's profile means to the reader and the writer of interchanges. */
public final class PartnerRules {
    /** ISA11 is a repetition separator from this release of X12 on. */
    private static final String FIRST_WITH_REPETITIONS = "004020";

    private PartnerRules() {}

    /** How strictly his files are read. */
    public static ReadingRules reading(PartnerProfile profile) {
        ReadingRules rules = ReadingRules.strict(profile.charset());
        for (ToleratedDeviation one : profile.tolerates()) {
            for (Deviation deviation : named(one.deviation())) {
                rules = rules.tolerating(deviation, one.because());
            }
        }
        return rules;
    }

    /** How the partner wants his bytes. */
    public static WritingRules writing(PartnerProfile profile) {
        return new WritingRules(profile.charset(), profile.delimiters().newlineAfterSegment());
    }

    /** The delimiters of what we write to him. */
    public static Delimiters delimiters(PartnerProfile profile) {
        DelimiterProfile ours = profile.delimiters();
        if (profile.dialect() != PartnerDialect.EDIFACT) {
            boolean repeats = profile.release().compareTo(FIRST_WITH_REPETITIONS) >= 0;
            return new Delimiters(
                    ours.segment(),
                    ours.element(),
                    ours.component(),
                    repeats ? free(ours, "^|!`") : Delimiters.NONE,
                    Delimiters.NONE);
        }
        boolean repeats = SyntaxLevel.labelled(profile.charset()).syntax() == 4;
        return new Delimiters(
                ours.segment(),
                ours.element(),
                ours.component(),
                repeats ? free(ours, "*^|~") : Delimiters.NONE,
                free(ours, "?\\"));
    }

    /** The first of the characters that separates nothing yet. */
    private static char free(DelimiterProfile taken, String wished) {
        for (char c : wished.toCharArray()) {
            if (c != taken.segment() && c != taken.element() && c != taken.component()) {
                return c;
            }
        }
        throw new IllegalArgumentException("no character is left to separate with: " + taken);
    }

    private static Deviation[] named(ToleratedDeviation.Deviation deviation) {
        return switch (deviation) {
            case SEGMENT_COUNT_MISMATCH -> new Deviation[] {Deviation.SEGMENT_COUNT_MISMATCH};
            case MESSAGE_COUNT_MISMATCH -> new Deviation[] {Deviation.MESSAGE_COUNT_MISMATCH};
            case GROUP_COUNT_MISMATCH -> new Deviation[] {Deviation.GROUP_COUNT_MISMATCH};
            case CONTROL_NUMBER_MISMATCH ->
                new Deviation[] {
                    Deviation.MESSAGE_NUMBER_MISMATCH,
                    Deviation.GROUP_NUMBER_MISMATCH,
                    Deviation.INTERCHANGE_NUMBER_MISMATCH
                };
        };
    }
}
