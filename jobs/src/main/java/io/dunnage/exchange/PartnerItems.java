package io.dunnage.exchange;

import io.dunnage.document.Gtin;
import io.dunnage.document.ItemId;
import io.dunnage.document.Quantity;
import io.dunnage.ledger.RejectReason;
import io.dunnage.odoo.Converted;
import io.dunnage.odoo.Product;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.ItemPolicy;
import io.dunnage.partner.PartnerProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The partner's names for items and units, in ours, as they were in force on a day. */
public final class PartnerItems implements PartnerCodes {
    private static final String SKU = "SKU ";
    private static final String BARCODE = "BARCODE ";

    private final PartnerProfile profile;
    private final LocalDate day;
    private final @Nullable StockUnits factors;

    /** For what goes out: quantities are said in the units of our books. */
    public PartnerItems(PartnerProfile profile, LocalDate day) {
        this(profile, day, null);
    }

    /** For what comes in, in whatever unit: {@code factors} turn it into ours. */
    public PartnerItems(PartnerProfile profile, LocalDate day, @Nullable StockUnits factors) {
        this.profile = profile;
        this.day = day;
        this.factors = factors;
    }

    /** What a product of ours is found by. */
    public static Set<String> codesOf(Product product) {
        Set<String> codes = new LinkedHashSet<>();
        if (product.sku() != null) {
            codes.add(SKU + product.sku());
        }
        if (product.barcode() != null) {
            codes.add(BARCODE + written(product.barcode()));
        }
        return codes;
    }

    @Override
    public Set<String> ours(ItemId item) {
        Set<String> codes = new LinkedHashSet<>();
        for (Map.Entry<ItemId.Scheme, String> number : item.numbers().entrySet()) {
            String ours = profile.crosswalks()
                    .of(Crosswalk.Kind.ITEM)
                    .ours(number.getValue(), day)
                    .orElse(number.getValue());
            switch (number.getKey()) {
                case VENDOR, STOCK_KEEPING -> {
                    if (profile.items().identifier() == ItemPolicy.Identifier.SKU) {
                        codes.add(SKU + ours);
                    } else {
                        codes.add(BARCODE + written(ours));
                    }
                }
                case GTIN, UPC -> codes.add(BARCODE + written(ours));
                case CASE_CODE, BUYER, MANUFACTURER, OTHER -> {}
            }
        }
        return codes;
    }

    /** What is wrong with a number by which an item is not found: a GTIN that was mistyped or cut (S22). */
    public Optional<String> wrongCheckDigit(ItemId item) {
        boolean byBarcode = profile.items().identifier() == ItemPolicy.Identifier.BARCODE;
        return item.numbers().entrySet().stream()
                .filter(number -> switch (number.getKey()) {
                    case GTIN, UPC -> true;
                    case VENDOR, STOCK_KEEPING -> byBarcode;
                    case CASE_CODE, BUYER, MANUFACTURER, OTHER -> false;
                })
                .filter(number -> profile.crosswalks()
                        .of(Crosswalk.Kind.ITEM)
                        .ours(number.getValue(), day)
                        .isEmpty())
                .flatMap(number -> Gtin.wrongCheckDigit(number.getValue()).stream())
                .findFirst();
    }

    /** The sentence for it. */
    public String mistyped(ItemId item, String what) {
        return "item " + item + ": " + what + "; ask the warehouse which item it is, or "
                + rowToAdd(Crosswalk.Kind.ITEM, "OUR-ITEM", item.primary());
    }

    /** The number to look the item up by in Odoo. */
    public Optional<String> sku(ItemId item) {
        return ours(item).stream()
                .filter(code -> code.startsWith(SKU))
                .map(code -> code.substring(SKU.length()))
                .findFirst();
    }

    @Override
    public Optional<String> unit(String theirs) {
        return profile.crosswalks().of(Crosswalk.Kind.UNIT).ours(theirs, day);
    }

    @Override
    public OurQuantity inOurs(Quantity theirs, long productId, String unit) {
        Optional<String> ours = unit(theirs.unit());
        if (ours.isEmpty() || ours.get().equals(unit) || factors == null) {
            return PartnerCodes.super.inOurs(theirs, productId, unit);
        }
        String said = "is " + theirs + ", that is '" + ours.get() + "', and Odoo has " + unit;
        return switch (factors.convert(theirs.amount(), ours.get(), productId, unit)) {
            case Converted.Exact exact when exact.isWhole() -> new OurQuantity.Exact(exact.quantity());
            case Converted.Exact(BigDecimal amount) -> uneven(said, amount, unit);
            case Converted.Uneven(BigDecimal nearly) -> uneven(said, nearly, unit);
            case Converted.Incomparable() ->
                new OurQuantity.Not(
                        RejectReason.UNIT_NOT_CONVERTIBLE,
                        said
                                + "; Odoo knows no factor between them: give the product such a packaging there, or correct"
                                + " the row '" + ours.get() + "," + theirs.unit() + "' of the unit crosswalk");
        };
    }

    private static OurQuantity uneven(String said, BigDecimal amount, String unit) {
        return new OurQuantity.Not(
                RejectReason.UNEVEN_QUANTITY,
                said + ": " + amount.toPlainString() + " of them is no whole number; ask the warehouse to count in "
                        + unit + ", or correct the factor in Odoo");
    }

    @Override
    public String rowToAdd(Crosswalk.Kind kind, String ours, String theirs) {
        return profile.rowToAdd(kind, ours, theirs);
    }

    /** Their number of a product: by the crosswalk, or the field of the product that was agreed; empty when it has none. */
    public Optional<ItemId> theirs(Product product) {
        String ours = profile.items().identifier() == ItemPolicy.Identifier.SKU ? product.sku() : product.barcode();
        if (ours == null) {
            return Optional.empty();
        }
        String theirs =
                profile.crosswalks().of(Crosswalk.Kind.ITEM).theirs(ours, day).orElse(ours);
        if (theirs.isBlank() || theirs.length() > ItemId.LONGEST) {
            return Optional.empty();
        }
        ItemId item = ItemId.of(ItemId.Scheme.VENDOR, theirs);
        String barcode = product.barcode();
        return Optional.of(
                barcode != null && barcode.length() == 12 && barcode.chars().allMatch(c -> c >= '0' && c <= '9')
                        ? item.and(ItemId.Scheme.UPC, barcode)
                        : item);
    }

    /** Their code of a unit of ours; empty when the crosswalk does not say. */
    public Optional<String> theirUnit(String ours) {
        return profile.crosswalks().of(Crosswalk.Kind.UNIT).theirs(ours, day);
    }

    /** S22: a GTIN is the same number whether it was padded to 8, 12, 13 or 14 digits; any other code is what it is. */
    private static String written(String code) {
        return Gtin.read(code).map(Gtin::fourteen).orElseGet(code::strip);
    }
}
