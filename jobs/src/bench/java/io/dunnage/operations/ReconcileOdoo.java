package io.dunnage.operations;

import io.dunnage.bench.TwoBooks;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.StandInTracking;
import io.dunnage.sandbox.StandInVersion;
import java.time.Duration;
import java.time.Instant;

/**
 * The stand-in for Odoo in a process of its own, with 100,000 quants: stocked a day before the instant that it is told, and 1,000 of them
 * moved again ten minutes after it. Says its address and its database, and ends with its standard input.
 */
final class ReconcileOdoo {
    private static final int MOVED_LATER = 1_000;

    private ReconcileOdoo() {}

    public static void main(String[] words) throws Exception {
        Instant instant = Instant.parse(words[0]);
        var clock = new HandClock(instant.minus(Duration.ofDays(1)));
        try (OdooStandIn odoo = OdooStandIn.start(StandInVersion.V18, clock)) {
            for (int place = 0; place < TwoBooks.PLACES; place++) {
                if (place < TwoBooks.ITEMS) {
                    odoo.planner().product(TwoBooks.item(place), "Kettle", StandInTracking.LOT);
                    odoo.planner().cost(TwoBooks.item(place), 2.5);
                }
                odoo.planner().stock(TwoBooks.item(place), TwoBooks.lot(place), TwoBooks.units(place));
            }
            clock.advance(Duration.ofDays(1).plusMinutes(10));
            for (int place = 0; place < MOVED_LATER; place++) {
                odoo.planner().stock(TwoBooks.item(place), TwoBooks.lot(place), 3);
            }
            System.out.println(odoo.uri() + " " + odoo.database());
            while (System.in.read() >= 0) {
                // until nobody needs it any more
            }
        }
    }
}
