package io.dunnage.odoo;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The depositor's books in one Odoo database and company. Questions are repeated a few times by themselves; changes never are. May be
 * shared by threads; keep the validations of one warehouse one after the other. Every method may throw an {@link OdooFault}.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class OdooGateway {
    private OdooGateway() {}

    /** Prepares the way; the first question or change logs in and finds the dialect, once. */
    public static OdooGateway open(OdooSettings settings, Clock clock) {
        throw new UnsupportedOperationException("not yet: " + settings + clock);
    }

    /** Logs in, if that was not done before, and says what was found. */
    public Connected connected() {
        throw new UnsupportedOperationException();
    }

    /** Until when the key is good, as far as Odoo tells. */
    public KeyExpiry keyExpiry() {
        throw new UnsupportedOperationException();
    }

    /** HTTP requests sent so far, those of logging in and of repeated questions included. */
    public long calls() {
        throw new UnsupportedOperationException();
    }

    public Optional<Warehouse> warehouse(String code) {
        throw new UnsupportedOperationException("not yet: " + code);
    }

    /**
     * A page of the deliveries to customers that changed at or after a time, themselves, in their moves, or (while open) in their sales
     * order or address; drafts are left out. A few calls per page, whatever the number.
     *
     * @param afterId 0 for the first page, then {@link DeliveryPage#lastId()}
     * @param atMost size of the page, 1 to 500
     */
    public DeliveryPage deliveriesChangedSince(
            Collection<Warehouse> warehouses, Instant since, long afterId, int atMost) {
        throw new UnsupportedOperationException("not yet: " + warehouses + since + afterId + atMost);
    }

    /** By the name that was asked for; names that no delivery of the warehouses has are missing from the answer. */
    public Map<String, DeliveryChain> deliveriesNamed(Collection<Warehouse> warehouses, Set<String> names) {
        throw new UnsupportedOperationException("not yet: " + warehouses + names);
    }

    /** By id, in the order of the ids; those that were deleted are missing. */
    public List<Delivery> deliveries(Set<Long> ids) {
        throw new UnsupportedOperationException("not yet: " + ids);
    }

    /** By the code that was asked for. A code may belong to several products; an unknown one is missing from the answer. */
    public Map<String, List<Product>> products(Product.Code kind, Set<String> codes) {
        throw new UnsupportedOperationException("not yet: " + kind + codes);
    }

    /** The lots that exist. */
    public Map<Lot.Key, Lot> lots(Set<Lot.Key> keys) {
        throw new UnsupportedOperationException("not yet: " + keys);
    }

    /** Makes lots in one call. Look for them first: a name that its product has already makes Odoo refuse all. */
    public Map<Lot.Key, Lot> createLots(Set<Lot.Key> keys) {
        throw new UnsupportedOperationException("not yet: " + keys);
    }

    /** By lot id, what lies in the location and below; a lot that is not there has {@link LotStock#NONE}. */
    public Map<Long, LotStock> lotStock(long locationId, Set<Long> lotIds) {
        throw new UnsupportedOperationException("not yet: " + locationId + lotIds);
    }

    /** By name, the packages that our user made: those of others may have the same name. */
    public Map<String, Long> ownPackages(Set<String> names) {
        throw new UnsupportedOperationException("not yet: " + names);
    }

    /** Makes packages in one call and gives their ids by name. */
    public Map<String, Long> createPackages(List<NewPackage> packages) {
        throw new UnsupportedOperationException("not yet: " + packages);
    }

    /** Puts a line of plain text into the history of a delivery. */
    public Answer announce(long deliveryId, String text) {
        throw new UnsupportedOperationException("not yet: " + deliveryId + text);
    }

    /** Whether a line with this trace id stands in the history of the delivery. */
    public boolean announced(long deliveryId, String traceId) {
        throw new UnsupportedOperationException("not yet: " + deliveryId + traceId);
    }

    /**
     * Writes a shipment on a delivery in one call: quantities, lots, cartons and tracking numbers; lines that were not shipped are set to
     * zero. Not validated yet. May be repeated on the delivery read again.
     *
     * @param delivery as it was read just before
     */
    public Answer writeShipment(Delivery delivery, Shipment shipment) {
        throw new UnsupportedOperationException("not yet: " + delivery + shipment);
    }

    /** Validates what was written. Read the delivery again, whatever the answer. */
    public Answer validate(long deliveryId, Validation how) {
        throw new UnsupportedOperationException("not yet: " + deliveryId + how);
    }

    /** Cancels an open delivery or back order; one that is cancelled already stays so, a done one is refused. */
    public Answer cancel(long deliveryId) {
        throw new UnsupportedOperationException("not yet: " + deliveryId);
    }

    /** Leaves a to-do on a delivery for whoever plans it. */
    public Answer scheduleActivity(long deliveryId, String summary, String note) {
        throw new UnsupportedOperationException("not yet: " + deliveryId + summary + note);
    }
}
