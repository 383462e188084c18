package io.dunnage.ledger;

import static io.dunnage.ledger.LedgerFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a ledger promises of reconciliations and drifts. */
abstract class ReconciliationsContract extends LedgerContract {
    private static final DriftPlace FREE_A = new DriftPlace("A", "", "FREE");
    private static final DriftPlace HELD_B = new DriftPlace("B", "L-1", "HELD");

    @Test
    void a_drift_opens_persists_changes_and_is_resolved_under_one_id() {
        reconciled(1, drift(FREE_A, 10, 7));
        KeptDrift opened = onlyOne();
        assertThat(opened.life()).isEqualTo(DriftLife.OPENED);
        reconciled(2, drift(FREE_A, 20, 17));
        assertThat(onlyOne().life()).isEqualTo(DriftLife.PERSISTING);
        assertThat(onlyOne().book()).isEqualByComparingTo("20");
        reconciled(3, drift(FREE_A, 20, 16));
        KeptDrift changed = onlyOne();
        assertThat(changed.life()).isEqualTo(DriftLife.CHANGED);
        assertThat(changed.id()).isEqualTo(opened.id());
        assertThat(changed.openedWith()).isEqualTo(opened.openedWith());
        assertThat(changed.ageDays(changed.seenAsOf())).isEqualTo(2);
        assertThat(changed.units()).isEqualByComparingTo("-4");
        Reconciliation last = reconciled(4);
        assertThat(ledger.reconciliations().alive(ACME)).isEmpty();
        assertThat(ledger.reconciliations().drifts(last.run()))
                .singleElement()
                .satisfies(gone -> assertThat(gone.id()).isEqualTo(opened.id()))
                .satisfies(gone -> assertThat(gone.life()).isEqualTo(DriftLife.RESOLVED));
        reconciled(5, drift(FREE_A, 10, 7));
        assertThat(onlyOne().id()).isNotEqualTo(opened.id());
    }

    @Test
    void what_a_comparison_saw_stays_as_it_was_then() {
        Reconciliation first = reconciled(1, drift(FREE_A, 10, 7), drift(HELD_B, 0, 2));
        reconciled(2, drift(FREE_A, 10, 5));
        assertThat(ledger.reconciliations().drifts(first.run()))
                .extracting(
                        KeptDrift::place, KeptDrift::life, one -> one.units().intValueExact())
                .containsExactly(tuple(FREE_A, DriftLife.OPENED, -3), tuple(HELD_B, DriftLife.OPENED, 2));
    }

    @Test
    void the_same_statement_again_with_nothing_new_piles_up_nothing() {
        StockStatement statement = fixture.statement(1);
        Reconciliation first =
                ((Recording.Recorded) record(statement, drift(FREE_A, 10, 7), drift(HELD_B, 1, 3))).run();
        ledger.reconciliations().accept(at(HELD_B).id(), "ada", "samples");
        String derived = DerivedTables.of(ledger);
        long entries = ledger.audit().verify().entries();
        assertThat(record(statement, drift(HELD_B, 1, 3), drift(FREE_A, 10, 7)))
                .isEqualTo(new Recording.Repeated(first));
        assertThat(DerivedTables.of(ledger)).isEqualTo(derived);
        assertThat(ledger.audit().verify().entries()).isEqualTo(entries);
        assertThat(ledger.reconciliations().of(statement.id())).contains(first);
    }

    @Test
    void the_same_statement_again_with_other_causes_tells_those_and_leaves_the_lives_as_they_are() {
        reconciled(1, drift(HELD_B, 0, 2));
        StockStatement statement = fixture.statement(2);
        Reconciliation first =
                ((Recording.Recorded) record(statement, drift(FREE_A, 10, 7), drift(HELD_B, 0, 2))).run();
        TraceId id = at(FREE_A).id();
        ledger.reconciliations().accept(at(HELD_B).id(), "ada", "samples");
        FoundDrift explained = caused(drift(FREE_A, 10, 7), "SHIPPED_NOT_POSTED");
        Recording again = record(statement, explained, caused(drift(HELD_B, 0, 2), "STATE_DIFFERS"));
        assertThat(again).isInstanceOf(Recording.Revised.class);
        Reconciliation second = ((Recording.Revised) again).run();
        assertThat(((Recording.Revised) again).earlier()).isEqualTo(first);
        assertThat(at(FREE_A).id()).isEqualTo(id);
        assertThat(at(FREE_A).life()).isEqualTo(DriftLife.OPENED);
        assertThat(at(FREE_A).causes()).isEqualTo(explained.causes());
        assertThat(at(FREE_A).seenWith()).isEqualTo(second.run());
        assertThat(at(HELD_B).life()).isEqualTo(DriftLife.ACCEPTED);
        assertThat(ledger.reconciliations().of(statement.id())).contains(second);
        assertThat(ledger.reconciliations().latest(ACME, "WH", 30))
                .as("one of each statement")
                .extracting(Reconciliation::run)
                .first()
                .isEqualTo(second.run());
        assertThat(ledger.reconciliations().latest(ACME, "WH", 30)).hasSize(2);
        assertThat(ledger.reconciliations().drifts(first.run()))
                .as("what it saw then")
                .extracting(one -> one.causes().getFirst().cause())
                .containsOnly(CausedUnits.UNEXPLAINED);
        assertThat(record(statement, explained, caused(drift(HELD_B, 0, 2), "STATE_DIFFERS")))
                .isEqualTo(new Recording.Repeated(second));
        reconciled(3, drift(FREE_A, 10, 7));
        assertThat(onlyOne().life()).isEqualTo(DriftLife.PERSISTING);
    }

