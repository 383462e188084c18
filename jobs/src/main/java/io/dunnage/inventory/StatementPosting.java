package io.dunnage.inventory;

import io.dunnage.document.Party;
import io.dunnage.document.StockSnapshot;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.exchange.Outcomes;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.inventory.StatementJudgment.Refusal;
import io.dunnage.ledger.Entry;
import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.PostingOutcome.Rejected;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.StatementId;
import io.dunnage.ledger.StatementJoin;
import io.dunnage.ledger.StatementShare;
import io.dunnage.ledger.Statements;
import io.dunnage.ledger.StockStatement;
import io.dunnage.ledger.Story;
import io.dunnage.ledger.TraceId;
import io.dunnage.partner.WarehouseBinding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts stock statements together from their messages, judges each that is whole, and commits what became of it. */
final class StatementPosting {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private final PartnerTick tick;
    private final Statements statements;
    private final StatementJudgment judgment;
    private final Map<TraceId, PostingOutcome> outcomes = new LinkedHashMap<>();
    private final Set<TraceId> atHand = new HashSet<>();

    StatementPosting(PartnerTick tick) {
        this.tick = tick;
        this.statements = tick.ledger().statements();
        this.judgment =
                new StatementJudgment(tick.profile().statements(), tick.clock().instant());
    }

    /** A statement and those of its messages that are due. */
    private record Gathered(StockStatement statement, List<Due<StockSnapshot>> due) {
        Due<StockSnapshot> speaker() {
            TraceId told = statement.judgedWith();
            return due.stream()
                    .filter(one -> one.message().trace().equals(told))
                    .findFirst()
                    .orElse(due.getFirst());
        }
    }

    void post(List<Due<StockSnapshot>> due) {
        due.forEach(one -> atHand.add(one.message().trace()));
        Map<StatementId, Gathered> gathered = new LinkedHashMap<>();
        for (Due<StockSnapshot> one : due) {
            join(one).ifPresent(statement -> {
                Gathered before = gathered.get(statement.id());
                List<Due<StockSnapshot>> all = new ArrayList<>(before == null ? List.of() : before.due());
                all.add(one);
                gathered.put(statement.id(), new Gathered(statement, all));
            });
        }
        gathered.values().stream()
                .sorted(Comparator.comparing(one -> one.statement().asOf()))
                .forEach(one -> {
                    tick.renew();
                    judge(one);
                });
        new Outcomes(tick).commit(outcomes);
    }

