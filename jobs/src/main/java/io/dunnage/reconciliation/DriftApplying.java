package io.dunnage.reconciliation;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.ledger.DriftDeed;
import io.dunnage.ledger.DriftLife;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.KeptDrift.Application;
import io.dunnage.ledger.Lease;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.TraceId;
import io.dunnage.odoo.Answer;
import io.dunnage.odoo.Lot;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.StockBooking;
import io.dunnage.odoo.StockChange;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.ReconciliationPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes the unexplained part of a drift into Odoo's book as an inventory adjustment whose reference is the drift's trace id, and takes
 * it out again. Each at most once; Odoo is asked for the reference before anything is done.
 */
public final class DriftApplying {
    private final PartnerProfile profile;
    private final Ledger ledger;
    private final OdooGateway odoo;

    public DriftApplying(PartnerProfile profile, Ledger ledger, OdooGateway odoo) {
        this.profile = profile;
        this.ledger = ledger;
        this.odoo = odoo;
    }

    /**
     * Finds out what became of applications whose answer got lost, and applies what the profile allows without asking: drifts that two
     * statements in a row had alike, that no message explains at all, and that are within both limits.
     */
    public List<Settled> applyAllowed(Lease lease, Warehouse warehouse) {
        Consumer<List<DriftDeed>> book = deeds -> ledger.reconciliations().did(lease, deeds);
        List<Settled> settled = new ArrayList<>();
        for (KeptDrift drift : ledger.reconciliations().inOdoo(profile.id(), warehouse.code())) {
            Application application = drift.application();
            if (application != null && application.isUnderWay()) {
                settled.add(finish(drift, application, warehouse, book));
            }
        }
        profile.reconciliation()
                .apply()
                .ifPresent(limits -> ledger.reconciliations().alive(profile.id()).stream()
                        .filter(drift -> drift.warehouse().equals(warehouse.code()))
                        .filter(drift -> isAllowed(drift, limits))
                        .forEach(drift -> settled.add(apply(drift, warehouse, book))));
        return settled;
    }

    private static boolean isAllowed(KeptDrift drift, ReconciliationPolicy.Apply limits) {
        BigDecimal units = drift.unexplained();
        return drift.life() == DriftLife.PERSISTING
                && drift.application() == null
                && drift.place().state().equals(ShelfState.FREE.name())
                && units.signum() != 0
                && units.compareTo(drift.units()) == 0
                && units.abs().compareTo(limits.units()) <= 0
                && DriftFlagging.worth(drift).compareTo(limits.value()) <= 0;
    }

    /** Applies one because a person says so; without limits. */
    public Settled apply(KeptDrift drift, Warehouse warehouse, String who) {
        return apply(drift, warehouse, as(drift, who));
    }

    private Settled apply(KeptDrift drift, Warehouse warehouse, Consumer<List<DriftDeed>> book) {
        Application before = drift.application();
        if (before != null && before.isUnderWay()) {
            return finish(drift, before, warehouse, book);
        }
        if (before != null && before.state() != Application.State.NOT_APPLIED) {
            return new Settled(
                    drift.id(), false, "it was applied before, and each is applied once: " + before.effect());
        }
        if (!drift.life().isOpen()) {
            return new Settled(drift.id(), false, "it is " + drift.life() + "; only an open drift is applied");
        }
        if (!drift.place().state().equals(ShelfState.FREE.name())) {
            return new Settled(drift.id(), false, "only free stock is applied; adjust held and damaged goods in Odoo");
        }
        BigDecimal units = drift.unexplained();
        if (units.signum() == 0) {
            return new Settled(drift.id(), false, "messages explain all of it; settle those instead");
        }
        if (DriftSpot.of(odoo, List.of(drift)).isEmpty()) {
            return new Settled(
                    drift.id(), false, "Odoo knows no item " + drift.place().item());
        }
        book.accept(List.of(new DriftDeed.Applying(drift.id(), units)));
        CrashPoint.DRIFT_APPLYING.pass();
        return finish(drift, new Application(Application.State.APPLYING, units, ""), warehouse, book);
    }

