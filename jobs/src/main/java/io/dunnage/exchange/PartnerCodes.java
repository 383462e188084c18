package io.dunnage.exchange;

import io.dunnage.document.ItemId;
import io.dunnage.document.Quantity;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.Crosswalk;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A partner's names for items and units, in ours. */
public interface PartnerCodes {
    /** Every number of ours that the item may go by, each with its kind in front: {@code SKU P-1}, {@code BARCODE 123}. */
    Set<String> ours(ItemId item);

    /** Our name of the unit; empty when the crosswalk does not say. */
    Optional<String> unit(String theirs);

    /** A quantity of one of our products in a unit of ours, by the crosswalk and the factors of our books (S22). */
    default OurQuantity inOurs(Quantity theirs, long productId, String unit) {
        return unit(theirs.unit()).filter(unit::equals).isPresent()
                ? new OurQuantity.Exact(theirs.amount())
                : new OurQuantity.Not(
                        RejectReason.UNIT_NOT_CONVERTIBLE,
                        "is in " + theirs.unit() + ", Odoo has " + unit + "; "
                                + rowToAdd(Crosswalk.Kind.UNIT, unit, theirs.unit()) + " if they are the same");
    }

    /** Which row is missing in which file. */
    default String rowToAdd(Crosswalk.Kind kind, String ours, String theirs) {
        return "add a row " + ours + "," + theirs + " to the " + kind.name().toLowerCase(Locale.ROOT) + " crosswalk";
    }
}
