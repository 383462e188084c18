package io.dunnage.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** What lies where: `stock.quant`, one per product, location, lot, package and owner. */
final class StockQuants implements OdooBehaviour {

    /** Where goods lie and which; 0 where there is no lot, package or owner. */
    record Place(int product, int location, int lot, int pack, int owner) {
        static Place source(OdooRow line) {
            return new Place(
                    line.ref("product_id"),
                    line.ref("location_id"),
                    line.ref("lot_id"),
                    line.ref("package_id"),
                    line.ref("owner_id"));
        }

        static Place target(OdooRow line) {
            return new Place(
                    line.ref("product_id"),
                    line.ref("location_dest_id"),
                    line.ref("lot_id"),
                    line.ref("result_package_id"),
                    line.ref("owner_id"));
        }

        String key() {
            return product + ":" + location + ":" + lot + ":" + pack + ":" + owner;
        }
    }

    @Override
    public List<String> models() {
        return List.of("stock.quant");
    }

    @Override
    public Map<String, BiFunction<StandInCall, OdooRow, Object>> computed() {
        var fields = new HashMap<String, BiFunction<StandInCall, OdooRow, Object>>();
        fields.put("available_quantity", (call, quant) -> free(quant));
        fields.put("company_id", (call, quant) -> call.row(quant, "location_id").get("company_id"));
        fields.put("inventory_quantity_auto_apply", (call, quant) -> quant.number("quantity"));
        fields.put(
                "inventory_diff_quantity",
                (call, quant) -> call.version() == StandInVersion.V19 && !quant.is("inventory_quantity_set")
                        ? 0.0
                        : quant.number("_difference"));
        fields.put(
                "is_outdated",
                (call, quant) -> quant.is("inventory_quantity_set")
                        && !OdooValues.equal(quant.number("_expected"), quant.number("quantity")));
        fields.put(
                "value",
                (call, quant) -> OdooValues.round(
                        quant.number("quantity") * call.row(quant, "product_id").number("standard_price")));
        return fields;
    }

    @Override
    public List<OdooMethod> methods() {
        return StockAdjustments.methods();
    }

    @Override
    public String displayName(StandInCall call, OdooRow quant) {
        return call.displayName("stock.location", quant.ref("location_id"));
    }

    static double free(OdooRow quant) {
        return OdooValues.round(quant.number("quantity") - quant.number("reserved_quantity"));
    }

    static boolean isBypassed(StandInCall call, int location) {
        String usage = call.row("stock.location", location).text("usage");
        return !usage.equals("internal") && !usage.equals("transit");
    }

    /** The quant of a place, made when there is none; until goods come its quantity is empty, not zero. */
    static OdooRow at(StandInCall call, Place place, String since) {
        var found = call.having("stock.quant", "_key", place.key());
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        var values = new HashMap<String, Object>();
        values.put("product_id", place.product());
        values.put("location_id", place.location());
        values.put("lot_id", place.lot());
        values.put("package_id", place.pack());
        values.put("owner_id", place.owner());
        values.put("reserved_quantity", 0.0);
        values.put("in_date", since);
        values.put("inventory_date", call.now().substring(0, 4) + "-12-31");
        values.put("_key", place.key());
        values.put("_place", place.product() + ":" + place.location());
        values.put("_fresh", true);
        return call.create("stock.quant", values);
    }

    /** The quants from which a product can be taken at a location or below, oldest first. */
    static List<OdooRow> gather(StandInCall call, int product, int location) {
        var found = new ArrayList<OdooRow>();
        for (int below : new TreeSet<>(
                call.below(call.books().models().model("stock.location").field("location_id"), location))) {
            found.addAll(call.having("stock.quant", "_place", product + ":" + below));
        }
        found.sort(
                Comparator.comparing((OdooRow quant) -> quant.text("in_date")).thenComparing(OdooRow::id));
        return found;
    }

