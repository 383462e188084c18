package io.dunnage.inventory;

import io.dunnage.document.CatalogItem;
import io.dunnage.document.Gtin;
import io.dunnage.document.ItemId;
import io.dunnage.document.PackSize;
import io.dunnage.document.Quantity;
import io.dunnage.exchange.PartnerItems;
import io.dunnage.ledger.RejectReason;
import io.dunnage.odoo.Item;
import io.dunnage.odoo.Pack;
import io.dunnage.odoo.Product;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.ItemPolicy;
import io.dunnage.partner.PartnerDialect;
import io.dunnage.partner.PartnerProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a product of Odoo means as an item of a catalog for one partner, in his codes. */
final class ProductAsItem {
    private final PartnerProfile profile;
    private final LocalDate today;
    private final PartnerItems items;

    ProductAsItem(PartnerProfile profile, LocalDate today) {
        this.profile = profile;
        this.today = today;
        this.items = new PartnerItems(profile, today);
    }

    /** What there is to say of a product. */
    sealed interface Meaning {}

    /**
     * It is an item of the partner's.
     *
     * @param number the partner's number of it
     */
    record Known(String number, Item product, ItemId item, String unit) implements Meaning {}

    /** It cannot be told in the partner's words. */
    record Held(String number, RejectReason reason, String detail) implements Meaning {}

    /** It does not concern the partner. */
    record Foreign() implements Meaning {}

    Meaning of(Item item) {
        Product product = item.product();
        Optional<ItemId> number = concerns(product) ? items.theirs(product) : Optional.empty();
        if (number.isEmpty()) {
            return new Foreign();
        }
        String theirs = number.get().primary();
        Optional<String> unit = items.theirUnit(product.unit());
        return unit.isPresent()
                ? new Known(theirs, item, number.get(), unit.get())
                : new Held(
                        theirs,
                        RejectReason.UNIT_NOT_CONVERTIBLE,
                        "item " + theirs + ": the partner has no code for the unit '" + product.unit() + "' of "
                                + product.name() + "; "
                                + profile.rowToAdd(Crosswalk.Kind.UNIT, product.unit(), "THEIR-UNIT"));
    }

    /** The line of the catalog. */
    CatalogItem line(Known known, CatalogItem.Action action) {
        Item item = known.product();
        CatalogItem.Builder line = CatalogItem.of(
                        action, known.item(), item.product().name(), known.unit())
                .weight(weight(item.weight(), item.weightUnit()))
                .tracking(
                        switch (item.product().tracking()) {
                            case NONE -> null;
                            case LOT -> CatalogItem.Tracking.LOT;
                            case SERIAL -> CatalogItem.Tracking.SERIAL;
                        });
        for (Pack pack : item.packs()) {
            // a pack for which the partner has no word is none that he counts in
            items.theirUnit(pack.name())
                    .ifPresent(unit -> line.pack(PackSize.of(unit, pack.contains())
                            .gtin(gtin(pack.barcode()))
                            .build()));
        }
        return line.build();
    }

    /** A line that takes away a number by which the item is not known any more. */
    CatalogItem gone(Known known, String number) {
        return CatalogItem.of(
                        CatalogItem.Action.DELETE,
                        ItemId.of(ItemId.Scheme.VENDOR, number),
                        known.product().product().name(),
                        known.unit())
                .build();
    }

    private boolean concerns(Product product) {
        if (profile.items().catalogOf() == ItemPolicy.CatalogOf.ALL_ITEMS) {
            return true;
        }
        String ours = profile.items().identifier() == ItemPolicy.Identifier.SKU ? product.sku() : product.barcode();
        return ours != null
                && profile.crosswalks()
                        .of(Crosswalk.Kind.ITEM)
                        .theirs(ours, today)
                        .isPresent();
    }

    private @Nullable Quantity weight(@Nullable BigDecimal weight, @Nullable String unit) {
        return weight == null || unit == null
                ? null
                : new Quantity(weight, items.theirUnit(unit).orElseGet(() -> usual(unit)));
    }

    /** X12 element 355 says KG and LB, UN/ECE recommendation 20 KGM and LBR. */
    private String usual(String unit) {
        if (profile.dialect() != PartnerDialect.EDIFACT) {
            return unit.toUpperCase(Locale.ROOT);
        }
        return switch (unit) {
            case "kg" -> "KGM";
            case "lb" -> "LBR";
            default -> unit.toUpperCase(Locale.ROOT);
        };
    }

    private static @Nullable String gtin(@Nullable String barcode) {
        return barcode != null && Gtin.isWritten(barcode) ? barcode : null;
    }
}
