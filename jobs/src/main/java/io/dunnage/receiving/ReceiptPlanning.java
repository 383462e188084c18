package io.dunnage.receiving;

import io.dunnage.document.Quantity;
import io.dunnage.document.ReceiptAdvice;
import io.dunnage.document.ReceivedLine;
import io.dunnage.exchange.OurQuantity;
import io.dunnage.exchange.PartnerCodes;
import io.dunnage.exchange.TransferKits;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.ReceivingPolicy;
import io.dunnage.receiving.OpenReceipt.Line;
import io.dunnage.receiving.ReceiptPlan.Piece;
import io.dunnage.receiving.ReceivedParts.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fits a receipt advice to the open receipt: takes each line apart by condition (S18), sums what belongs together before it
 * compares, and refuses what Odoo would let through (more than announced, an item nobody announced). Pure: no clock, no books.
 */
final class ReceiptPlanning {
    private final ReceiptAdvice advice;
    private final OpenReceipt receipt;
    private final PartnerCodes codes;
    private final ReceivingPolicy policy;
    private final GoodsPlaces places;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> aside = new ArrayList<>();
    private final List<Tally> tallies;

    private ReceiptPlanning(
            ReceiptAdvice advice, OpenReceipt receipt, PartnerCodes codes, ReceivingPolicy policy, GoodsPlaces places) {
        this.advice = advice;
        this.receipt = receipt;
        this.codes = codes;
        this.policy = policy;
        this.places = places;
        this.tallies = receipt.lines().stream().map(Tally::new).toList();
    }

    /** One line of the receipt while it is filled. */
    private static final class Tally {
        private final Line line;
        private BigDecimal received = BigDecimal.ZERO;

        Tally(Line line) {
            this.line = line;
        }

        BigDecimal left() {
            return line.open().subtract(received);
        }
    }

    static ReceiptPlan plan(
            ReceiptAdvice advice, OpenReceipt receipt, PartnerCodes codes, ReceivingPolicy policy, GoodsPlaces places) {
        return new ReceiptPlanning(advice, receipt, codes, policy, places).plan();
    }

    private ReceiptPlan plan() {
        for (ReceivedLine line : advice.lines()) {
            Optional<ReceiptPlan> no = take(line);
            if (no.isPresent()) {
                return no.get();
            }
        }
        if (pieces.isEmpty()) {
            return new ReceiptPlan.Refuse(
                    RejectReason.NOTHING_RECEIVED,
                    "nothing of " + receipt.name() + " came; cancel the receipt in Odoo, or ask the warehouse");
        }
        return tooMuch().orElseGet(this::book);
    }

    private ReceiptPlan book() {
        boolean open = tallies.stream().anyMatch(tally -> tally.left().signum() > 0);
        boolean keep = switch (policy.backOrders()) {
            case KEPT -> true;
            case DROPPED -> false;
            case KEPT_UNTIL_COMPLETE -> !advice.complete();
        };
        return new ReceiptPlan.Book(pieces, open, open && keep, variances());
    }

    private Optional<ReceiptPlan> take(ReceivedLine line) {
        if (ReceivedParts.of(line, policy.quantities(), said -> new OurQuantity.Exact(said.amount()))
                        instanceof ReceivedParts.Parts(List<Part> said)
                && said.isEmpty()) {
            return Optional.empty(); // nothing of it came
        }
        Set<String> numbers = codes.ours(line.item());
        List<Tally> candidates = tallies.stream()
                .filter(one -> one.line.codes().stream().anyMatch(numbers::contains))
                .toList();
        Optional<TransferKits.Kit> kit = TransferKits.Kit.named(receipt.kits(), numbers, line.noticeLine());
        if (candidates.isEmpty() && kit.isPresent()) {
            return takeKit(kit.get(), line);
        }
        if (candidates.isEmpty()) {
            return Optional.of(new ReceiptPlan.Foreign(line.item(), line.segment()));
        }
        Line target = candidates.getFirst().line;
        List<Part> parts;
        switch (ReceivedParts.of(
                line, policy.quantities(), said -> codes.inOurs(said, target.productId(), target.unit()))) {
            case ReceivedParts.Contradicting(RejectReason reason, String what) -> {
                return refuse(reason, line, what);
            }
            case ReceivedParts.Parts(List<Part> apart) -> parts = apart;
        }
        for (Part part : target.tracking() == OpenReceipt.Tracking.SERIAL ? List.<Part>of() : parts) {
            Optional<String> lot = part.lot().or(() -> onlyLot(target));
            if (target.tracking() == OpenReceipt.Tracking.LOT && lot.isEmpty()) {
                return refuse(RejectReason.UNKNOWN_LOT, line, "has no lot, and Odoo follows it by lot");
            }
            Optional<ReceiptPlan> no =
                    put(candidates, part, target.tracking() == OpenReceipt.Tracking.LOT ? lot : Optional.empty(), line);
            if (no.isPresent()) {
                return no;
            }
        }
        return target.tracking() == OpenReceipt.Tracking.SERIAL
                ? takeSerials(candidates, parts, line)
                : Optional.empty();
    }