    @Test
    void a_book_that_was_corrected_backdated_changes_opens_and_resolves_what_the_same_statement_finds() {
        reconciled(1, drift(FREE_A, 10, 7));
        StockStatement statement = fixture.statement(2);
        record(statement, drift(FREE_A, 10, 7), drift(HELD_B, 0, 2));
        TraceId held = at(HELD_B).id();
        record(statement, drift(FREE_A, 9, 7));
        assertThat(onlyOne().life()).isEqualTo(DriftLife.CHANGED);
        assertThat(onlyOne().units()).isEqualByComparingTo("-2");
        KeptDrift gone = ledger.reconciliations().find(held).orElseThrow();
        assertThat(gone.life()).isEqualTo(DriftLife.RESOLVED);
        Reconciliation third = ((Recording.Revised) record(statement, caused(drift(FREE_A, 9, 7), "CUT_OFF"))).run();
        assertThat(onlyOne().life()).as("no further change").isEqualTo(DriftLife.CHANGED);
        assertThat(ledger.reconciliations().drifts(third.run()))
                .as("what the statement resolved is among them, whichever comparison found it")
                .extracting(KeptDrift::place, KeptDrift::life)
                .containsExactly(tuple(FREE_A, DriftLife.CHANGED), tuple(HELD_B, DriftLife.RESOLVED));
        record(statement, drift(FREE_A, 9, 7), drift(HELD_B, 0, 2));
        assertThat(at(HELD_B).id()).as("taken back, it was never gone").isEqualTo(held);
        assertThat(at(HELD_B).life()).isEqualTo(DriftLife.CHANGED);
        String derived = DerivedTables.of(ledger);
        ledger.audit().rebuild();
        assertThat(DerivedTables.of(ledger)).isEqualTo(derived);
        assertThat(ledger.audit().verify().broken()).isEmpty();
    }

    @Test
    void a_statement_that_a_later_one_followed_is_compared_again_without_effect() {
        StockStatement statement = fixture.statement(1);
        Reconciliation first = ((Recording.Recorded) record(statement, drift(FREE_A, 10, 7))).run();
        reconciled(2, drift(FREE_A, 10, 6));
        String derived = DerivedTables.of(ledger);
        assertThat(record(statement, drift(FREE_A, 10, 5))).isEqualTo(new Recording.Repeated(first));
        assertThat(DerivedTables.of(ledger)).isEqualTo(derived);
    }

    @Test
    void drifts_do_not_live_backwards() {
        StockStatement older = fixture.statement(1);
        Reconciliation latest = reconciled(2, drift(FREE_A, 10, 7));
        assertThat(record(older)).isEqualTo(new Recording.Older(latest));
        assertThat(onlyOne().life()).isEqualTo(DriftLife.OPENED);
    }

    @Test
    void what_a_partial_statement_does_not_tell_of_is_not_resolved_by_it() {
        reconciled(1, drift(FREE_A, 10, 7), drift(HELD_B, 0, 2));
        record(fixture.statement(2), place -> place.item().equals("B"));
        assertThat(onlyOne().place()).isEqualTo(FREE_A);
        assertThat(onlyOne().life()).isEqualTo(DriftLife.OPENED);
    }

