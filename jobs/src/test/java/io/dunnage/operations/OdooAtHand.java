package io.dunnage.operations;

import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.StandInLogin;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Odoo's administrator, for what the planner of the stand-in has no word for: calls over the wire, as a person's browser. */
final class OdooAtHand {
    private static final int ADMIN = 2;

    private final OdooStandIn odoo;
    private final JsonMapper json = JsonMapper.shared();

    OdooAtHand(OdooStandIn odoo) {
        this.odoo = odoo;
    }

    /** Calls a method with these arguments; the answer is its result, and a refusal is an error of the test. */
    JsonNode call(String model, String method, Object... arguments) {
        Map<String, Object> call = Map.of(
                "jsonrpc",
                "2.0",
                "method",
                "call",
                "id",
                1,
                "params",
                Map.of(
                        "service",
                        "object",
                        "method",
                        "execute_kw",
                        "args",
                        List.of(
                                odoo.database(),
                                ADMIN,
                                StandInLogin.admin().password(),
                                model,
                                method,
                                List.of(arguments))));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(odoo.uri().resolve("/jsonrpc"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(call)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode said = json.readTree(answer.body());
            if (said.has("error")) {
                throw new IllegalStateException(model + "." + method + ": " + said.get("error"));
            }
            return said.path("result");
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The first record that has this value. */
    int find(String model, String field, Object value) {
        return call(model, "search", List.of(List.of(field, "=", value)))
                .path(0)
                .intValue();
    }

    int create(String model, Map<String, Object> values) {
        JsonNode made = call(model, "create", List.of(values));
        return made.isArray() ? made.path(0).intValue() : made.intValue();
    }

    /** A way in which an item is packed, as Odoo keeps it up to 18. */
    void pack(String item, String name, int contains) {
        create(
                "product.packaging",
                Map.of("name", name, "product_id", find("product.product", "default_code", item), "qty", contains));
    }

    /** A purchase that is lowered after it was confirmed: Odoo makes an outgoing transfer to the vendor of it. */
    void lowerPurchase(String item, int from, int to) {
        int vendor = create("res.partner", Map.of("name", "Vendor One"));
        int warehouse = find("stock.warehouse", "code", "TPL");
        int type = call("stock.warehouse", "read", List.of(warehouse), List.of("in_type_id"))
                .path(0)
                .path("in_type_id")
                .path(0)
                .intValue();
        int purchase = create(
                "purchase.order",
                Map.of(
                        "partner_id",
                        vendor,
                        "picking_type_id",
                        type,
                        "order_line",
                        List.of(List.of(
                                0,
                                0,
                                Map.of(
                                        "product_id",
                                        find("product.product", "default_code", item),
                                        "product_qty",
                                        from,
                                        "price_unit",
                                        1)))));
        call("purchase.order", "button_confirm", List.of(purchase));
        call(
                "purchase.order.line",
                "write",
                List.of(find("purchase.order.line", "order_id", purchase)),
                Map.of("product_qty", to));
    }
}