    /** Takes it out of the book again because a person says so. */
    public Settled reverse(KeptDrift drift, Warehouse warehouse, String because, String who) {
        Application before = drift.application();
        if (before == null || (before.state() != Application.State.APPLIED && !before.isUnderWay())) {
            return new Settled(
                    drift.id(),
                    false,
                    before == null ? "it was never applied" : "it is " + before.state() + " already");
        }
        Consumer<List<DriftDeed>> book = as(drift, who);
        if (before.state() == Application.State.APPLYING) {
            Settled applied = finish(drift, before, warehouse, book);
            if (!applied.done()) {
                return applied;
            }
        }
        if (before.state() != Application.State.REVERSING) {
            book.accept(List.of(new DriftDeed.Reversing(drift.id(), because)));
            CrashPoint.DRIFT_APPLYING.pass();
        }
        return finish(drift, new Application(Application.State.REVERSING, before.units(), because), warehouse, book);
    }

    private Consumer<List<DriftDeed>> as(KeptDrift drift, String who) {
        return deeds -> ledger.reconciliations().did(drift.partner(), who, deeds);
    }

    /** Asks Odoo, which looks for the reference first; the answer is entered, whichever it is. */
    private Settled finish(
            KeptDrift drift, Application application, Warehouse warehouse, Consumer<List<DriftDeed>> book) {
        boolean back = application.state() == Application.State.REVERSING;
        BigDecimal units = back ? application.units().negate() : application.units();
        Settled settled = booked(
                drift, units, back ? drift.id() + "/reversed" : drift.id().toString(), warehouse);
        CrashPoint.DRIFT_APPLIED.pass();
        book.accept(List.of(deed(settled, back)));
        return settled;
    }

    private static DriftDeed deed(Settled settled, boolean back) {
        if (back) {
            return settled.done()
                    ? new DriftDeed.Reversed(settled.drift(), settled.how())
                    : new DriftDeed.Applied(settled.drift(), "not reversed: " + settled.how());
        }
        return settled.done()
                ? new DriftDeed.Applied(settled.drift(), settled.how())
                : new DriftDeed.NotApplied(settled.drift(), settled.how());
    }

    private Settled booked(KeptDrift drift, BigDecimal units, String marker, Warehouse warehouse) {
        Map<TraceId, DriftSpot> spots = DriftSpot.of(odoo, List.of(drift));
        DriftSpot spot = spots.get(drift.id());
        Product product = spot == null ? null : spot.product();
        if (spot == null || product == null) {
            return new Settled(
                    drift.id(),
                    false,
                    "Odoo knows no product of its own for " + drift.place().item());
        }
        Lot lot = spot.lot();
        if (lot == null && product.tracking() != Product.Tracking.NONE) {
            return new Settled(
                    drift.id(),
                    false,
                    "Odoo keeps " + drift.place().item() + " by lot, and this drift names none it knows");
        }
        var change =
                new StockChange(product, lot == null ? null : lot.id(), warehouse.stockLocationId(), units, marker);
        return switch (odoo.adjustments()
                .adjust(change, quant -> ledger.driftStories().countAsked(drift.partner(), quant))) {
            case StockBooking.Done done -> new Settled(drift.id(), true, done.effect());
            case StockBooking.FoundDone done -> new Settled(drift.id(), true, done.effect());
            case StockBooking.Contradicts other ->
                new Settled(drift.id(), false, other.effect() + " carry its reference with other goods");
            case StockBooking.Short less ->
                new Settled(drift.id(), false, "only " + less.onHand().toPlainString() + " lie there");
            case StockBooking.CountPending count ->
                new Settled(
                        drift.id(),
                        false,
                        "somebody counted " + count.counted().toPlainString() + " at " + count.place()
                                + " and did not apply it; apply or clear that count in Odoo, then apply the drift");
            case StockBooking.NotDone not -> new Settled(drift.id(), false, "Odoo refuses it: " + words(not.answer()));
        };
    }

    private static String words(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.message() : answer.toString();
    }
}