    @Test
    void an_accepted_drift_stays_so_until_its_size_changes() {
        reconciled(1, drift(FREE_A, 10, 7));
        TraceId id = onlyOne().id();
        assertThat(ledger.reconciliations().accept(id, "ada", "samples for the fair"))
                .isTrue();
        assertThat(ledger.reconciliations().accept(id, "ada", "samples for the fair"))
                .isFalse();
        assertThatThrownBy(() -> ledger.reconciliations().accept(id, "ada", " "))
                .isInstanceOf(IllegalArgumentException.class);
        Reconciliation second = reconciled(2, drift(FREE_A, 9, 6));
        assertThat(onlyOne().life()).isEqualTo(DriftLife.ACCEPTED);
        assertThat(onlyOne().accepted()).isEqualTo(new KeptDrift.Accepted("ada", "samples for the fair"));
        assertThat(ledger.reconciliations().drifts(second.run()).getFirst().life())
                .isEqualTo(DriftLife.ACCEPTED);
        reconciled(3, drift(FREE_A, 9, 5));
        assertThat(onlyOne().life()).isEqualTo(DriftLife.CHANGED);
        assertThat(onlyOne().accepted()).isNull();
        assertThat(ledger.reconciliations().accept(ledger.newTraceId(), "ada", "no such drift"))
                .isFalse();
    }

    @Test
    void causes_and_totals_come_back_as_they_were() {
        List<CausedUnits> causes = List.of(
                new CausedUnits("SHIPPED_NOT_POSTED", new BigDecimal("-2.5"), "WH/OUT/1\tx", List.of("t1", "t2")),
                new CausedUnits(CausedUnits.UNEXPLAINED, new BigDecimal("-0.5"), "", List.of()));
        var totals = new ReconciliationTotals(
                worth(10, 100),
                worth(7, 70),
                worth(7, 70),
                Map.of("SHIPPED_NOT_POSTED", worth(-2, -20), "CUT_OFF", worth(1, 10)),
                worth(-2, -20),
                40,
                39);
        var made = new NewReconciliation(ledger.newTraceId(), fixture.statement(1), totals);
        var found = new FoundDrift(FREE_A, BigDecimal.TEN, new BigDecimal("7"), new BigDecimal("7.1234567891"), causes);
        ledger.reconciliations().record(lease, made, List.of(found), any -> true);
        assertThat(onlyOne().causes())
                .containsExactly(
                        new CausedUnits(
                                "SHIPPED_NOT_POSTED", new BigDecimal("-2.5"), "WH/OUT/1 x", List.of("t1", "t2")),
                        causes.getLast());
        assertThat(onlyOne().unexplained()).isEqualByComparingTo("-0.5");
        Reconciliation kept = ledger.reconciliations().latest(ACME, "WH", 30).getFirst();
        assertThat(kept.totals())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(totals);
    }

    @Test
    void the_trend_is_the_newest_instants_of_one_warehouse() {
        for (int day = 1; day <= 4; day++) {
            reconciled(day);
        }
        assertThat(ledger.reconciliations().latest(ACME, "WH", 3))
                .extracting(Reconciliation::asOf)
                .containsExactly(asOf(4), asOf(3), asOf(2));
        assertThat(ledger.reconciliations().latest(ACME, "OTHER", 3)).isEmpty();
    }

    @Test
    void what_was_done_about_a_drift_in_Odoo_is_on_it() {
        Reconciliation run = reconciled(1, drift(FREE_A, 10, 7));
        TraceId id = onlyOne().id();
        var activity = new KeptDrift.Activity(17, "product.product 42", "h");
        did(
                new DriftDeed.Flagged(id, activity),
                new DriftDeed.CountAsked(id, 9, new BigDecimal("-3")),
                new DriftDeed.Applying(id, new BigDecimal("-3")));
        assertThat(onlyOne().activity()).isEqualTo(activity);
        assertThat(onlyOne().countId()).isEqualTo(9);
        assertThat(application().isUnderWay()).isTrue();
        reconciled(2);
        assertThat(ledger.reconciliations().inOdoo(ACME, "WH"))
                .singleElement()
                .satisfies(gone -> assertThat(gone.activity()).isEqualTo(activity));
        did(
                new DriftDeed.Unflagged(id, "closed"),
                new DriftDeed.CountClosed(id, "cleared"),
                new DriftDeed.Applied(id, "stock.move 5"));
        assertThat(ledger.reconciliations().inOdoo(ACME, "WH")).isEmpty();
        assertThat(application().effect()).isEqualTo("stock.move 5");
        ledger.reconciliations().did(ACME, "ada", List.of(new DriftDeed.Reversing(id, "they were found")));
        assertThat(application().isUnderWay()).isTrue();
        did(new DriftDeed.Reversed(id, "stock.move 6"));
        assertThat(application().state()).isEqualTo(KeptDrift.Application.State.REVERSED);
        assertThat(ledger.reconciliations().isSummaryTold(run.run())).isFalse();
        ledger.reconciliations().summaryTold(lease, run.run(), "mail.message 3");
        assertThat(ledger.reconciliations().isSummaryTold(run.run())).isTrue();
    }

