package io.dunnage.partner;

/**
 * The owner of the goods, as the partner knows us.
 *
 * @param code our id in the partner's system: N103 and N104 of N1*DE
 * @param name our name on documents, 1 to 60 characters (N102)
 */
public record DepositorProfile(PartyCode code, String name) {
    public DepositorProfile {
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("name: '" + name + "' is not a name; use 1 to 60 characters");
        }
    }
}
