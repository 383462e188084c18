package io.dunnage.partner;

/**
 * How items are named on documents.
 *
 * @param identifier what of the Odoo product is sent and looked up
 * @param qualifier how the partner calls that kind of id: {@code VN} vendor's item, {@code SK} stock keeping unit, 2 characters
 */
public record ItemPolicy(Identifier identifier, String qualifier) {
    public ItemPolicy {
        if (!qualifier.matches("[A-Z0-9]{2}")) {
            throw new IllegalArgumentException("qualifier: '" + qualifier
                    + "' is not an item qualifier; use two characters, such as VN, SK or UP");
        }
    }

    /** A field of the Odoo product. */
    public enum Identifier {
        /** {@code default_code}. */
        SKU,
        BARCODE
    }

    /** What a profile that says nothing gets. */
    public static ItemPolicy standard() {
        return new ItemPolicy(Identifier.SKU, "VN");
    }
}
