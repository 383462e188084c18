package io.dunnage.transform;

import io.dunnage.document.ItemId;

/**
 * What a partner's profile decides about the meaning of a record. Dates have no zone: the warehouse's day is taken as written.
 *
 * @param lxMeans what one LX loop of a 945 stands for (S14)
 * @param itemQualifier X12 element 235 under which both sides tell the depositor's own item number: VN, SK ...
 * @param freightPayment W66-01 where an order does not say who pays
 * @param freightMethod W66-02 where an order does not say how it travels
 */
public record RecordSettings(LxMeans lxMeans, String itemQualifier, String freightPayment, String freightMethod) {

    /** Cartons, pallets or order lines: it differs by warehouse. */
    public enum LxMeans {
        CARTON,
        ORDER_LINE,
        PALLET
    }

    /** One carton per LX, items as VN, freight prepaid by motor carrier. */
    public static final RecordSettings USUAL = new RecordSettings(LxMeans.CARTON, "VN", "PP", "M");

    public RecordSettings {
        if (itemQualifier.length() != 2
                || freightPayment.length() != 2
                || freightMethod.isEmpty()
                || freightMethod.length() > 2) {
            throw new IllegalArgumentException(
                    "not X12 codes: " + itemQualifier + ", " + freightPayment + ", " + freightMethod);
        }
    }

    /** The scheme behind an item qualifier; the partner's own qualifier always tells the depositor's number. */
    ItemId.Scheme scheme(String qualifier) {
        if (qualifier.equals(itemQualifier)) {
            return ItemId.Scheme.VENDOR;
        }
        return switch (qualifier) {
            case "VN", "SA" -> ItemId.Scheme.VENDOR;
            case "SK" -> ItemId.Scheme.STOCK_KEEPING;
            case "UK", "EN", "SRV" -> ItemId.Scheme.GTIN;
            case "UP" -> ItemId.Scheme.UPC;
            case "UC", "UA" -> ItemId.Scheme.CASE_CODE;
            case "BP", "IN" -> ItemId.Scheme.BUYER;
            case "MG", "MF" -> ItemId.Scheme.MANUFACTURER;
            default -> ItemId.Scheme.OTHER;
        };
    }

    /** The qualifier for a scheme; empty where there is none to write. */
    String qualifier(ItemId.Scheme scheme) {
        return switch (scheme) {
            case VENDOR -> itemQualifier;
            case STOCK_KEEPING -> "SK";
            case GTIN -> "UK";
            case UPC -> "UP";
            case CASE_CODE -> "UC";
            case BUYER -> "BP";
            case MANUFACTURER -> "MG";
            case OTHER -> "";
        };
    }
}
