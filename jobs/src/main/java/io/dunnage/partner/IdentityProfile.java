package io.dunnage.partner;

/**
 * Who writes to whom on the envelope, and whether it is meant.
 *
 * @param ours the depositor on the envelope: ISA05/06 of what we send
 * @param theirs the partner on the envelope: ISA07/08 of what we send
 * @param groupOurs our code on the group, GS02 of what we send; 2 to 15 characters
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
     * @param qualifier what kind of id it is, 2 characters: {@code ZZ} mutually agreed, {@code 01} DUNS, {@code 12} phone
     * @param id 1 to 15 characters, without padding
     */
    public record EnvelopeParty(String qualifier, String id) {
        public EnvelopeParty {
            if (qualifier.length() != 2) {
                throw new IllegalArgumentException(
                        "'" + qualifier + "' is not an envelope qualifier; use two characters, such as ZZ or 01");
            }
            if (id.isBlank() || id.length() > 15 || !id.equals(id.strip())) {
                throw new IllegalArgumentException("'" + id + "' is not an envelope id; use 1 to 15 characters");
            }
        }
    }

    /** Whether books are changed by what is exchanged. */
    public enum Usage {
        TEST,
        PRODUCTION
    }
}
