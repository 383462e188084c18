package io.dunnage.operations;

import io.dunnage.ledger.CausedUnits;
import io.dunnage.ledger.DriftSighting;
import io.dunnage.ledger.DriftStories;
import io.dunnage.ledger.Entry;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.LockedPeriod;
import io.dunnage.ledger.Reconciliation;
import io.dunnage.ledger.ReconciliationTotals;
import io.dunnage.ledger.Worth;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells people of drifts and comparisons: what they are, what became of them, what stands in Odoo. */
final class DriftTelling {
    private final Desk desk;
    private final Instant now;

    DriftTelling(Desk desk) {
        this.desk = desk;
        this.now = desk.clock().instant();
    }

    /** A drift as it is. */
    void drift(KeptDrift drift) {
        if (desk.json()) {
            desk.sayJson(DriftWords.json(drift, now));
            return;
        }
        desk.say(headline(drift));
        causes(drift.causes(), "  ");
        desk.say(DriftWords.words(drift.life().name()) + ", first seen as of " + drift.openedAsOf() + ", "
                + drift.ageDays(now) + " days; last seen as of " + drift.seenAsOf());
        KeptDrift.Accepted accepted = drift.accepted();
        if (accepted != null) {
            desk.say("accepted by " + accepted.who() + ": " + Plain.text(accepted.because()));
        }
        KeptDrift.Activity activity = drift.activity();
        if (activity != null) {
            desk.say("to-do in Odoo: mail.activity " + activity.id() + " on " + activity.on());
        }
        if (drift.countId() != null) {
            desk.say("count asked for in Odoo: stock.quant " + drift.countId());
        }
        KeptDrift.Application application = drift.application();
        if (application != null) {
            desk.say("in Odoo's book: "
                    + DriftWords.words(application.state().name()) + " " + plain(application.units()) + " "
                    + application.effect());
        }
    }

    /** A drift with its whole life. */
    void story(Ledger ledger, KeptDrift drift) {
        DriftStories stories = ledger.driftStories();
        List<DriftSighting> sightings = stories.sightings(drift.id());
        List<Entry> entries = stories.entries(drift.id());
        if (desk.json()) {
            Map<String, Object> json = DriftWords.json(drift, now);
            json.put("sightings", sightings.stream().map(DriftTelling::json).toList());
            json.put("entries", entries.stream().map(TraceCommand::json).toList());
            desk.sayJson(json);
            return;
        }
        desk.say("drift " + drift.id());
        drift(drift);
        for (DriftSighting seen : sightings) {
            desk.say("  " + seen.asOf() + "  " + DriftWords.words(seen.life().name()) + "  " + signed(seen.units())
                    + " (book " + plain(seen.book()) + ", statement " + plain(seen.stated()) + ")  statement "
                    + Plain.text(seen.statement()) + "  reconciliation " + seen.run());
            causes(seen.causes(), "    ");
        }
        entries(entries);
    }

    /** A comparison with the drifts that it saw, the largest first; on a terminal not more than {@code most}. */
    void story(Ledger ledger, Reconciliation run, int most) {
        DriftStories stories = ledger.driftStories();
        String statement = stories.statement(run);
        List<Entry> entries = stories.entries(run.run());
        List<KeptDrift> drifts = ledger.reconciliations().drifts(run.run()).stream()
                .sorted(Comparator.comparing((KeptDrift drift) ->
                                drift.units().multiply(drift.unitCost()).abs())
                        .reversed()
                        .thenComparing(KeptDrift::place))
                .toList();
        ReconciliationTotals totals = run.totals();
        if (desk.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("reconciliation", run.run().toString());
            json.put("partner", run.partner().value());
            json.put("warehouse", run.warehouse());
            json.put("statement", statement);
            json.put("statementTrace", run.statement().toString());
            json.put("asOf", run.asOf().toString());
            json.put("at", run.at().toString());
            json.put("totals", totals);
            json.put(
                    "drifts",
                    drifts.stream().map(drift -> DriftWords.json(drift, now)).toList());
            json.put("entries", entries.stream().map(TraceCommand::json).toList());
            desk.sayJson(json);
            return;
        }
        desk.say("reconciliation " + run.run());
        desk.say(
                run.partner() + "  " + run.warehouse() + "  statement " + Plain.text(statement) + " as of " + run.asOf()
                        + ", trace " + run.statement()
                        + ", compared " + run.at());
        say("book", totals.book());
        totals.explained().forEach((cause, worth) -> say("  " + DriftWords.words(cause), worth));
        say("  unexplained", totals.unexplained());
        say("statement", totals.stated());
        desk.say("  " + totals.agreeing() + " of " + totals.places() + " places agree");
        drifts.stream().limit(most).forEach(drift -> desk.say("  " + line(drift)));
        if (drifts.size() > most) {
            desk.say("  and " + (drifts.size() - most) + " more; --limit shows them");
        }
        entries(entries);
    }

