package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What products are worth at standard cost. Up to 18 Odoo adds layers up, one for each move in or out and one when the cost changes; here
 * their sums stand with the product. From 19 it values what is on hand. Any internal user may read the sums; by company, and ours alone
 * has any.
 */
final class StockValuation {
    private static final String UNITS = "_valued_units";
    private static final String VALUE = "_valued";
    private static final String EXTRA = "_valued_extra";

    private StockValuation() {}

    static Map<String, BiFunction<StandInCall, OdooRow, Object>> fields() {
        var fields = new HashMap<String, BiFunction<StandInCall, OdooRow, Object>>();
        fields.put("value_svl", (call, product) -> layers(call, product, VALUE) + layers(call, product, EXTRA));
        fields.put("quantity_svl", (call, product) -> layers(call, product, UNITS));
        fields.put("total_value", StockValuation::total);
        fields.put("avg_cost", (call, product) -> {
            double units = layers(call, product, UNITS);
            return OdooValues.equal(units, 0) ? 0.0 : OdooValues.round(worth(call, product) / units);
        });
        return fields;
    }

    private static double total(StandInCall call, OdooRow product) {
        if (call.version() != StandInVersion.V19) {
            return OdooValues.round(call.number(product, "avg_cost")
                    * ProductStock.of(call, product).onHand());
        }
        if (!SaleDeliveries.kitOf(call, product).isEmpty()) {
            // a kit is worth what could be built of its parts, which are worth it too
            return OdooValues.round(call.number(product, "standard_price")
                    * ProductStock.of(call, product).onHand());
        }
        return worth(call, product);
    }

    private static double worth(StandInCall call, OdooRow product) {
        double units = layers(call, product, UNITS);
        double value = call.version() == StandInVersion.V19
                ? cents(units * call.number(product, "standard_price"))
                : layers(call, product, VALUE);
        return value + layers(call, product, EXTRA);
    }

    private static double layers(StandInCall call, OdooRow product, String sum) {
        return OdooAccess.companies(call).getFirst() == call.books().named("base.main_company")
                ? product.number(sum)
                : 0.0;
    }

    /** Goods of ours that come into a place that is valued add to the value, those that leave it take away. */
    static void book(StandInCall call, OdooRow line, double quantity) {
        if (line.ref("owner_id") != 0) {
            return;
        }
        boolean from = isValued(call, line.ref("location_id"));
        boolean to = isValued(call, line.ref("location_dest_id"));
        if (from != to) {
            OdooRow product = call.row(line, "product_id");
            double added = to ? quantity : -quantity;
            add(call, product, UNITS, added);
            add(call, product, VALUE, cents(added * product.number("standard_price")));
        }
    }

    /** Another cost values again what is there. */
    static void costs(StandInCall call, OdooRow product, double cost) {
        double units = product.number(UNITS);
        if (units > 0) {
            add(call, product, VALUE, cents(units * cost) - product.number(VALUE));
        }
    }

    /** A value that no unit cost tells, as landed costs or an invoice that differs from its order leave behind. */
    static void revalue(StandInCall call, OdooRow product, double amount) {
        add(call, product, EXTRA, amount);
    }

    /** Without a trace on the product: Odoo keeps it elsewhere, and the product counts as unchanged. */
    private static void add(StandInCall call, OdooRow product, String sum, double added) {
        call.books().store().put(product, sum, OdooValues.round(product.number(sum) + added));
    }

    private static boolean isValued(StandInCall call, int location) {
        OdooRow place = call.row("stock.location", location);
        return place.ref("company_id") != 0
                && (place.text("usage").equals("internal")
                        || place.text("usage").equals("transit"));
    }

    private static double cents(double value) {
        return Math.rint(value * 100) / 100;
    }
}
