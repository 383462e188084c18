package io.dunnage.partner;

/**
 * How items are named on documents, and of which the partner is told.
 *
 * @param identifier what of the Odoo product is sent and looked up
 * @param qualifier how the partner calls that kind of id: {@code VN} vendor's item, {@code SK} stock keeping unit, 2 characters
 * @param catalog what an item catalog says when something changed
 * @param catalogOf which items concern the partner
 * @param kits how a kit (phantom bill of materials) is told
 */
public record ItemPolicy(Identifier identifier, String qualifier, Catalog catalog, CatalogOf catalogOf, Kits kits) {
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

    /** What an item catalog says after the first one. */
    public enum Catalog {
        /** What changed, each item with what became of it. */
        CHANGED_ITEMS,
        /** Everything again, as soon as one item changed: for warehouses that replace their whole item master. */
        ALL_ITEMS
    }

    /** Which items a catalog is about. */
    public enum CatalogOf {
        /** Every product of the depositor that has the agreed number. */
        ALL_ITEMS,
        /** Those that the partner's item crosswalk lists. */
        LISTED_ITEMS
    }

    /** How orders, notices and returns tell of a kit; what comes back is understood either way (S28). */
    public enum Kits {
        /** As its parts, as Odoo moves them. */
        COMPONENTS,
        /** As one item, which the warehouse packs or takes apart: told so where whole kits move, else as parts. */
        AS_ONE_ITEM
    }

    /** A policy with the usual catalog and kits. */
    public ItemPolicy(Identifier identifier, String qualifier) {
        this(identifier, qualifier, Catalog.CHANGED_ITEMS, CatalogOf.ALL_ITEMS, Kits.COMPONENTS);
    }

    /** What a profile that says nothing gets. */
    public static ItemPolicy standard() {
        return new ItemPolicy(Identifier.SKU, "VN");
    }
}
