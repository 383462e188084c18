package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lays what was shipped over the move lines that Odoo reserved: a portion takes the line of its lot and carton, else one of its lot,
 * else any, else a new one; lines that are left over go to zero first and so give back their goods. Everything shipped is marked
 * picked, because a transfer without any picked line ships all that is reserved (facts 2.3).
 */
final class ShipmentCommands {
    private static final int UPDATE = 1;
    private static final int CREATE = 0;

    private final List<Object> released = new ArrayList<>();
    private final List<Object> changed = new ArrayList<>();
    private final List<Object> added = new ArrayList<>();

    private ShipmentCommands() {}

    /** One2many commands for move_line_ids. */
    static List<Object> of(Delivery delivery, Shipment shipment) {
        var commands = new ShipmentCommands();
        var left = new LinkedHashMap<>(shipment.portions());
        for (DeliveryLine line : delivery.lines()) {
            List<Shipment.Portion> portions = left.remove(line.id());
            boolean open = line.state() != MoveState.DONE && line.state() != MoveState.CANCELLED;
            if (open) {
                commands.lay(line, portions == null ? List.of() : portions);
            } else if (portions != null) {
                throw new IllegalArgumentException(
                        delivery.name() + ": line " + line.id() + " is " + line.state() + " and cannot be shipped");
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(delivery.name() + " has no lines " + left.keySet());
        }
        var all = new ArrayList<>(commands.released);
        all.addAll(commands.changed);
        all.addAll(commands.added);
        return all;
    }

    private void lay(DeliveryLine line, List<Shipment.Portion> portions) {
        var free = new ArrayList<>(line.details());
        var taken = new LinkedHashMap<Shipment.Portion, DeliveryLine.Detail>();
        var waiting = new ArrayList<>(merged(portions));
        take(
                waiting,
                free,
                taken,
                portion ->
                        detail -> sameLot(portion, detail) && Objects.equals(portion.packageId(), detail.packageId()));
        take(waiting, free, taken, portion -> detail -> sameLot(portion, detail));
        take(waiting, free, taken, portion -> detail -> true);
        taken.forEach((portion, detail) -> changed.add(List.of(UPDATE, detail.id(), change(line, portion, detail))));
        waiting.forEach(portion -> added.add(List.of(CREATE, 0, creation(line, portion))));
        free.forEach(detail ->
                released.add(List.of(UPDATE, detail.id(), Map.of("quantity", BigDecimal.ZERO, "picked", false))));
    }

    private static void take(
            List<Shipment.Portion> waiting,
            List<DeliveryLine.Detail> free,
            Map<Shipment.Portion, DeliveryLine.Detail> taken,
            Function<Shipment.Portion, Predicate<DeliveryLine.Detail>> fitting) {
        for (Shipment.Portion portion : List.copyOf(waiting)) {
            free.stream().filter(fitting.apply(portion)).findFirst().ifPresent(detail -> {
                waiting.remove(portion);
                free.remove(detail);
                taken.put(portion, detail);
            });
        }
    }

    /** Portions of the same lot in the same carton become one. */
    private static List<Shipment.Portion> merged(List<Shipment.Portion> portions) {
        var merged = new LinkedHashMap<List<@Nullable Long>, Shipment.Portion>();
        for (Shipment.Portion portion : portions) {
            var key = new ArrayList<@Nullable Long>();
            key.add(portion.lotId());
            key.add(portion.packageId());
            merged.merge(
                    key,
                    portion,
                    (one, other) ->
                            new Shipment.Portion(one.quantity().add(other.quantity()), one.lotId(), one.packageId()));
        }
        return List.copyOf(merged.values());
    }

    private static boolean sameLot(Shipment.Portion portion, DeliveryLine.Detail detail) {
        Lot reserved = detail.lot();
        return Objects.equals(portion.lotId(), reserved == null ? null : reserved.id());
    }

    private static Map<String, Object> change(DeliveryLine line, Shipment.Portion portion, DeliveryLine.Detail detail) {
        var values = shipped(portion);
        if (!sameLot(portion, detail)) {
            values.put("lot_id", portion.lotId() == null ? false : portion.lotId());
        }
        if (portion.packageId() == null && detail.packageId() != null) {
            values.put("result_package_id", false);
        }
        if (detail.unitId() != line.unitId()) {
            values.put("product_uom_id", line.unitId());
        }
        return values;
    }

    private static Map<String, Object> creation(DeliveryLine line, Shipment.Portion portion) {
        var values = shipped(portion);
        values.put("move_id", line.id());
        values.put("product_id", line.product().id());
        values.put("product_uom_id", line.unitId());
        values.put("location_id", line.fromLocationId());
        values.put("location_dest_id", line.toLocationId());
        if (portion.lotId() != null) {
            values.put("lot_id", portion.lotId());
        }
        return values;
    }

    private static Map<String, Object> shipped(Shipment.Portion portion) {
        var values = new LinkedHashMap<String, Object>();
        values.put("quantity", portion.quantity());
        values.put("picked", true);
        if (portion.packageId() != null) {
            values.put("result_package_id", portion.packageId());
        }
        return values;
    }
}
