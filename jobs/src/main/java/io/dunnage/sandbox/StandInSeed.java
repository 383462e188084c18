package io.dunnage.sandbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a fresh database holds: company, users, the warehouse TPL, units, a carrier. {@link ReferenceSeed} puts goods in it. */
final class StandInSeed {
    /** The administrator's id, as in every Odoo. */
    static final int ADMIN = 2;

    private final OdooBooks books;
    private final StandInCall call;

    private StandInSeed(OdooBooks books, StandInCall call) {
        this.books = books;
        this.call = call;
    }

    static void plant(OdooBooks books) {
        books.run(ADMIN, Map.of(), call -> {
            new StandInSeed(books, call).plant();
            return true;
        });
    }

    private void plant() {
        people();
        units();
        warehouse();
        named("mail.mt_note", make("mail.message.subtype", Map.of("name", "Note")));
        named("mail.mail_activity_data_todo", make("mail.activity.type", Map.of("name", "To-Do")));
        make("ir.model", Map.of("name", "Transfer", "model", "stock.picking"));
        make("ir.config_parameter", Map.of("key", "web.base.url", "value", "http://localhost:8069"));
        int fee = make("product.product", product("SHIPFEE", "Shipping fee", "", "none", true));
        named(
                "delivery.carrier",
                make(
                        "delivery.carrier",
                        Map.of("name", "UPS Ground (3PL)", "delivery_type", "fixed", "product_id", fee)));
    }

    private void people() {
        int country = make("res.country", Map.of("name", "United States", "code", "US"));
        named("base.us", country);
        make("res.country.state", Map.of("name", "New York", "code", "NY", "country_id", country));
        named(
                "base.state_us_nj",
                make("res.country.state", Map.of("name", "New Jersey", "code", "NJ", "country_id", country)));
        int us = make("res.partner", Map.of("name", "My Company", "is_company", true));
        int dollar = make("res.currency", Map.of("name", "USD"));
        named("base.USD", dollar);
        named(
                "base.main_company",
                make("res.company", Map.of("name", "My Company", "partner_id", us, "currency_id", dollar)));
        user("__system__", "System", "");
        user("admin", "Administrator", "settings stock_user stock_manager products sales purchase");
        user("edi3pl", "3PL bridge edi3pl", "stock_user");
        user("edi3pl_mgr", "3PL bridge edi3pl_mgr", "stock_user stock_manager");
    }

    private void user(String login, String name, String groups) {
        int partner = make("res.partner", Map.of("name", name, "email", login + "@example.com"));
        var values = new HashMap<String, Object>();
        values.put("login", login);
        values.put("partner_id", partner);
        values.put("password", groups.isEmpty() ? "" : StandInLogin.password(login));
        values.put("company_id", 1);
        values.put("company_ids", List.of(1));
        values.put("_groups", groups);
        int user = make("res.users", values);
        if (!groups.isEmpty()) {
            make("res.users.apikeys", Map.of("name", "bridge", "user_id", user, "key", StandInLogin.key(login)));
        }
    }

    private void units() {
        var unit = new HashMap<String, Object>(Map.of("name", "Units", "_size", 1.0));
        var dozen = new HashMap<String, Object>(Map.of("name", "Dozens", "_size", 12.0));
        if (books.version() == StandInVersion.V19) {
            dozen.put("relative_factor", 12.0);
            dozen.put("active", false);
        } else {
            int category = make("uom.category", Map.of("name", "Unit"));
            unit.put("category_id", category);
            dozen.put("category_id", category);
            dozen.put("uom_type", "bigger");
            named("product.product_category_all", make("product.category", Map.of("name", "All")));
        }
        int one = make("uom.uom", unit);
        if (books.version() == StandInVersion.V19) {
            dozen.put("relative_uom_id", one);
        }
        named("uom.product_uom_unit", one);
        named("uom.product_uom_dozen", make("uom.uom", dozen));
    }