    /** Whether Odoo keeps the stock of a product: consumables have no quants, and are there whenever they are wanted. */
    static boolean isKept(StandInCall call, int product) {
        OdooRow row = call.row("product.product", product);
        return call.version() == StandInVersion.V17
                ? row.text("detailed_type").equals("product")
                : row.is("is_storable");
    }

    /** Adds to what is reserved at a place (less with a minus); does nothing where Odoo does not reserve. */
    static void reserve(StandInCall call, Place place, double quantity) {
        if (isBypassed(call, place.location()) || !isKept(call, place.product()) || OdooValues.equal(quantity, 0)) {
            return;
        }
        OdooRow quant = at(call, place, call.now());
        call.set(
                quant,
                "reserved_quantity",
                OdooValues.round(Math.max(0, quant.number("reserved_quantity") + quantity)));
    }

    /** Adds to what lies at a place; the answer is what is free there afterwards. */
    static double change(StandInCall call, Place place, double quantity, String since) {
        if (!isKept(call, place.product())) {
            return 0;
        }
        OdooRow quant = at(call, place, since);
        if (quantity > 0 && (quant.number("quantity") <= 0 || since.compareTo(quant.text("in_date")) < 0)) {
            call.set(quant, "in_date", since);
        }
        call.set(quant, "quantity", OdooValues.round(quant.number("quantity") + quantity));
        if (quant.is("_fresh")) {
            call.set(quant, "_fresh", false);
            call.set(quant, "_difference", -quantity); // Odoo compares a new quant with a count of nothing
        }
        refuseSecondSerial(call, quant);
        return free(quant);
    }

    private static void refuseSecondSerial(StandInCall call, OdooRow quant) {
        OdooRow product = call.row(quant, "product_id");
        if (quant.ref("lot_id") == 0
                || !product.text("tracking").equals("serial")
                || call.row(quant, "location_id").text("usage").equals("inventory")) {
            return;
        }
        double here = call.having("stock.quant", "lot_id", quant.ref("lot_id")).stream()
                .filter(other -> other.ref("location_id") == quant.ref("location_id"))
                .mapToDouble(other -> other.number("quantity"))
                .sum();
        if (Math.abs(here) > 1.000001) {
            throw OdooTexts.serialTaken(
                    call.displayName("product.product", product.id()),
                    call.row(quant, "lot_id").text("name"));
        }
    }

    /** What is on hand of a product below a location. */
    static double onHand(StandInCall call, int product, int location) {
        return gather(call, product, location).stream()
                .mapToDouble(quant -> quant.number("quantity"))
                .sum();
    }

    @Override
    public void prepare(StandInCall call, Map<String, Object> values) {
        if (values.containsKey("_key")) {
            return;
        }
        var place = new Place(
                ref(values, "product_id"),
                ref(values, "location_id"),
                ref(values, "lot_id"),
                ref(values, "package_id"),
                ref(values, "owner_id"));
        values.put("_key", place.key());
        values.put("_place", place.product() + ":" + place.location());
        values.putIfAbsent("in_date", call.now());
        values.putIfAbsent("inventory_date", call.now().substring(0, 4) + "-12-31");
        if (values.containsKey("inventory_quantity")) {
            values.put("inventory_quantity_set", true);
        }
    }

    @Override
    public void writing(StandInCall call, OdooRow quant, Map<String, Object> values) {
        if (values.containsKey("inventory_quantity")) {
            values.put("inventory_quantity_set", true);
            values.put("_expected", quant.number("quantity"));
            values.put("_fresh", false);
            if (values.get("inventory_quantity") instanceof Number counted) {
                values.put("_difference", OdooValues.round(counted.doubleValue() - quant.number("quantity")));
            }
        }
    }

    static int ref(Map<String, Object> values, String field) {
        return Objects.requireNonNullElse(values.get(field), false) instanceof Integer id ? id : 0;
    }
}
