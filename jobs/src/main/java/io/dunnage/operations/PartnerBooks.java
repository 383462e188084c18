package io.dunnage.operations;

import io.dunnage.csv.CsvLayout;
import io.dunnage.document.ItemId;
import io.dunnage.document.OrderLine;
import io.dunnage.document.Party;
import io.dunnage.document.Purpose;
import io.dunnage.document.Quantity;
import io.dunnage.document.Reference;
import io.dunnage.document.ShippingOrder;
import io.dunnage.exchange.PartnerItems;
import io.dunnage.exchange.Understanding;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.OdooFault;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.Survey;
import io.dunnage.odoo.Warehouse;
import io.dunnage.overlay.PartnerSpecs;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.PartnerDialect;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.ReconciliationPolicy;
import io.dunnage.partner.WarehouseBinding;
import io.dunnage.transform.CsvTransforms;
import io.dunnage.transform.DocumentWriting;
import io.dunnage.transform.RecordFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds a partner's files against what Odoo really contains: warehouses and locations, items without a number, units and
 * carriers without a row, and names that the messages in force have no room for, which is found by writing them.
 */
final class PartnerBooks {
    private final PartnerProfile partner;
    private final PartnerSpecs specs;
    private final LocalDate today;
    private final PartnerItems items;
    private final List<CheckedThing> things = new ArrayList<>();
    private final Set<String> told = new LinkedHashSet<>();

    private PartnerBooks(PartnerProfile partner, PartnerSpecs specs, LocalDate today) {
        this.partner = partner;
        this.specs = specs;
        this.today = today;
        this.items = new PartnerItems(partner, today);
    }

    static List<CheckedThing> of(PartnerProfile partner, PartnerSpecs specs, OdooAccess odoo, Desk desk) {
        var books = new PartnerBooks(
                partner, specs, LocalDate.ofInstant(desk.clock().instant(), partner.timeZone()));
        try (OdooGateway gateway = OdooGateway.open(ExchangeJobs.settings(odoo, desk), desk.clock())) {
            for (WarehouseBinding binding : partner.warehouses()) {
                books.warehouse(binding, gateway);
            }
            partner.reconciliation().flags().ifPresent(flags -> books.people(flags, gateway));
            books.categories(gateway);
        } catch (OdooFault fault) {
            books.things.add(new CheckedThing("odoo", false, String.valueOf(fault.getMessage())));
        }
        return books.things;
    }

    private void warehouse(WarehouseBinding binding, OdooGateway gateway) {
        Optional<Warehouse> warehouse = gateway.warehouse(binding.odoo());
        if (warehouse.isEmpty()) {
            failed(
                    "odoo warehouse",
                    "partners/" + partner.id() + "/partner.yaml: warehouses: " + binding.odoo()
                            + " is not in Odoo, or its user may not see it; use the short name of the warehouse");
            return;
        }
        Survey survey = gateway.survey(warehouse.get(), locations());
        survey.unknownLocations()
                .forEach(location -> failed(
                        "odoo location",
                        "partners/" + partner.id() + "/partner.yaml: locations: " + location
                                + " is not in Odoo; use the full name of a location, such as " + binding.odoo()
                                + "/Stock/Damaged"));
        Map<Long, Product> products = new LinkedHashMap<>();
        survey.products().forEach(one -> products.put(one.id(), one));
        Set<String> units = new TreeSet<>();
        products.values().forEach(one -> units.add(one.unit()));
        for (Delivery delivery : survey.open()) {
            delivery.lines().forEach(line -> {
                products.put(line.product().id(), line.product());
                units.add(line.unit());
            });
            carrier(delivery);
        }
        units.forEach(this::unit);
        products.values().forEach(this::item);
        int before = things.size();
        survey.open().forEach(delivery -> written(delivery.name(), List.of()));
        products.values().forEach(product -> written("CHECK", List.of(product)));
        survey.lots().forEach(lot -> lot(lot));
        things.add(new CheckedThing(
                "odoo",
                true,
                binding.odoo() + " holds " + survey.products().size() + " items and "
                        + survey.lots().size()
                        + " lots and has " + survey.open().size() + " open deliveries"
                        + (things.size() == before ? "; every name has room" : "")));
    }

    /** Whom drifts are told in Odoo. */
    private void people(ReconciliationPolicy.Flags flags, OdooGateway gateway) {
        String where = "partners/" + partner.id() + "/partner.yaml: reconciliation.flags.";
        if (gateway.flags().user(flags.user()).isEmpty()) {
            failed("odoo user", where + "user: Odoo has no user " + flags.user() + "; use the login of one");
        }
        String contact = flags.contact();
        if (contact != null && gateway.flags().contact(contact).isEmpty()) {
            failed(
                    "odoo contact",
                    where + "contact: " + contact
                            + " is the reference of no contact in Odoo, or of several; give it to the"
                            + " partner's contact alone");
        }
    }

