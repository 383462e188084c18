package io.dunnage.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Lays what came over the move lines that Odoo expects: a portion takes the line of its lot and location, else one of its lot, else
 * any, else a new one; lines that are left over go to zero. Everything that came is marked picked, because a transfer without any
 * picked line receives all that is expected (facts 2.5).
 */
final class ArrivalCommands {
    private static final int UPDATE = 1;
    private static final int CREATE = 0;

    private final boolean expiring;
    private final Map<Lot.Key, Lot> lots;
    private final List<Object> released = new ArrayList<>();
    private final List<Object> changed = new ArrayList<>();
    private final List<Object> added = new ArrayList<>();

    private ArrivalCommands(boolean expiring, Map<Lot.Key, Lot> lots) {
        this.expiring = expiring;
        this.lots = lots;
    }

    /**
     * One2many commands for move_line_ids.
     *
     * @param lots those of the arrival's lots that exist in Odoo
     * @param expiring whether this Odoo keeps the dates of lots
     */
    static List<Object> of(Receipt receipt, Arrival arrival, Map<Lot.Key, Lot> lots, boolean expiring) {
        var commands = new ArrivalCommands(expiring, lots);
        var left = new LinkedHashMap<>(arrival.portions());
        for (ReceiptLine line : receipt.lines()) {
            List<Arrival.Portion> portions = left.remove(line.id());
            if (line.state().isOpen()) {
                commands.lay(line, portions == null ? List.of() : portions);
            } else if (portions != null) {
                throw new IllegalArgumentException(
                        receipt.name() + ": line " + line.id() + " is " + line.state() + " and cannot be received");
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(receipt.name() + " has no lines " + left.keySet());
        }
        var all = new ArrayList<>(commands.released);
        all.addAll(commands.changed);
        all.addAll(commands.added);
        return all;
    }

    private void lay(ReceiptLine line, List<Arrival.Portion> portions) {
        var free = new ArrayList<>(line.details());
        var waiting = merged(line, portions);
        take(
                line,
                waiting,
                free,
                (portion, detail) -> sameLot(portion, detail) && place(line, portion) == detail.toLocationId());
        take(line, waiting, free, ArrivalCommands::sameLot);
        take(line, waiting, free, (portion, detail) -> true);
        waiting.forEach(portion -> added.add(List.of(CREATE, 0, creation(line, portion))));
        free.forEach(detail ->
                released.add(List.of(UPDATE, detail.id(), Map.of("quantity", BigDecimal.ZERO, "picked", false))));
    }

    private void take(
            ReceiptLine line,
            List<Arrival.Portion> waiting,
            List<ReceiptLine.Detail> free,
            BiPredicate<Arrival.Portion, ReceiptLine.Detail> fitting) {
        for (Arrival.Portion portion : List.copyOf(waiting)) {
            free.stream()
                    .filter(detail -> fitting.test(portion, detail))
                    .findFirst()
                    .ifPresent(detail -> {
                        waiting.remove(portion);
                        free.remove(detail);
                        changed.add(List.of(UPDATE, detail.id(), change(line, portion, detail)));
                    });
        }
    }

    private record Kept(
            @Nullable String lot,
            @Nullable LocalDate expiry,
            long place,
            @Nullable Long packageId) {}

    /** Portions of the same lot in the same place and carton become one. */
    private static List<Arrival.Portion> merged(ReceiptLine line, List<Arrival.Portion> portions) {
        var merged = new LinkedHashMap<Kept, Arrival.Portion>();
        for (Arrival.Portion portion : portions) {
            merged.merge(
                    new Kept(portion.lot(), portion.expiry(), place(line, portion), portion.packageId()),
                    portion,
                    (one, other) -> new Arrival.Portion(
                            one.quantity().add(other.quantity()),
                            one.lot(),
                            one.expiry(),
                            one.locationId(),
                            one.packageId()));
        }
        return new ArrayList<>(merged.values());
    }

    private static long place(ReceiptLine line, Arrival.Portion portion) {
        return portion.locationId() == null ? line.toLocationId() : portion.locationId();
    }

    private static boolean sameLot(Arrival.Portion portion, ReceiptLine.Detail detail) {
        return Objects.equals(portion.lot(), detail.lot());
    }

    private Map<String, Object> change(ReceiptLine line, Arrival.Portion portion, ReceiptLine.Detail detail) {
        var values = came(line, portion);
        if (detail.lotId() != null) {
            // a return expects the lots that were shipped
            Lot known = known(line, portion);
            values.put("lot_id", known == null ? false : (Object) known.id());
        } else if (detail.lot() != null && !values.containsKey("lot_name")) {
            // another lot than the buyer expected: his name for it must not stay on the line
            values.put("lot_name", portion.lot() == null ? false : (Object) portion.lot());
        }
        if (place(line, portion) != detail.toLocationId()) {
            values.put("location_dest_id", place(line, portion));
        }
        if (portion.packageId() == null && detail.packageId() != null) {
            values.put("result_package_id", false);
        }
        if (detail.unitId() != line.unitId()) {
            values.put("product_uom_id", line.unitId());
        }
        return values;
    }

    private Map<String, Object> creation(ReceiptLine line, Arrival.Portion portion) {
        var values = came(line, portion);
        values.put("move_id", line.id());
        values.put("product_id", line.product().id());
        values.put("product_uom_id", line.unitId());
        values.put("location_id", line.fromLocationId());
        values.put("location_dest_id", place(line, portion));
        return values;
    }

    private Map<String, Object> came(ReceiptLine line, Arrival.Portion portion) {
        var values = new LinkedHashMap<String, Object>();
        values.put("quantity", portion.quantity());
        values.put("picked", true);
        Lot known = known(line, portion);
        if (known != null) {
            values.put("lot_id", known.id());
        } else if (portion.lot() != null) {
            values.put("lot_name", portion.lot());
            if (portion.expiry() != null && expiring) {
                // noon: the same day wherever the depositor sits
                values.put("expiration_date", portion.expiry() + " 12:00:00");
            }
        }
        if (portion.packageId() != null) {
            values.put("result_package_id", portion.packageId());
        }
        return values;
    }

    private @Nullable Lot known(ReceiptLine line, Arrival.Portion portion) {
        return portion.lot() == null
                ? null
                : lots.get(new Lot.Key(line.product().id(), portion.lot()));
    }
}
