package io.dunnage.inventory;

import io.dunnage.document.AdjustedLine;
import io.dunnage.document.AdjustmentAdvice;
import io.dunnage.document.ItemId;
import io.dunnage.inventory.AdjustmentPlan.Goods;
import io.dunnage.inventory.AdjustmentPlan.Less;
import io.dunnage.inventory.AdjustmentPlan.More;
import io.dunnage.inventory.AdjustmentPlan.Move;
import io.dunnage.inventory.AdjustmentPlan.Refuse;
import io.dunnage.inventory.AdjustmentPlan.Scrap;
import io.dunnage.inventory.AdjustmentPlan.Step;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.AdjustmentRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an adjustment advice (947) does, by the partner's table of reasons (S19): pure, so that every convention of
 * signs can be tried. A message is planned whole or refused whole: half an adjustment is worse than none.
 */
final class AdjustmentPlanning {
    private final Map<String, AdjustmentRule> rules;
    private final List<Numbered> lines = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();

    private AdjustmentPlanning(AdjustmentAdvice advice, Map<String, AdjustmentRule> rules) {
        this.rules = rules;
        for (AdjustedLine line : advice.lines()) {
            lines.add(new Numbered(lines.size() + 1, line));
        }
    }

    /** A line and its place among the lines, from 1. */
    private record Numbered(int number, AdjustedLine line) {
        BigDecimal amount() {
            return line.change().amount();
        }

        boolean takes() {
            return line.change().isNegative();
        }

        String name(String letter) {
            return number + letter;
        }

        Goods goods() {
            return goods(line.item(), line.lot().orElse(null));
        }

        Goods goods(ItemId item, @Nullable String lot) {
            return new Goods(
                    item, lot, line.serials(), amount().abs(), line.change().unit());
        }

        @Override
        public String toString() {
            return "line " + number + " (segment " + line.segment() + "): reason " + line.reason() + " with "
                    + line.change();
        }
    }

    /** {@code rules}: by the partner's code. */
    static AdjustmentPlan plan(AdjustmentAdvice advice, Map<String, AdjustmentRule> rules) {
        return new AdjustmentPlanning(advice, rules).plan();
    }

    private AdjustmentPlan plan() {
        if (lines.isEmpty()) {
            return new Refuse(RejectReason.NOTHING_SHIPPED, "the advice has no line; ask the warehouse what changed");
        }
        Optional<Refuse> wrong = Optional.empty();
        while (!lines.isEmpty() && wrong.isEmpty()) {
            Numbered line = lines.removeFirst();
            AdjustmentRule rule = rules.get(line.line().reason());
            wrong = rule == null ? Optional.of(unknown(line)) : planned(line, rule);
        }
        return wrong.<AdjustmentPlan>map(refuse -> refuse).orElseGet(() -> new AdjustmentPlan.Book(steps, ignored));
    }

    private static Refuse unknown(Numbered line) {
        String reason = line.line().reason();
        return new Refuse(
                RejectReason.UNKNOWN_ADJUSTMENT_REASON,
                line + " stands in no row of adjustments in partner.yaml; add one that says what it does, such as \""
                        + reason + "\": {action: "
                        + (line.takes() ? "ADJUST, sign: MINUS_ONLY" : "ADJUST, sign: PLUS_ONLY")
                        + "}");
    }

    private Optional<Refuse> planned(Numbered line, AdjustmentRule rule) {
        if (rule.action() == AdjustmentRule.Action.IGNORE) {
            ignored.add(rule.reason() + " " + line.line().change() + " of "
                    + line.line().item() + ": " + rule.because());
            return Optional.empty();
        }
        if (line.line().change().isZero()) {
            ignored.add(rule.reason() + " of nothing");
            return Optional.empty();
        }
        if (rule.sign() == AdjustmentRule.Sign.PAIR) {
            return paired(line, rule);
        }
        if (rule.sign() == AdjustmentRule.Sign.PLUS_ONLY && line.takes()
                || rule.sign() == AdjustmentRule.Sign.MINUS_ONLY && !line.takes()) {
            return Optional.of(new Refuse(
                    RejectReason.SIGN_CONTRADICTS_REASON,
                    line + " contradicts itself: adjustments in partner.yaml says that " + rule.reason() + " is "
                            + rule.sign() + "; ask the warehouse which of the two holds"));
        }
        boolean back = rule.sign() == AdjustmentRule.Sign.SIGNED && line.takes();
        return switch (rule.action()) {
            case MOVE ->
                add(
                        back
                                ? new Move(line.name(""), line.line().segment(), line.goods(), rule.to(), rule.from())
                                : new Move(line.name(""), line.line().segment(), line.goods(), rule.from(), rule.to()));
            case ADJUST ->
                add(
                        line.takes()
                                ? new Less(line.name(""), line.line().segment(), line.goods(), rule.from())
                                : new More(line.name(""), line.line().segment(), line.goods(), rule.from()));
            case SCRAP -> scrapped(line, rule, back);
            case REIDENTIFY -> reidentified(line, rule, back);
            case RELOT -> relotted(line, rule, back);
            case IGNORE -> Optional.empty();
        };
    }