    /** The statement that the message is part of, when that alone does not say what became of it. */
    private Optional<StockStatement> join(Due<StockSnapshot> due) {
        StockSnapshot snapshot = due.document();
        TraceId trace = due.message().trace();
        Optional<String> warehouse = warehouse(snapshot);
        if (warehouse.isEmpty()) {
            outcomes.put(
                    trace,
                    new Rejected(
                            RejectReason.UNKNOWN_WAREHOUSE,
                            snapshot + " is of "
                                    + snapshot.warehouse().map(Party::toString).orElse("no building that it names")
                                    + "; partner.yaml has no such facility among warehouses, add it and replay"));
            return Optional.empty();
        }
        var share = new StatementShare(
                trace,
                due.message().transmission(),
                due.message().ordinal(),
                warehouse.get(),
                snapshot.statementNumber(),
                snapshot.asOf().atZone(tick.profile().timeZone()).toInstant(),
                snapshot.coverage() == StockSnapshot.Coverage.FULL,
                snapshot.part(),
                snapshot.parts(),
                new StatementShare.Declared(
                        due.message().messageControl(),
                        snapshot.lineCount().orElse(null),
                        snapshot.hashTotal().orElse(null)));
        return switch (statements.join(tick.lease(), share)) {
            case StatementJoin.Joined(StockStatement statement) -> Optional.of(statement);
            case StatementJoin.Repeated(StockStatement earlier) -> {
                outcomes.put(trace, new PostingOutcome.AlreadyPosted(earlier + " is here already, line by line"));
                yield Optional.empty();
            }
            case StatementJoin.Contradicts(StockStatement earlier) -> {
                outcomes.put(
                        trace,
                        new Rejected(
                                RejectReason.CONTRADICTS_EARLIER,
                                earlier
                                        + " came before and says something else; ask which one holds: a corrected statement"
                                        + " needs an instant or a number of its own"));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> warehouse(StockSnapshot snapshot) {
        List<WarehouseBinding> known = tick.profile().warehouses();
        var named = snapshot.warehouse().map(Party::identifier);
        if (named.isEmpty()) {
            return known.size() == 1 ? Optional.of(known.getFirst().odoo()) : Optional.empty();
        }
        return known.stream()
                .filter(one -> one.facility().id().equals(named.get().value()))
                .map(WarehouseBinding::odoo)
                .findFirst();
    }

    private void judge(Gathered gathered) {
        StockStatement statement = gathered.statement();
        TraceId told = statement.judgedWith();
        boolean toldBefore = told != null
                && gathered.due().stream()
                        .noneMatch(one -> one.message().trace().equals(told));
        if (toldBefore) {
            kept(gathered, "kept; " + statement + " was refused with message " + told);
            return;
        }
        if (statement.state() == StockStatement.State.COMPLETE) {
            kept(gathered, statement + " is complete");
            return;
        }
        var parts = new StatementParts(statements, statement, gathered.due());
        boolean whole = parts.isWhole(atHand);
        Optional<Refusal> wrong =
                whole || statement.partsDeclared() > 0 ? parts.totals().or(parts::unreadable) : Optional.empty();
        if (wrong.isEmpty() && !whole) {
            wait(gathered);
            return;
        }
        wrong.or(() -> believed(gathered)).ifPresent(refusal -> refuse(gathered, refusal));
    }

    private void wait(Gathered gathered) {
        StockStatement statement = gathered.statement();
        if (statement.partsDeclared() == 0) {
            return; // its file is not read to the end, or not all of it is at hand: what is due stays due
        }
        Instant now = tick.clock().instant();
        String detail =
                statement + ": " + statement.parts().size() + " of " + statement.partsDeclared() + " parts are here";
        for (Due<StockSnapshot> due : gathered.due()) {
            Instant last =
                    due.message().firstDueAt().plus(tick.profile().statements().partsWithin());
            if (!now.isBefore(last)) {
                refuse(
                        gathered,
                        new Refusal(
                                RejectReason.INCOMPLETE_STATEMENT,
                                detail + ", and the others did not come in time; ask for the whole statement again"));
                return;
            }
            Instant again = now.plus(LOOK_AGAIN);
            outcomes.put(
                    due.message().trace(),
                    new PostingOutcome.Parked(
                            RejectReason.INCOMPLETE_STATEMENT, detail, again.isBefore(last) ? again : last));
        }
    }

    /** Empty when it is: then it is complete, and its messages have their outcome. */
    private Optional<Refusal> believed(Gathered gathered) {
        StockStatement statement = gathered.statement();
        List<StockStatement> earlier = statements.completed(tick.partner(), statement.warehouse(), 20);
        Optional<Refusal> wrong = judgment.ofItself(statement, earlier.stream().findFirst());
        if (wrong.isPresent()) {
            return wrong;
        }
        Optional<StockStatement> last =
                earlier.stream().filter(StockStatement::full).findFirst();
        var totals = new ItemTotals();
        last.ifPresent(one -> statements.lines(
                one, line -> totals.before(line.item(), line.quantity().doubleValue())));
        tick.renew();
        var strange = new StrangeLines(
                tick.profile(),
                LocalDate.ofInstant(statement.asOf(), tick.profile().timeZone()));
        statements.lines(statement, line -> {
            totals.now(line.item(), line.quantity().doubleValue());
            strange.see(line);
        });
        if (!approved(gathered.speaker().message().trace())) {
            wrong = judgment.plausible(statement, last, totals.difference(statement.full()));
        }
        if (wrong.isEmpty()) {
            statements.complete(tick.lease(), statement.id());
            kept(gathered, statement + ": complete, " + statement.lines() + " lines" + strange.told());
        }
        return wrong;
    }

    /** Whether a person replayed it after it had been held (C19): that is the approval, and the book says whose. */
    private boolean approved(TraceId trace) {
        boolean held = false;
        boolean approved = false;
        for (Story story : tick.ledger().stories().find(trace.toString(), 1)) {
            for (Entry entry : story.entries()) {
                if (entry.kind() == EntryKind.REJECTED) {
                    held = entry.reason() == RejectReason.IMPLAUSIBLE_STATEMENT;
                    approved = false;
                } else if (entry.kind() == EntryKind.REPLAYED) {
                    approved = held;
                }
            }
        }
        return approved;
    }

    private void refuse(Gathered gathered, Refusal refusal) {
        TraceId speaker = gathered.speaker().message().trace();
        statements.refuse(tick.lease(), gathered.statement().id(), speaker, refusal.reason(), refusal.detail());
        kept(gathered, "kept; " + gathered.statement() + " was refused with message " + speaker);
        outcomes.put(speaker, new Rejected(refusal.reason(), refusal.detail()));
    }

    private void kept(Gathered gathered, String effect) {
        for (Due<StockSnapshot> due : gathered.due()) {
            outcomes.put(due.message().trace(), new PostingOutcome.Posted(effect));
        }
    }
}