    /** A month that was reported as final. */
    void story(Ledger ledger, LockedPeriod month) {
        List<Entry> entries = ledger.driftStories().entries(month.id());
        if (desk.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("month", month.id().toString());
            json.put("partner", month.partner().value());
            json.put("warehouse", month.warehouse());
            json.put("from", month.first().toString());
            json.put("until", month.last().toString());
            json.put("statementTrace", month.statement().toString());
            json.put("lockedAt", month.lockedAt().toString());
            json.put("report", month.report().sha256());
            json.put("entries", entries.stream().map(TraceCommand::json).toList());
            desk.sayJson(json);
            return;
        }
        desk.say("locked month " + month.id());
        desk.say(month.partner() + "  " + month.warehouse() + "  " + month.first() + " to " + month.last()
                + ", closed by the statement of trace " + month.statement() + ", locked " + month.lockedAt());
        desk.say("  what was reported: " + ledger.bytes().path(month.report()));
        entries(entries);
    }

    /** The drifts that name a message as their cause. */
    void causedBy(List<KeptDrift> drifts) {
        drifts.forEach(drift -> desk.say("  causes " + line(drift)));
    }

    private static String line(KeptDrift drift) {
        return "drift " + drift.id() + "  " + Plain.text(drift.place().toString()) + "  " + DriftWords.signed(drift)
                + "  " + DriftWords.words(drift.life().name());
    }

    private static String headline(KeptDrift drift) {
        return Plain.text(drift.place().toString()) + " in " + drift.warehouse() + " of " + drift.partner() + ": "
                + DriftWords.signed(drift) + " (book " + plain(drift.book()) + ", statement " + plain(drift.stated())
                + ")";
    }

    private void causes(List<CausedUnits> causes, String indent) {
        for (CausedUnits cause : causes) {
            desk.say(indent + plain(cause.units()) + " " + DriftWords.words(cause.cause())
                    + (cause.number().isEmpty() ? "" : " " + Plain.text(cause.number()))
                    + (cause.traces().isEmpty() ? "" : " " + String.join(" ", cause.traces())));
        }
    }

    private void entries(List<Entry> entries) {
        for (Entry entry : entries) {
            desk.say("  " + entry.at() + "  " + entry.kind() + "  " + Plain.text(entry.detail()) + "  (" + entry.who()
                    + ")");
        }
        desk.say("");
    }

    private void say(String what, Worth worth) {
        desk.say("  " + what + ": " + plain(worth.units()) + " units, " + plain(worth.value()));
    }

    private static Map<String, Object> json(DriftSighting seen) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reconciliation", seen.run().toString());
        json.put("statement", seen.statement());
        json.put("asOf", seen.asOf().toString());
        json.put("at", seen.at().toString());
        json.put("life", seen.life().name());
        json.put("book", seen.book());
        json.put("stated", seen.stated());
        json.put("causes", seen.causes());
        return json;
    }

    private static String signed(BigDecimal units) {
        return (units.signum() > 0 ? "+" : "") + plain(units);
    }

    private static String plain(BigDecimal units) {
        return units.signum() == 0 ? "0" : units.stripTrailingZeros().toPlainString();
    }
}
