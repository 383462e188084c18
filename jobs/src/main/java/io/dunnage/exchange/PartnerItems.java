package io.dunnage.exchange;

import io.dunnage.document.ItemId;
import io.dunnage.odoo.Product;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.ItemPolicy;
import io.dunnage.partner.PartnerProfile;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The partner's names for items and units, in ours, as they were in force on a day. */
public final class PartnerItems implements PartnerCodes {
    private static final String SKU = "SKU ";
    private static final String BARCODE = "BARCODE ";

    private final PartnerProfile profile;
    private final LocalDate day;

    public PartnerItems(PartnerProfile profile, LocalDate day) {
        this.profile = profile;
        this.day = day;
    }

    /** What a product of ours is found by. */
    public static Set<String> codesOf(Product product) {
        Set<String> codes = new LinkedHashSet<>();
        if (product.sku() != null) {
            codes.add(SKU + product.sku());
        }
        if (product.barcode() != null) {
            codes.add(BARCODE + withoutZeros(product.barcode()));
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
                        codes.add(BARCODE + withoutZeros(ours));
                    }
                }
                // S22: a GTIN is the same whether it was padded to 12, 13 or 14 digits
                case GTIN, UPC -> codes.add(BARCODE + withoutZeros(ours));
                case CASE_CODE, BUYER, MANUFACTURER, OTHER -> {}
            }
        }
        return codes;
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

    private static String withoutZeros(String code) {
        int start = 0;
        while (start < code.length() - 1 && code.charAt(start) == '0') {
            start++;
        }
        return code.substring(start);
    }
}