    /** What is scrapped is written as a plus or a minus; with SIGNED the minus is the scrap, and a plus cannot undo one. */
    private Optional<Refuse> scrapped(Numbered line, AdjustmentRule rule, boolean minusOfSigned) {
        if (rule.sign() == AdjustmentRule.Sign.SIGNED && !minusOfSigned) {
            return Optional.of(new Refuse(
                    RejectReason.SIGN_CONTRADICTS_REASON,
                    line + " would bring back what was scrapped; ask the warehouse, and book it in Odoo by hand"));
        }
        return add(new Scrap(line.name(""), line.line().segment(), line.goods(), rule.from()));
    }

    private Optional<Refuse> reidentified(Numbered line, AdjustmentRule rule, boolean back) {
        Optional<ItemId> other = line.line().newItem();
        if (other.isEmpty()) {
            return Optional.of(incomplete(line, "names no new item"));
        }
        Goods was = line.goods();
        Goods is = line.goods(
                other.get(), line.line().newLot().or(line.line()::lot).orElse(null));
        return changed(line, rule, back ? is : was, back ? was : is);
    }

    private Optional<Refuse> relotted(Numbered line, AdjustmentRule rule, boolean back) {
        Optional<String> other = line.line().newLot();
        if (other.isEmpty()) {
            return Optional.of(incomplete(line, "names no new lot"));
        }
        Goods was = line.goods();
        Goods is = line.goods(line.line().item(), other.get());
        return changed(line, rule, back ? is : was, back ? was : is);
    }

    private Optional<Refuse> changed(Numbered line, AdjustmentRule rule, Goods was, Goods is) {
        add(new Less(line.name("a"), line.line().segment(), was, rule.from()));
        return add(new More(line.name("b"), line.line().segment(), is, rule.from()));
    }

    /** The line that this one is one event with: the same amount the other way, under the same reason. */
    private Optional<Refuse> paired(Numbered line, AdjustmentRule rule) {
        Optional<Numbered> found = lines.stream()
                .filter(other -> other.line().reason().equals(rule.reason())
                        && other.amount().negate().compareTo(line.amount()) == 0
                        && other.line()
                                .change()
                                .unit()
                                .equals(line.line().change().unit())
                        && isCounterpart(line.line(), other.line(), rule.action()))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(new Refuse(
                    RejectReason.SIGN_CONTRADICTS_REASON,
                    line + " has no counterpart in its message: adjustments in partner.yaml says that " + rule.reason()
                            + " comes in pairs of plus and minus; ask the warehouse for the other line"));
        }
        lines.remove(found.get());
        Numbered minus = line.takes() ? line : found.get();
        Numbered plus = line.takes() ? found.get() : line;
        if (rule.action() == AdjustmentRule.Action.MOVE) {
            return add(new Move(minus.name(""), minus.line().segment(), minus.goods(), rule.from(), rule.to()));
        }
        add(new Less(minus.name("a"), minus.line().segment(), minus.goods(), rule.from()));
        return add(new More(minus.name("b"), plus.line().segment(), plus.goods(), rule.from()));
    }

    private static boolean isCounterpart(AdjustedLine one, AdjustedLine other, AdjustmentRule.Action action) {
        boolean sameItem = one.item().sharesNumberWith(other.item());
        boolean sameLot = Objects.equals(one.lot(), other.lot());
        return switch (action) {
            case MOVE -> sameItem && sameLot;
            case RELOT -> sameItem && !sameLot;
            case REIDENTIFY -> !sameItem;
            case ADJUST, SCRAP, IGNORE -> false;
        };
    }

    private static Refuse incomplete(Numbered line, String what) {
        return new Refuse(
                RejectReason.SIGN_CONTRADICTS_REASON,
                line + " " + what
                        + ", which its reason needs; ask the warehouse, or let the reason come in PAIR lines");
    }

    private Optional<Refuse> add(Step step) {
        steps.add(step);
        return Optional.empty();
    }
}
