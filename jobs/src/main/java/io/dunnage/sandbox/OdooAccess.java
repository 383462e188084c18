package io.dunnage.sandbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what. Three kinds of people are known: the administrator, an inventory manager and an inventory user; the last
 * two are what a bridge runs as. Only what they may NOT do is written down.
 */
final class OdooAccess {
    enum Operation {
        READ("access"),
        CREATE("create"),
        WRITE("modify"),
        UNLINK("delete");

        private final String verb;

        Operation(String verb) {
            this.verb = verb;
        }

        String verb() {
            return verb;
        }
    }

    private static final Set<Operation> CHANGES = EnumSet.of(Operation.CREATE, Operation.WRITE, Operation.UNLINK);

    /** Members of one of the groups may; the shown names differ by version, the first is 17's. */
    private record Rule(Set<String> models, Set<Operation> operations, Set<String> groups, List<List<String>> shown) {}

    private final StandInVersion version;
    private final List<Rule> rules;

    OdooAccess(StandInVersion version) {
        this.version = version;
        this.rules = List.of(
                rule(
                        "ir.config_parameter",
                        EnumSet.allOf(Operation.class),
                        "settings",
                        "Administration/Settings",
                        "",
                        "Role / Administrator"),
                rule(
                        "ir.model",
                        EnumSet.allOf(Operation.class),
                        "settings",
                        "Administration/Access Rights",
                        "",
                        "Access Rights"),
                rule(
                        "ir.model.data",
                        EnumSet.allOf(Operation.class),
                        "settings",
                        "Administration/Settings",
                        "",
                        "Role / Administrator"),
                rule(
                        "product.product product.template",
                        CHANGES,
                        version == StandInVersion.V19 ? "products" : "stock_manager products",
                        "Administration/Settings|Inventory/Administrator|Invoicing/Billing Administrator|"
                                + "Manufacturing/Administrator|Purchase/Administrator|Sales/Administrator",
                        "Extra Rights/Product Creation|Inventory/Administrator|Invoicing/Administrator|"
                                + "Manufacturing/Administrator|Purchase/Administrator|Sales/Administrator",
                        "Products/Create"),
                rule(
                        "res.partner",
                        CHANGES,
                        "stock_manager sales purchase settings",
                        "Extra Rights/Contact Creation|Inventory/Administrator|Manufacturing/Administrator|"
                                + "Purchase/Administrator|Sales/Administrator",
                        "",
                        ""),
                rule("sale.order sale.order.line", CHANGES, "sales", "Sales/User: Own Documents Only", "", ""),
                rule("purchase.order purchase.order.line", CHANGES, "purchase", "Purchase/User", "", ""),
                rule(
                        "stock.warehouse stock.location stock.picking.type",
                        CHANGES,
                        "stock_manager",
                        "Inventory/Administrator",
                        "",
                        ""),
                rule("res.users", CHANGES, "settings", "Administration/Access Rights", "", "Access Rights"),
                rule("res.company", CHANGES, "settings", "Administration/Access Rights", "", "Access Rights"));
    }

    private static Rule rule(String models, Set<Operation> operations, String groups, String... shown) {
        return new Rule(
                Set.of(models.split(" ")),
                operations,
                Set.of(groups.split(" ")),
                Arrays.stream(shown)
                        .map(text -> List.of((text.isEmpty() ? shown[0] : text).split("\\|")))
                        .toList());
    }

    boolean isMember(StandInCall call, String group) {
        OdooRow user = call.table("res.users").find(call.uid());
        return user != null && List.of(user.text("_groups").split(" ")).contains(group);
    }

    void check(StandInCall call, String model, Operation operation) {
        for (Rule rule : rules) {
            if (rule.models().contains(model)
                    && rule.operations().contains(operation)
                    && rule.groups().stream().noneMatch(group -> isMember(call, group))) {
                throw OdooTexts.notAllowed(
                        call.books().models().model(model),
                        operation,
                        rule.shown().get(version.major() - 17));
            }
        }
    }

    boolean mayRead(StandInCall call, OdooField field) {
        return !field.managersOnly() || isMember(call, "stock_manager");
    }

    void readField(StandInCall call, OdooModel model, OdooField field) {
        if (!mayRead(call, field)) {
            throw OdooTexts.fieldOfManagers(version, model, field, call.uid());
        }
    }

    /** The companies that the call may see: those it names, or all of the user's. */
    static List<Integer> companies(StandInCall call) {
        OdooRow user = call.row("res.users", call.uid());
        List<Integer> own = user.refs("company_ids");
        if (!(call.context().get("allowed_company_ids") instanceof List<?> asked) || asked.isEmpty()) {
            return own;
        }
        for (Object one : asked) {
            if (!(one instanceof Integer company) || !own.contains(company)) {
                throw OdooFault.access("Access to unauthorized or invalid companies.");
            }
        }
        return asked.stream().map(Integer.class::cast).toList();
    }

    boolean sees(StandInCall call, OdooRow row) {
        // a quant is of the company of its place
        int company = row.model().equals("stock.quant")
                ? call.row(row, "location_id").ref("company_id")
                : row.ref("company_id");
        return company == 0 || row.model().startsWith("res.") || companies(call).contains(company);
    }

    void refuseHidden(StandInCall call, OdooRow row) {
        if (!sees(call, row)) {
            throw OdooTexts.hiddenRecord(call, call.books().models().model(row.model()), "read", true);
        }
    }
}
