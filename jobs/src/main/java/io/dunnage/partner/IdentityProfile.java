package io.dunnage.partner;

/**
 * Who writes to whom on the envelope, and whether it is meant.
 *
 * @param ours the depositor on the envelope: ISA05/06 of what we send
 * @param theirs the partner on the envelope: ISA07/08 of what we send
 * @param groupOurs our code on the group, GS02 of what we send; 2 to 15 characters, unused by EDIFACT
 * @param groupTheirs their code on the group, GS03 of what we send; 2 to 15 characters
 * @param usage ISA15
 */
public record IdentityProfile(
        EnvelopeParty ours, EnvelopeParty theirs, String groupOurs, String groupTheirs, Usage usage) {
    public IdentityProfile {
        group("groupOurs", groupOurs);
        group("groupTheirs", groupTheirs);
    }

    private static void group(String key, String code) {
        if (code.isBlank() || code.length() < 2 || code.length() > 15) {
            throw new IllegalArgumentException(key + ": '" + code + "' is not a group code; use 2 to 15 characters");
        }
    }

    /**
     * A party on the envelope.
     *
     * @param qualifier what kind of id it is, ISA05 of 2 characters or UNB 0007 of 1 to 4: {@code ZZ} or {@code ZZZ}
     *     mutually agreed, {@code 01} DUNS, {@code 12} phone, {@code 14} GLN
     * @param id without padding, 1 to 15 characters (ISA06) or to 35 (UNB 0004); {@link #fits} knows the dialect
     */
    public record EnvelopeParty(String qualifier, String id) {
        public EnvelopeParty {
            if (qualifier.isBlank() || qualifier.length() > 4) {
                throw new IllegalArgumentException(
                        "'" + qualifier + "' is not an envelope qualifier; use 1 to 4 characters, such as ZZ or 14");
            }
            if (id.isBlank() || id.length() > 35 || !id.equals(id.strip())) {
                throw new IllegalArgumentException("'" + id + "' is not an envelope id; use 1 to 35 characters");
            }
        }

        /** The same party, once it has room on the dialect's envelope. */
        EnvelopeParty fits(PartnerDialect dialect) {
            if (dialect == PartnerDialect.X12) {
                if (qualifier.length() != 2) {
                    throw new IllegalArgumentException(
                            "'" + qualifier + "' is not an envelope qualifier; use two characters, such as ZZ or 01");
                }
                if (id.length() > 15) {
                    throw new IllegalArgumentException("'" + id + "' is not an envelope id; use 1 to 15 characters");
                }
            }
            return this;
        }
    }

    /** Whether books are changed by what is exchanged. */
    public enum Usage {
        TEST,
        PRODUCTION
    }
}
