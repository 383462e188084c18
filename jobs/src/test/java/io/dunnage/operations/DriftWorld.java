package io.dunnage.operations;

import io.dunnage.ledger.CausedUnits;
import io.dunnage.ledger.DriftPlace;
import io.dunnage.ledger.FoundDrift;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.Lease;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.NewReconciliation;
import io.dunnage.ledger.Reconciliation;
import io.dunnage.ledger.ReconciliationTotals;
import io.dunnage.ledger.Recording;
import io.dunnage.ledger.Worth;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.reconciliation.DriftApplying;
import io.dunnage.reconciliation.DriftFlagging;
import io.dunnage.reconciliation.FlaggingReport;
import io.dunnage.reconciliation.Settled;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** A world in which drifts are found by hand, a statement a day: what is done about them is what is tested. */
final class DriftWorld implements AutoCloseable {
    private static final Duration TERM = Duration.ofMinutes(10);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'*'HHmm", Locale.ROOT);

    private final World world;
    private int statements;

    private DriftWorld(World world) {
        this.world = world;
    }

    static DriftWorld in(Path folder, StandInVersion version, StandInLogin bridge, String reconciliation) {
        World world = World.in(folder, version, bridge);
        world.odoo.planner().contact("ACME-3PL", "Acme Third Party Logistics");
        world.edit(
                "partner.yaml", text -> text.replaceFirst("(?m)^reconciliation:.*\\R(  .*\\R)*", "") + reconciliation);
        return new DriftWorld(world);
    }

    World world() {
        return world;
    }

    /** Says something else in the partner's profile. */
    void says(String words, String others) {
        world.with(words, others);
    }

    /** A day later: a statement, and a comparison that found these, as {@code ITEM/LOT -3 CAUSE}. */
    Reconciliation reconciled(String... found) {
        world.tickAfter(Duration.ofDays(1));
        statements++;
        var now = world.clock.instant().atZone(ZoneId.of("America/New_York"));
        world.drop(
                "846_" + statements + ".edi",
                Papers.numbered(statements)
                        .with(
                                "846",
                                "IB",
                                List.of(
                                        "BIA*00*SI*ST-" + statements + "*" + now.format(TIME),
                                        "N1*WH*ACME NEW JERSEY*92*ACME-NJ",
                                        "LIN*1*VN*KETTLE",
                                        "QTY*17*2000*EA",
                                        "CTT*1*2000"))
                        .text());
        world.tick();
        return ((Recording.Recorded) recorded(found)).run();
    }

    /** The last statement is compared again, and this is found. */
    Reconciliation comparedAgain(String... found) {
        return ((Recording.Revised) recorded(found)).run();
    }

    private Recording recorded(String... found) {
        Ledger ledger = world.ledger();
        var statement = ledger.statements().completed(World.PARTNER, "TPL", 1).getFirst();
        var totals = new ReconciliationTotals(
                Worth.NONE, Worth.NONE, Worth.NONE, Map.of(), new Worth(new BigDecimal("-3"), BigDecimal.TEN), 9, 8);
        var made = new NewReconciliation(ledger.newTraceId(), statement, totals);
        List<FoundDrift> drifts = Stream.of(found).map(DriftWorld::found).toList();
        return leased(lease -> ledger.reconciliations().record(lease, made, drifts, any -> true));
    }

    private static FoundDrift found(String words) {
        String[] word = words.split(" ");
        String[] item = word[0].split("/");
        var units = new BigDecimal(word[1]);
        return new FoundDrift(
                new DriftPlace(item[0], item.length > 1 ? item[1] : "", "FREE"),
                new BigDecimal("2000"),
                new BigDecimal("2000").add(units),
                new BigDecimal("2.50"),
                List.of(new CausedUnits(word[2], units, "", List.of())));
    }

    FlaggingReport flagged() {
        return leased(
                lease -> withOdoo((profile, odoo) -> flagging(profile, odoo).flag(lease, warehouse(odoo))));
    }

    /** By a process that another one has followed: what it did in Odoo is done, and the ledger takes nothing of it. */
    void flaggedByAZombie() {
        Lease lease = world.ledger().leases().lease(World.PARTNER, TERM).orElseThrow();
        world.ledger().leases().release(lease);
        Lease other = world.ledger().leases().lease(World.PARTNER, TERM).orElseThrow();
        try {
            withOdoo((profile, odoo) -> flagging(profile, odoo).flag(lease, warehouse(odoo)));
        } finally {
            world.ledger().leases().release(other);
        }
    }

    Optional<String> told(Reconciliation run, byte[] report) {
        return withOdoo((profile, odoo) -> flagging(profile, odoo).tell(run, "drift.csv", "text/csv", report));
    }

    List<Settled> applied() {
        return leased(lease -> withOdoo((profile, odoo) ->
                new DriftApplying(profile, world.ledger(), odoo).applyAllowed(lease, warehouse(odoo))));
    }

    /** As a person does it in Odoo. */
    void markedAsDone(String item) {
        String id = drift(item).id().toString();
        withOdoo((profile, odoo) ->
                odoo.flags().close(odoo.flags().shown().get(id).id(), "seen to"));
    }

    private DriftFlagging flagging(PartnerProfile profile, OdooGateway odoo) {
        return new DriftFlagging(profile, world.ledger(), odoo, world.clock);
    }

    private static Warehouse warehouse(OdooGateway odoo) {
        return odoo.warehouse("TPL").orElseThrow();
    }

    private <T> T leased(Function<Lease, T> work) {
        Lease lease = world.ledger().leases().lease(World.PARTNER, TERM).orElseThrow();
        try {
            return work.apply(lease);
        } finally {
            world.ledger().leases().release(lease);
        }
    }

    private <T> T withOdoo(BiFunction<PartnerProfile, OdooGateway, T> work) {
        try (OdooGateway odoo = OdooGateway.open(
                ExchangeJobs.settings(world.desk().writtenSite().odooOrRefuse(), world.desk()), world.clock)) {
            return work.apply(world.desk().partner(World.PARTNER.value()), odoo);
        }
    }

    /** The one that lives at an item. */
    KeptDrift drift(String item) {
        return world.ledger().reconciliations().alive(World.PARTNER).stream()
                .filter(one -> one.place().item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    Map<String, BigDecimal> counts() {
        return world.odoo.journal().counts();
    }

    BigDecimal stock(String item) {
        return world.odoo.journal().stock().getOrDefault(item, BigDecimal.ZERO);
    }

    /** A command of the site; what it says is the world's {@code said}. */
    int command(String... words) {
        List<String> all =
                new ArrayList<>(List.of("--config", world.site.configuration().toString()));
        all.addAll(List.of(words));
        return CommandWords.run(world.desk().around(), all.toArray(String[]::new));
    }

    @Override
    public void close() {
        world.close();
    }
}
