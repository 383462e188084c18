package io.dunnage.inventory;

import io.dunnage.document.Gtin;
import io.dunnage.document.ItemId;
import io.dunnage.document.Quantity;
import io.dunnage.exchange.OurQuantity;
import io.dunnage.exchange.PartnerItems;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.inventory.AdjustmentPlan.Goods;
import io.dunnage.inventory.AdjustmentPlan.Step;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.TraceId;
import io.dunnage.odoo.Location;
import io.dunnage.odoo.Lot;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.StockChange;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.Crosswalk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the steps of an adjustment are in Odoo: products, lots and places, looked up before anything is changed. */
final class AdjustmentParts {
    private final PartnerTick tick;
    private final Warehouse warehouse;
    private final PartnerItems items;
    private final TraceId trace;
    private final List<AdjustmentStep> ready = new ArrayList<>();

    AdjustmentParts(PartnerTick tick, Warehouse warehouse, PartnerItems items, TraceId trace) {
        this.tick = tick;
        this.warehouse = warehouse;
        this.items = items;
        this.trace = trace;
    }

    /** Something that Odoo or a crosswalk does not have; nothing was changed. */
    record Missing(RejectReason reason, String detail) {}

    /** What stands in the way of a step; empty: it is among {@link #ready}. */
    Optional<Missing> add(Step step) {
        Goods goods = step.goods();
        String where = "line " + step.name() + " (segment " + step.segment() + "): ";
        Optional<Product> product = product(goods.item());
        if (product.isEmpty()) {
            Optional<String> mistyped = items.wrongCheckDigit(goods.item());
            if (mistyped.isPresent()) {
                return missing(RejectReason.WRONG_CHECK_DIGIT, where + items.mistyped(goods.item(), mistyped.get()));
            }
            return missing(
                    RejectReason.UNKNOWN_ITEM,
                    where + "item " + goods.item() + " is unknown to Odoo; make the product, or "
                            + items.rowToAdd(
                                    Crosswalk.Kind.ITEM,
                                    "OUR-ITEM",
                                    goods.item().primary()));
        }
        return switch (items.inOurs(
                new Quantity(goods.quantity(), goods.unit()),
                product.get().id(),
                product.get().unit())) {
            case OurQuantity.Not(RejectReason reason, String what) ->
                missing(reason, where + product.get().name() + " " + what);
            case OurQuantity.Exact(BigDecimal amount) ->
                switch (step) {
                    case AdjustmentPlan.Move move -> moved(move, product.get(), amount, where);
                    case AdjustmentPlan.More more -> adjusted(more, product.get(), more.at(), amount, false, where);
                    case AdjustmentPlan.Less less -> adjusted(less, product.get(), less.at(), amount, true, where);
                    case AdjustmentPlan.Scrap scrap -> scrapped(scrap, product.get(), amount, where);
                };
        };
    }

    List<AdjustmentStep> ready() {
        return List.copyOf(ready);
    }

    private Optional<Missing> moved(AdjustmentPlan.Move move, Product product, BigDecimal amount, String where) {
        Optional<Long> from = place(move.from());
        Optional<Long> to = place(move.to());
        if (from.isEmpty() || to.isEmpty()) {
            return noPlace(where, from.isEmpty() ? move.from() : move.to());
        }
        return lots(
                move,
                product,
                amount,
                false,
                where,
                (lot, quantity, marker) -> ready.add(new AdjustmentStep.Move(
                        warehouse, new StockChange(product, lot, from.get(), quantity, marker), to.get())));
    }

    private Optional<Missing> adjusted(
            Step step, Product product, @Nullable String at, BigDecimal amount, boolean less, String where) {
        Optional<Long> place = place(at);
        if (place.isEmpty()) {
            return noPlace(where, at);
        }
        return lots(
                step,
                product,
                amount,
                !less,
                where,
                (lot, quantity, marker) -> ready.add(new AdjustmentStep.Adjust(
                        new StockChange(product, lot, place.get(), less ? quantity.negate() : quantity, marker))));
    }