    /** S28: where kits came, their parts came, in the same condition. Which lots of them, only the warehouse could say. */
    private Optional<ReceiptPlan> takeKit(TransferKits.Kit kit, ReceivedLine line) {
        List<Part> kits;
        switch (ReceivedParts.of(
                line,
                policy.quantities(),
                said -> codes.inOurs(said, kit.product().id(), kit.product().unit()))) {
            case ReceivedParts.Contradicting(RejectReason reason, String what) -> {
                return refuse(reason, line, what);
            }
            case ReceivedParts.Parts(List<Part> apart) -> kits = apart;
        }
        for (Tally one : tallies) {
            BigDecimal each = kit.parts().get(one.line.id());
            if (each == null) {
                continue;
            }
            Optional<String> lot = onlyLot(one.line);
            if (one.line.tracking() != OpenReceipt.Tracking.NONE && lot.isEmpty()) {
                return refuse(
                        RejectReason.UNKNOWN_LOT,
                        line,
                        "is a kit, and Odoo follows its part " + one.line.item()
                                + " by lot: the warehouse must tell its"
                                + " parts; say items: {kits: COMPONENTS} in partner.yaml, and agree on it");
            }
            for (Part some : kits) {
                Optional<ReceiptPlan> no =
                        put(List.of(one), some.of(some.amount().multiply(each)), lot, line);
                if (no.isPresent()) {
                    return no;
                }
            }
        }
        return Optional.empty();
    }

    /** A return expects the lot that was shipped: where there is but one, a warehouse that names none means it. */
    private static Optional<String> onlyLot(Line line) {
        return line.lots().size() == 1 ? Optional.of(line.lots().getFirst()) : Optional.empty();
    }

    /** Each serial number is a piece; those in an exception must be told apart by number. */
    private Optional<ReceiptPlan> takeSerials(List<Tally> candidates, List<Part> parts, ReceivedLine line) {
        List<String> named =
                new ArrayList<>(line.serials().isEmpty() ? line.lot().stream().toList() : line.serials());
        for (Part part : parts) {
            part.lot()
                    .filter(_ -> part.exception())
                    .filter(one -> !named.contains(one))
                    .ifPresent(named::add);
        }
        BigDecimal came = parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (came.compareTo(BigDecimal.valueOf(named.size())) != 0) {
            return refuse(
                    RejectReason.SERIALS_DO_NOT_MATCH_QUANTITY,
                    line,
                    "came " + came.toPlainString() + " times and names " + named.size() + " serial numbers");
        }
        for (Part part : parts.stream()
                .sorted((one, other) -> Boolean.compare(other.exception(), one.exception()))
                .toList()) {
            boolean all = part.amount().compareTo(BigDecimal.valueOf(named.size())) == 0;
            List<String> of = all
                    ? List.copyOf(named)
                    : part.exception()
                            ? part.lot().filter(named::contains).stream().toList()
                            : List.copyOf(named);
            if (part.amount().compareTo(BigDecimal.valueOf(of.size())) != 0) {
                return refuse(
                        RejectReason.SERIALS_DO_NOT_MATCH_QUANTITY,
                        line,
                        "does not say which serial numbers are " + part.condition());
            }
            for (String serial : of) {
                if (pieces.stream()
                        .anyMatch(piece -> piece.line().productId()
                                        == candidates.getFirst().line.productId()
                                && piece.lot().equals(Optional.of(serial)))) {
                    return refuse(
                            RejectReason.SERIALS_DO_NOT_MATCH_QUANTITY,
                            line,
                            "names serial number " + serial + " twice");
                }
                Optional<ReceiptPlan> no = put(candidates, part.of(BigDecimal.ONE), Optional.of(serial), line);
                if (no.isPresent()) {
                    return no;
                }
                named.remove(serial);
            }
        }
        return Optional.empty();
    }

