package io.dunnage.reconciliation;

import io.dunnage.ledger.CausedUnits;
import io.dunnage.ledger.DriftLife;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.LockedPeriod;
import io.dunnage.ledger.Reconciliation;
import io.dunnage.ledger.Worth;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.ReconciliationPolicy;
import io.dunnage.report.Amount;
import io.dunnage.report.ReportWords;
import io.dunnage.report.WarehousePart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A drift, and a whole comparison, in words for people of Odoo, in the language that the profile names. The same drift gives the same
 * words on any day.
 */
final class DriftStory {
    private final PartnerProfile partner;
    private final ReportWords words;

    DriftStory(PartnerProfile partner) {
        this.partner = partner;
        this.words = ReportWords.in(partner.reconciliation()
                .flags()
                .map(ReconciliationPolicy.Flags::language)
                .orElse(Locale.ENGLISH));
    }

    String headline(KeptDrift drift) {
        return words.say("todo.headline", signed(drift.units()), place(drift), partner.name(), drift.warehouse());
    }

    List<String> of(KeptDrift drift) {
        List<String> story = new ArrayList<>();
        story.add(words.say(
                "todo.stated",
                partner.name(),
                words.units(drift.stated()),
                place(drift),
                drift.warehouse(),
                words.minute(drift.seenAsOf()),
                words.units(drift.book())));
        for (CausedUnits cause : drift.causes()) {
            story.add(signed(cause.units()) + " " + words.cause(cause.cause())
                    + (cause.number().isEmpty() ? "" : ", " + cause.number())
                    + (cause.traces().isEmpty() ? "" : ": " + String.join(" ", cause.traces())));
        }
        KeptDrift.Application application = drift.application();
        if (application != null) {
            story.add(words.say(
                    "todo.application." + application.state(), signed(application.units()), application.effect()));
        }
        story.add(words.say(
                "todo.life", words.minute(drift.openedAsOf()), drift.id().toString()));
        return story;
    }

    /** Why its to-do is closed. */
    String end(KeptDrift drift) {
        KeptDrift.Accepted accepted = drift.accepted();
        if (drift.life() == DriftLife.RESOLVED) {
            return words.say("todo.resolved", words.minute(drift.seenAsOf()));
        }
        if (drift.life().isOpen() && DriftFlagging.isVanishing(drift)) {
            return words.say("todo.explained");
        }
        return accepted != null
                ? words.say("todo.accepted", accepted.who(), accepted.because())
                : words.say("todo.off");
    }

    List<String> of(Reconciliation run) {
        var totals = run.totals();
        List<String> story = new ArrayList<>();
        story.add(words.say(
                "summary.agreeing",
                partner.name(),
                run.warehouse(),
                words.minute(run.asOf()),
                words.count(totals.agreeing()),
                words.count(totals.places())));
        story.add(words.say("summary.books", sum(totals.book()), sum(totals.stated())));
        for (Map.Entry<String, Worth> cause : totals.explained().entrySet()) {
            story.add(words.cause(cause.getKey()) + ": " + sum(cause.getValue()));
        }
        story.add(words.cause(CausedUnits.UNEXPLAINED) + ": " + sum(totals.unexplained()));
        story.add(words.say("summary.run", run.run().toString()));
        return story;
    }

    List<String> of(LockedPeriod month, WarehousePart part) {
        WarehousePart.Totals totals = part.totals();
        List<String> story = new ArrayList<>();
        story.add(words.say(
                "summary.month",
                partner.name(),
                month.warehouse(),
                words.longDay(month.first()),
                words.longDay(month.last())));
        story.add(words.say("summary.books", sum(totals.book()), sum(totals.stated())));
        totals.explained().forEach((cause, amount) -> story.add(words.cause(cause) + ": " + sum(amount)));
        story.add(words.cause(CausedUnits.UNEXPLAINED) + ": " + sum(totals.unexplained()));
        story.add(words.say("summary.locked", month.id().toString()));
        return story;
    }

    String place(KeptDrift drift) {
        var place = drift.place();
        return place.item()
                + (place.lot().isEmpty() ? "" : " " + words.say("todo.lot", place.lot()))
                + (place.state().equals(ShelfState.FREE.name()) ? "" : ", " + words.stock(place.state()));
    }

    private String sum(Worth worth) {
        return words.say("summary.worth", words.units(worth.units()), words.units(worth.value()));
    }

    private String sum(Amount amount) {
        return sum(new Worth(amount.units(), amount.value()));
    }

    private String signed(BigDecimal units) {
        return (units.signum() > 0 ? "+" : "") + words.units(units);
    }
}
