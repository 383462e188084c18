package io.dunnage.partner;

/**
 * An id of a party or building with the list it is from: N103 and N104.
 *
 * @param qualifier 1 or 2 characters: {@code 91} assigned by the seller, {@code 92} by the buyer, {@code 9} DUNS+4
 * @param id 2 to 80 characters
 */
public record PartyCode(String qualifier, String id) {
    public PartyCode {
        if (qualifier.isBlank() || qualifier.length() > 2) {
            throw new IllegalArgumentException("'" + qualifier + "' is not an id qualifier; use 1 or 2 characters");
        }
        if (id.length() < 2 || id.length() > 80) {
            throw new IllegalArgumentException("'" + id + "' is not a party id; use 2 to 80 characters");
        }
    }
}