    private void warehouse() {
        boolean nameless = books.version() == StandInVersion.V19;
        int partners = place(call, "Partners", "view", 0, 0, nameless);
        int virtual = place(call, "Virtual Locations", "view", 0, 0, nameless);
        named("stock.stock_location_suppliers", place(call, "Vendors", "supplier", partners, 0, false));
        named("stock.stock_location_customers", place(call, "Customers", "customer", partners, 0, false));
        named("stock.location_inventory", place(call, "Inventory adjustment", "inventory", virtual, 0, false));
        named("stock.location_production", place(call, "Production", "production", virtual, 0, false));
        if (books.version() == StandInVersion.V19) {
            books.name("stock.stock_location_scrapped", books.named("stock.location_inventory"));
        } else {
            int scrap = place(call, "Scrap", "inventory", virtual, 0, false);
            call.set(call.row("stock.location", scrap), "scrap_location", true);
            books.name("stock.stock_location_scrapped", scrap);
        }
        warehouse(call, "My Company", "WH", 1);
        named("stock.warehouse0", warehouse(call, "Third Party Whse", "TPL", 1));
    }

    /** A one-step warehouse with its three operation types. */
    static int warehouse(StandInCall call, String name, String code, int company) {
        int view = place(call, code, "view", 0, company, false);
        int stock = place(call, "Stock", "internal", view, company, false);
        var values = new LinkedHashMap<String, Object>();
        values.put("name", name);
        values.put("code", code);
        values.put("company_id", company);
        values.put("partner_id", call.row("res.company", company).get("partner_id"));
        values.put("view_location_id", view);
        values.put("lot_stock_id", stock);
        OdooRow warehouse = call.create("stock.warehouse", values);
        boolean named = call.version() != StandInVersion.V17;
        int suppliers = named ? call.books().named("stock.stock_location_suppliers") : 0;
        int customers = named ? call.books().named("stock.stock_location_customers") : 0;
        OdooRow in = type(call, warehouse, "Receipts", "incoming", "IN", suppliers, stock);
        OdooRow out = type(call, warehouse, "Delivery Orders", "outgoing", "OUT", stock, customers);
        OdooRow inside = type(call, warehouse, "Internal Transfers", "internal", "INT", stock, stock);
        call.set(warehouse, "in_type_id", in.id());
        call.set(warehouse, "out_type_id", out.id());
        call.set(warehouse, "int_type_id", inside.id());
        call.set(in, "return_picking_type_id", out.id());
        call.set(out, "return_picking_type_id", in.id());
        return warehouse.id();
    }

    private static OdooRow type(
            StandInCall call, OdooRow warehouse, String name, String code, String sequence, int from, int to) {
        var values = new HashMap<String, Object>();
        values.put("name", name);
        values.put("code", code);
        values.put("sequence_code", sequence);
        values.put("warehouse_id", warehouse.id());
        values.put("company_id", warehouse.get("company_id"));
        values.put("default_location_src_id", from);
        values.put("default_location_dest_id", to);
        values.put("use_create_lots", code.equals("incoming"));
        values.put("use_existing_lots", !code.equals("incoming"));
        return call.create("stock.picking.type", values);
    }

    /** A location; the shared ones (company 0) belong to nobody. */
    private static int place(StandInCall call, String name, String usage, int parent, int company, boolean nameless) {
        var values = new HashMap<String, Object>();
        values.put("name", name);
        values.put("usage", usage);
        values.put("location_id", parent);
        values.put("company_id", company == 0 ? false : (Object) company);
        if (nameless) {
            values.put("_nameless", true);
        }
        return call.create("stock.location", values).id();
    }

    private Map<String, Object> product(String code, String name, String barcode, String tracking, boolean service) {
        return ReferenceSeed.product(books.version(), code, name, barcode, tracking, service);
    }

    private int make(String model, Map<String, Object> values) {
        return call.create(model, values).id();
    }

    /** Names a record as Odoo's own data files do, and lists it in `ir.model.data`. */
    private void named(String externalName, int id) {
        books.name(externalName, id);
        int dot = externalName.indexOf('.');
        call.create(
                "ir.model.data",
                Map.of(
                        "module",
                        externalName.substring(0, dot),
                        "name",
                        externalName.substring(dot + 1),
                        "res_id",
                        id));
    }
}
