package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The goods and partners of the recordings of genuine Odoo: P-NONE, P-LOT, P-SER, P-EXP and the kit P-KIT, in stock. */
final class ReferenceSeed {
    private ReferenceSeed() {}

    static void plant(OdooBooks books) {
        books.run(StandInSeed.ADMIN, Map.of(), call -> {
            goods(call);
            partners(call);
            return true;
        });
    }

    static Map<String, Object> product(
            StandInVersion version, String code, String name, String barcode, String tracking, boolean service) {
        var values = new HashMap<String, Object>();
        values.put("default_code", code);
        values.put("name", name);
        values.put("barcode", barcode.isEmpty() ? false : (Object) barcode);
        values.put("tracking", tracking);
        if (version == StandInVersion.V17) {
            values.put("detailed_type", service ? "service" : "product");
            values.put("type", service ? "service" : "product");
        } else {
            values.put("type", service ? "service" : "consu");
            values.put("is_storable", !service);
        }
        return values;
    }

    private static void goods(StandInCall call) {
        OdooRow none = product(call, "P-NONE", "0012345678905", "none");
        OdooRow lot = product(call, "P-LOT", "0012345678912", "lot");
        OdooRow serial = product(call, "P-SER", "0012345678929", "serial");
        OdooRow expiring = product(call, "P-EXP", "0012345678943", "lot");
        OdooRow kit = product(call, "P-KIT", "0012345678936", "none");
        call.set(expiring, "use_expiration_date", true);
        OdooRow bom = call.create("mrp.bom", Map.of("product_tmpl_id", kit.ref("product_tmpl_id"), "type", "phantom"));
        part(call, bom, none, 2);
        part(call, bom, lot, 1);
        StockAdjustments.bring(call, none, "", 5000);
        StockAdjustments.bring(call, lot, "LOT-A", 1000);
        StockAdjustments.bring(call, lot, "LOT-B", 1000);
        StockAdjustments.bring(call, expiring, "EXP-1", 500);
        OdooRow exp1 = call.having("stock.lot", "name", "EXP-1").getFirst();
        call.set(exp1, "expiration_date", "2027-06-30 00:00:00");
        for (int i = 1; i <= 40; i++) {
            StockAdjustments.bring(call, serial, String.format(Locale.ROOT, "SN-%03d", i), 1);
        }
    }

    private static OdooRow product(StandInCall call, String code, String barcode, String tracking) {
        var values = product(call.version(), code, "Prod " + code, barcode, tracking, false);
        values.put("weight", 1.5);
        values.put("standard_price", 7.25);
        values.put("list_price", 20.0);
        return call.create("product.product", values);
    }

    private static void part(StandInCall call, OdooRow bom, OdooRow product, double quantity) {
        call.create(
                "mrp.bom.line",
                Map.of(
                        "bom_id", bom.id(),
                        "product_id", product.id(),
                        "product_qty", quantity,
                        "product_uom_id", call.books().named("uom.product_uom_unit")));
    }

    private static void partners(StandInCall call) {
        var customer = new HashMap<String, Object>();
        customer.put("name", "Ada Customer");
        customer.put("ref", "CUST-1");
        customer.put("street", "1 Main St");
        customer.put("street2", "Apt 4");
        customer.put("city", "Edison");
        customer.put("zip", "08817");
        customer.put("state_id", call.books().named("base.state_us_nj"));
        customer.put("country_id", call.books().named("base.us"));
        customer.put("phone", "+1 555 0100");
        customer.put("email", "ada@example.com");
        call.create("res.partner", customer);
        call.create(
                "res.partner",
                Map.of(
                        "name",
                        "Vendor One",
                        "ref",
                        "VEND-1",
                        "is_company",
                        true,
                        "country_id",
                        call.books().named("base.us")));
    }
}