    /** Fills the line that is named, else those of the item in turn; what is over stays on the last that took some. */
    private Optional<ReceiptPlan> put(List<Tally> candidates, Part part, Optional<String> lot, ReceivedLine from) {
        Optional<String> place;
        switch (places.of(part.condition(), from.disposition())) {
            case GoodsPlaces.Missing(String row) -> {
                return refuse(
                        RejectReason.CONDITION_WITHOUT_LOCATION,
                        from,
                        "is " + part.condition()
                                + from.disposition().map(one -> ", to " + one).orElse("")
                                + ", and partner.yaml has no location for it; add " + row);
            }
            case GoodsPlaces.Named(String location) -> place = Optional.of(location);
            case GoodsPlaces.Usual() -> place = Optional.empty();
        }
        place.ifPresent(one -> aside.add(Quantity.of(
                        part.amount().toPlainString(),
                        candidates.getFirst().line.unit()) + " of " + from.item() + " "
                + part.condition() + " to " + one));
        Optional<Tally> named = from.noticeLine()
                .flatMap(number -> candidates.stream()
                        .filter(one -> number.strip().equals(Integer.toString(one.line.number())))
                        .findFirst());
        BigDecimal rest = part.amount();
        for (Tally one : named.map(List::of).orElse(candidates)) {
            BigDecimal fits = rest.min(one.left().max(BigDecimal.ZERO));
            if (fits.signum() > 0) {
                add(one, fits, lot, place, from);
                rest = rest.subtract(fits);
            }
        }
        if (rest.signum() > 0) {
            add(named.orElse(candidates.getLast()), rest, lot, place, from);
        }
        return Optional.empty();
    }

    private void add(Tally tally, BigDecimal amount, Optional<String> lot, Optional<String> place, ReceivedLine from) {
        pieces.add(new Piece(tally.line, amount, lot, from.expiry(), place));
        tally.received = tally.received.add(amount);
    }

    private Optional<ReceiptPlan> tooMuch() {
        BigDecimal tolerance = policy.overReceiptPercent().movePointLeft(2);
        for (Tally tally : tallies) {
            BigDecimal most = tally.line.open().add(tally.line.open().multiply(tolerance));
            if (tally.received.compareTo(most) > 0) {
                return Optional.of(new ReceiptPlan.Refuse(
                        RejectReason.RECEIVED_MORE_THAN_ANNOUNCED,
                        receipt.name() + " line " + tally.line.number() + " " + tally.line.item() + ": announced "
                                + tally.line.open().toPlainString() + ", received "
                                + tally.received.toPlainString() + ", tolerated up to "
                                + most.stripTrailingZeros().toPlainString()
                                + "; ask the warehouse, raise the order in Odoo or receiving.overReceiptPercent, then"
                                + " replay"));
            }
        }
        return Optional.empty();
    }

    private List<String> variances() {
        List<String> said = new ArrayList<>();
        for (Tally tally : tallies) {
            if (tally.left().signum() != 0) {
                said.add("line " + tally.line.number() + " " + tally.line.item() + ": announced "
                        + tally.line.open().toPlainString() + ", received " + tally.received.toPlainString());
            }
        }
        said.addAll(aside);
        return said;
    }

    private static Optional<ReceiptPlan> refuse(RejectReason reason, ReceivedLine line, String what) {
        return Optional.of(
                new ReceiptPlan.Refuse(reason, "segment " + line.segment() + ", item " + line.item() + " " + what));
    }
}
