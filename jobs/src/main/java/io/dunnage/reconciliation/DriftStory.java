package io.dunnage.reconciliation;

import io.dunnage.ledger.CausedUnits;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.Reconciliation;
import io.dunnage.ledger.Worth;
import io.dunnage.partner.PartnerProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A drift, and a whole comparison, in words for people of Odoo. The same drift gives the same words on any day. */
final class DriftStory {
    private DriftStory() {}

    static String headline(KeptDrift drift, PartnerProfile partner) {
        return "Stock drift " + signed(drift.units()) + ": " + place(drift) + " at " + partner.name() + " ("
                + drift.warehouse() + ")";
    }

    static List<String> of(KeptDrift drift, PartnerProfile partner) {
        List<String> story = new ArrayList<>();
        story.add(partner.name() + " states " + plain(drift.stated()) + " of " + place(drift) + " in warehouse "
                + drift.warehouse() + " as of " + drift.seenAsOf() + "; Odoo's book has " + plain(drift.book())
                + " at that instant.");
        for (CausedUnits cause : drift.causes()) {
            story.add(signed(cause.units()) + " " + words(cause.cause())
                    + (cause.number().isEmpty() ? "" : ", " + cause.number())
                    + (cause.traces().isEmpty() ? "" : ": " + String.join(" ", cause.traces())));
        }
        KeptDrift.Application application = drift.application();
        if (application != null) {
            story.add(signed(application.units()) + " of it in Odoo's book: "
                    + words(application.state().name()) + " " + application.effect());
        }
        story.add("First seen as of " + drift.openedAsOf()
                + ". A later statement that agrees closes this by itself; to live" + " with it: dunnage drift accept "
                + drift.id() + " --because TEXT");
        return story;
    }

    static List<String> of(Reconciliation run, PartnerProfile partner) {
        var totals = run.totals();
        List<String> story = new ArrayList<>();
        story.add(partner.name() + ", warehouse " + run.warehouse() + ", as of " + run.asOf() + ": " + totals.agreeing()
                + " of " + totals.places() + " places agree.");
        story.add("Odoo's book " + sum(totals.book()) + ", statement " + sum(totals.stated()) + ".");
        for (Map.Entry<String, Worth> cause : totals.explained().entrySet()) {
            story.add(words(cause.getKey()) + ": " + sum(cause.getValue()));
        }
        story.add("unexplained: " + sum(totals.unexplained()));
        story.add("Reconciliation " + run.run());
        return story;
    }

    static String place(KeptDrift drift) {
        var place = drift.place();
        return place.item()
                + (place.lot().isEmpty() ? "" : " lot " + place.lot())
                + (place.state().equals(ShelfState.FREE.name()) ? "" : ", " + words(place.state()));
    }

    private static String sum(Worth worth) {
        return plain(worth.units()) + " units, worth " + plain(worth.value());
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String signed(BigDecimal units) {
        return (units.signum() > 0 ? "+" : "") + plain(units);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