    private Optional<Missing> scrapped(AdjustmentPlan.Scrap scrap, Product product, BigDecimal amount, String where) {
        Optional<Long> from = place(scrap.from());
        if (from.isEmpty()) {
            return noPlace(where, scrap.from());
        }
        return lots(
                scrap,
                product,
                amount,
                false,
                where,
                (lot, quantity, marker) -> ready.add(
                        new AdjustmentStep.Scrap(new StockChange(product, lot, from.get(), quantity, marker))));
    }

    /** Makes the step for one lot, or for each serial number. */
    private interface Making {
        void of(@Nullable Long lot, BigDecimal quantity, String marker);
    }

    private Optional<Missing> lots(
            Step step, Product product, BigDecimal amount, boolean mayBeNew, String where, Making making) {
        Goods goods = step.goods();
        String marker = trace + "/" + step.name();
        if (product.tracking() == Product.Tracking.NONE) {
            making.of(null, amount, marker);
            return Optional.empty();
        }
        boolean bySerial = product.tracking() == Product.Tracking.SERIAL;
        List<String> names = bySerial && !goods.serials().isEmpty()
                ? goods.serials()
                : goods.lot() == null ? List.of() : List.of(goods.lot());
        if (names.isEmpty()) {
            return missing(
                    RejectReason.UNKNOWN_LOT,
                    where + product.name() + " is kept by lot, and none is named; ask the warehouse which one it is");
        }
        if (bySerial && amount.compareTo(BigDecimal.valueOf(names.size())) != 0) {
            return missing(
                    RejectReason.SERIALS_DO_NOT_MATCH_QUANTITY,
                    where + names.size() + " serial numbers for " + amount.toPlainString() + " pieces");
        }
        for (int i = 0; i < names.size(); i++) {
            Optional<Lot> lot = lot(product, names.get(i), mayBeNew);
            if (lot.isEmpty()) {
                return missing(
                        RejectReason.UNKNOWN_LOT,
                        where + "Odoo knows no lot '" + names.get(i) + "' of " + product.name()
                                + "; ask the warehouse, or make the lot");
            }
            making.of(
                    lot.get().id(),
                    bySerial ? BigDecimal.ONE : amount,
                    names.size() == 1 ? marker : marker + "." + (i + 1));
        }
        return Optional.empty();
    }

    /** What is found may be of a lot that the books have never seen; what is taken may not. */
    private Optional<Lot> lot(Product product, String name, boolean mayBeNew) {
        var key = new Lot.Key(product.id(), name);
        Optional<Lot> known = Optional.ofNullable(tick.odoo().lots(Set.of(key)).get(key));
        return known.isEmpty() && mayBeNew
                ? Optional.ofNullable(tick.odoo().createLots(Set.of(key)).get(key))
                : known;
    }

    private Optional<Product> product(ItemId item) {
        Set<String> codes = items.ours(item);
        for (Product.Code kind : Product.Code.values()) {
            String prefix = kind == Product.Code.SKU ? "SKU " : "BARCODE ";
            for (String code : codes) {
                if (code.startsWith(prefix)) {
                    Optional<Product> found = product(kind, code.substring(prefix.length()));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A code that several products share tells nothing; a barcode may have been padded (S22). */
    private Optional<Product> product(Product.Code kind, String code) {
        List<String> ways = kind == Product.Code.SKU
                ? List.of(code)
                : Gtin.read(code).map(Gtin::forms).orElse(List.of(code));
        Map<String, List<Product>> found = tick.odoo().products(kind, Set.copyOf(ways));
        return ways.stream()
                .map(way -> found.getOrDefault(way, List.of()))
                .filter(products -> products.size() == 1)
                .map(List::getFirst)
                .findFirst();
    }

    private Optional<Long> place(@Nullable String name) {
        if (name == null) {
            return Optional.of(warehouse.stockLocationId());
        }
        return Optional.ofNullable(
                        tick.odoo().locations().named(warehouse, Set.of(name)).get(name))
                .map(Location::id);
    }

    private Optional<Missing> noPlace(String where, @Nullable String name) {
        return missing(
                RejectReason.UNKNOWN_LOCATION,
                where + "Odoo has no location '" + name + "' in warehouse " + warehouse.code()
                        + "; make it there, or correct adjustments in partner.yaml");
    }

    private static Optional<Missing> missing(RejectReason reason, String detail) {
        return Optional.of(new Missing(reason, detail));
    }
}