    /** Of what drifts are tolerated. */
    private void categories(OdooGateway gateway) {
        List<ReconciliationPolicy.Tolerance> named = partner.reconciliation().byCategory();
        Set<String> paths = named.isEmpty() ? Set.of() : gateway.items().categories();
        for (ReconciliationPolicy.Tolerance one : named) {
            if (paths.stream().noneMatch(one::isIn)) {
                failed(
                        "odoo category",
                        "partners/" + partner.id() + "/partner.yaml: reconciliation.tolerances: Odoo has no product"
                                + " category " + one.category() + "; use the name of one, or a part of its path");
            }
        }
    }

    private Set<String> locations() {
        Set<String> locations = new TreeSet<>(partner.receiving().locations().values());
        locations.addAll(partner.returns().locations().values());
        locations.addAll(partner.returns().dispositions().values());
        partner.adjustments()
                .values()
                .forEach(rule -> Stream.of(rule.from(), rule.to())
                        .filter(Objects::nonNull)
                        .forEach(locations::add));
        partner.crosswalks().of(Crosswalk.Kind.LOCATION).lines().forEach(line -> locations.add(line.ours()));
        return locations;
    }

    private void unit(String unit) {
        if (items.theirUnit(unit).isEmpty()) {
            failed(
                    "crosswalk gap",
                    "Odoo's unit '" + unit + "' has no code of the partner; "
                            + partner.rowToAdd(Crosswalk.Kind.UNIT, unit, "THEIR-UNIT"));
        }
    }

    private void carrier(Delivery delivery) {
        String carrier = delivery.carrier();
        if (carrier != null
                && partner.crosswalks()
                        .of(Crosswalk.Kind.CARRIER)
                        .theirs(carrier, today)
                        .isEmpty()) {
            failed(
                    "crosswalk gap",
                    "Odoo's delivery method '" + carrier + "' has no carrier code of the partner; "
                            + partner.rowToAdd(Crosswalk.Kind.CARRIER, carrier, "SCAC"));
        }
    }

    private void item(Product product) {
        if (items.theirs(product).isEmpty()) {
            failed(
                    "item without number",
                    "'" + product.name() + "' (product " + product.id() + ") has no "
                            + switch (partner.items().identifier()) {
                                case SKU -> "internal reference";
                                case BARCODE -> "barcode";
                            }
                            + " in Odoo, by which this partner is told of items; give it one");
        }
    }

    private void lot(String lot) {
        var order = order("CHECK", warehouse())
                .line(new OrderLine("1", ItemId.sku("X"), null, Quantity.of(1, unitCode()), List.of(lot)));
        written(order.build(), "lot '" + lot + "'");
    }

    private void written(String number, List<Product> products) {
        var order = order(number, warehouse());
        int line = 0;
        for (Product product : products) {
            line++;
            var item = items.theirs(product);
            if (item.isEmpty()) {
                return; // told above
            }
            order.line(new OrderLine(
                    Integer.toString(line), item.get(), product.name(), Quantity.of(1, unitCode()), List.of()));
        }
        if (products.isEmpty()) {
            order.line(new OrderLine("1", ItemId.sku("X"), null, Quantity.of(1, unitCode()), List.of()));
        }
        written(
                order.build(),
                products.isEmpty()
                        ? "delivery " + number
                        : "item " + products.getFirst().name());
    }

    private void written(ShippingOrder order, String what) {
        if (!specs.problems().isEmpty()) {
            return;
        }
        PartnerSetup.type(partner, "ShippingOrder").ifPresent(type -> {
            if (specs.transforms().write(order, type, partner.release(), Understanding.settings(partner))
                    instanceof DocumentWriting.Refused(List<RecordFinding> findings)) {
                findings.forEach(finding -> noRoom(what, type.code(), finding.address() + ": " + finding.text()));
            }
        });
        layout().ifPresent(layout -> {
            if (specs.transforms().rows().write(order, layout)
                    instanceof CsvTransforms.Rows.Refused(List<RecordFinding> findings)) {
                findings.forEach(finding -> noRoom(what, "file of " + layout.name(), finding.text()));
            }
        });
    }

    /** How the partner's file of orders is laid out; empty where he has messages. */
    private Optional<CsvLayout> layout() {
        return partner.dialect() == PartnerDialect.CSV
                ? partner.message("ShippingOrder")
                        .flatMap(message -> specs.transforms()
                                .rows()
                                .layouts()
                                .find(message.type(), partner.folder())
                                .layout())
                : Optional.empty();
    }

    private void noRoom(String what, String where, String why) {
        failed(
                "no room",
                what + " cannot be said in a " + where + ": " + why
                        + "; shorten it in Odoo, or ask the partner for room");
    }

    private static ShippingOrder.Builder order(String number, Reference warehouse) {
        return ShippingOrder.of(Purpose.ORIGINAL, number, warehouse)
                .shipTo(Party.named("SOMEBODY").at(List.of("1 STREET"), "TOWN", "NJ", "07102", "US"));
    }

    private Reference warehouse() {
        var facility = partner.warehouses().getFirst().facility();
        return new Reference(facility.qualifier(), facility.id());
    }

    private String unitCode() {
        return partner.crosswalks().of(Crosswalk.Kind.UNIT).lines().stream()
                .map(Crosswalk.Line::theirs)
                .findFirst()
                .orElse("EA");
    }

    private void failed(String what, String detail) {
        if (told.add(detail)) {
            things.add(new CheckedThing(what, false, detail));
        }
    }
}
