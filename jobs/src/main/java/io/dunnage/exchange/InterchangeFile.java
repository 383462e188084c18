package io.dunnage.exchange;

import io.dunnage.edi.ControlNumber;
import io.dunnage.edi.Dialect;
import io.dunnage.edi.GroupHeader;
import io.dunnage.edi.InterchangeHeader;
import io.dunnage.edi.InterchangeParty;
import io.dunnage.edi.InterchangeWriter;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Segment;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.edi.SyntaxLevel;
import io.dunnage.edi.Usage;
import io.dunnage.edi.Written;
import io.dunnage.ledger.ControlNumbers;
import io.dunnage.ledger.OutboundFile;
import io.dunnage.partner.IdentityProfile;
import io.dunnage.partner.IdentityProfile.EnvelopeParty;
import io.dunnage.partner.PartnerProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One interchange for a partner: the envelope by his profile and in his dialect, messages of one kind (in X12 in one
 * group), the file name by his template. Written with the control numbers that the ledger allocates, once.
 */
public final class InterchangeFile {
    /** The release that a CONTRL is written in, whatever the release of the messages that it answers. */
    public static final String CONTRL_RELEASE = "D.3";

    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter CCYYMMDD = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
    private static final DateTimeFormatter HHMMSS = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    private final PartnerTick tick;
    private final MessageType type;
    private final String functionalId;

    public InterchangeFile(PartnerTick tick, MessageType type, String functionalId) {
        this.tick = tick;
        this.type = type;
        this.functionalId = functionalId;
    }

    /** Our side as the ledger keys it: {@code ZZ:MERCHANT}. */
    public String sender() {
        return party(tick.profile().identity().ours()).toString();
    }

    /** The partner's side. */
    public String receiver() {
        return party(tick.profile().identity().theirs()).toString();
    }

    /** What would be refused of this message; empty when it can be written. Tried alone, so that it spoils no neighbour. */
    public List<SyntaxFinding> refused(List<Segment> body) {
        try {
            InterchangeWriter writer = begin(new ByteArrayOutputStream(), new ControlNumbers(1, 1, 1), List.of());
            beginGroup(writer, 1);
            return switch (message(writer, ControlNumber.message(1), body)) {
                case Written.Whole(int _) -> List.of();
                case Written.Refused(List<SyntaxFinding> findings) -> findings;
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The whole file; a message that cannot be written is a fault here, for it was to be tried before. */
    public OutboundFile write(ControlNumbers numbers, List<Segment> ofInterchange, List<List<Segment>> bodies) {
        var bytes = new ByteArrayOutputStream();
        try {
            InterchangeWriter writer = begin(bytes, numbers, ofInterchange);
            if (!bodies.isEmpty()) {
                beginGroup(writer, numbers.group());
                for (int i = 0; i < bodies.size(); i++) {
                    Written written = message(writer, ControlNumber.message(numbers.message(i)), bodies.get(i));
                    if (written instanceof Written.Refused(var findings)) {
                        throw new IllegalStateException(
                                "message " + i + " cannot be written: " + findings + ". Indicates a bug.");
                    }
                }
                if (type.dialect() == Dialect.X12) {
                    writer.endGroup();
                }
            }
            writer.endInterchange();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new OutboundFile(fileName(numbers), bytes.toByteArray());
    }

    private InterchangeWriter begin(ByteArrayOutputStream bytes, ControlNumbers numbers, List<Segment> ofInterchange)
            throws IOException {
        PartnerProfile profile = tick.profile();
        InterchangeWriter writer = InterchangeWriter.to(bytes, tick.parts().specs(), PartnerRules.writing(profile));
        writer.beginInterchange(
                switch (type.dialect()) {
                    case X12 -> isa(numbers);
                    case EDIFACT -> unb(numbers);
                });
        for (Segment segment : ofInterchange) {
            writer.interchangeSegment(segment);
        }
        return writer;
    }

    private InterchangeHeader isa(ControlNumbers numbers) {
        ZonedDateTime now = now();
        String release = tick.profile().release().substring(0, 5); // ISA12 is 00401 where GS08 is 004010 or 004010UCS
        return header(Dialect.X12, YYMMDD.format(now), HHMM.format(now), release, numbers, false);
    }

    /** A CONTRL asks for no CONTRL (S9). */
    private InterchangeHeader unb(ControlNumbers numbers) {
        SyntaxLevel level = SyntaxLevel.labelled(tick.profile().charset());
        ZonedDateTime now = now();
        return header(
                Dialect.EDIFACT,
                (level.syntax() == 4 ? CCYYMMDD : YYMMDD).format(now),
                HHMM.format(now),
                level + ":" + level.syntax(),
                numbers,
                !type.code().equals("CONTRL"));
    }

    private InterchangeHeader header(
            Dialect dialect, String date, String time, String release, ControlNumbers numbers, boolean asks) {
        PartnerProfile profile = tick.profile();
        return new InterchangeHeader(
                dialect,
                party(profile.identity().ours()),
                party(profile.identity().theirs()),
                date,
                time,
                release,
                ControlNumber.interchange(numbers.interchange()),
                asks,
                profile.identity().usage() == IdentityProfile.Usage.TEST ? Usage.TEST : Usage.PRODUCTION,
                PartnerRules.delimiters(profile));
    }

    private void beginGroup(InterchangeWriter writer, long number) throws IOException {
        if (type.dialect() == Dialect.X12) {
            writer.beginGroup(group(number));
        }
    }

    private Written message(InterchangeWriter writer, ControlNumber number, List<Segment> body) throws IOException {
        return switch (type.dialect()) {
            case X12 -> writer.message(type, number, body);
            case EDIFACT ->
                writer.message(
                        type,
                        type.code().equals("CONTRL")
                                ? CONTRL_RELEASE
                                : tick.profile().release(),
                        number,
                        body);
        };
    }

    private GroupHeader group(long number) {
        IdentityProfile identity = tick.profile().identity();
        ZonedDateTime now = now();
        return new GroupHeader(
                functionalId,
                identity.groupOurs(),
                identity.groupTheirs(),
                CCYYMMDD.format(now),
                HHMM.format(now),
                ControlNumber.group(number),
                "X",
                tick.profile().release());
    }

    private String fileName(ControlNumbers numbers) {
        ZonedDateTime now = now();
        return tick.profile()
                .mailbox()
                .fileName()
                .replace("{message}", type.code())
                .replace("{partner}", tick.partner().value())
                .replace(
                        "{control}",
                        ControlNumber.interchange(numbers.interchange()).value())
                .replace("{date}", CCYYMMDD.format(now))
                .replace("{time}", HHMMSS.format(now));
    }

    private ZonedDateTime now() {
        return tick.clock().instant().atZone(tick.profile().timeZone());
    }

    private static InterchangeParty party(EnvelopeParty party) {
        return new InterchangeParty(party.qualifier(), party.id());
    }
}