    @Test
    void a_drift_is_told_from_comparison_to_comparison_and_found_by_the_message_that_causes_it() {
        Reconciliation first = reconciled(1, drift(FREE_A, 10, 7), drift(HELD_B, 0, 2));
        StockStatement second = fixture.statement(2);
        Reconciliation changed = ((Recording.Recorded) record(second, drift(FREE_A, 10, 6))).run();
        FoundDrift explained = caused(drift(FREE_A, 10, 6), "SHIPPED_NOT_POSTED");
        Reconciliation again = ((Recording.Revised) record(second, explained)).run();
        DriftStories stories = ledger.driftStories();
        assertThat(stories.sightings(onlyOne().id()))
                .extracting(
                        DriftSighting::run,
                        DriftSighting::statement,
                        DriftSighting::life,
                        seen -> seen.units().intValueExact())
                .containsExactly(
                        tuple(first.run(), "ST-1", DriftLife.OPENED, -3),
                        tuple(changed.run(), "ST-2", DriftLife.CHANGED, -4),
                        tuple(again.run(), "ST-2", DriftLife.CHANGED, -4));
        TraceId message = TraceId.parse(explained.causes().getFirst().traces().getFirst());
        assertThat(stories.causedBy(ACME, message))
                .singleElement()
                .satisfies(drift -> assertThat(drift.place()).isEqualTo(FREE_A));
        assertThat(stories.causedBy(ACME, ledger.newTraceId())).isEmpty();
        assertThat(stories.run(again.run())).contains(again);
        assertThat(stories.run(message)).isEmpty();
        assertThat(stories.statement(again)).isEqualTo("ST-2");
        assertThat(stories.entries(again.run()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("compared again: 1 CHANGED, 1 RESOLVED"));
    }

    @Test
    void S10_a_figure_that_somebody_changed_afterwards_is_told() throws SQLException {
        Reconciliation run = reconciled(1, drift(FREE_A, 10, 7));
        sql("update drift_sighting set stated = 8");
        assertThat(ledger.audit().verify().broken())
                .singleElement()
                .satisfies(told -> assertThat(told).contains("reconciliation " + run.run(), "was changed"));
        sql("update drift_sighting set stated = 7");
    }

    private void sql(String text) throws SQLException {
        try (var connection = ledger.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(text);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private KeptDrift.Application application() {
        KeptDrift.Application application = ledger.reconciliations()
                .find(ledger.reconciliations().latest(ACME, "WH", 30).stream()
                        .flatMap(run -> ledger.reconciliations().drifts(run.run()).stream())
                        .findFirst()
                        .orElseThrow()
                        .id())
                .orElseThrow()
                .application();
        assertThat(application).isNotNull();
        return application;
    }

    private void did(DriftDeed... deeds) {
        ledger.reconciliations().did(lease, List.of(deeds));
    }

    private KeptDrift onlyOne() {
        List<KeptDrift> alive = ledger.reconciliations().alive(ACME);
        assertThat(alive).hasSize(1);
        return alive.getFirst();
    }

    private KeptDrift at(DriftPlace place) {
        return ledger.reconciliations().alive(ACME).stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    private static FoundDrift caused(FoundDrift drift, String cause) {
        BigDecimal units = drift.stated().subtract(drift.book());
        var other = new CausedUnits(cause, units, "WH/OUT/1", List.of("0198c3f2-0000-7000-8000-000000000001"));
        return new FoundDrift(drift.place(), drift.book(), drift.stated(), drift.unitCost(), List.of(other));
    }

    private Reconciliation reconciled(int day, FoundDrift... found) {
        return ((Recording.Recorded) record(fixture.statement(day), found)).run();
    }

    private Recording record(StockStatement statement, FoundDrift... found) {
        return record(statement, any -> true, found);
    }

    private Recording record(StockStatement statement, Predicate<DriftPlace> compared, FoundDrift... found) {
        var totals = new ReconciliationTotals(worth(1, 2), worth(1, 2), worth(1, 2), Map.of(), Worth.NONE, 1, 1);
        var made = new NewReconciliation(ledger.newTraceId(), statement, totals);
        return ledger.reconciliations().record(lease, made, List.of(found), compared);
    }

    private static FoundDrift drift(DriftPlace place, int book, int stated) {
        BigDecimal units = BigDecimal.valueOf(stated - book);
        return new FoundDrift(
                place,
                BigDecimal.valueOf(book),
                BigDecimal.valueOf(stated),
                BigDecimal.ONE,
                List.of(new CausedUnits(CausedUnits.UNEXPLAINED, units, "", List.of())));
    }

    private static Worth worth(int units, int value) {
        return new Worth(BigDecimal.valueOf(units), BigDecimal.valueOf(value));
    }

    private static Instant asOf(int day) {
        return LedgerFixture.MIDNIGHT.plus(Duration.ofDays(day));
    }
}
