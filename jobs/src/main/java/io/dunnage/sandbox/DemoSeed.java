package io.dunnage.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A shop with a few dozen items for the demo, and deliveries that wait: loose goods, lots, serials, short stock, notes. */
final class DemoSeed {
    private DemoSeed() {}

    static void plant(StandInPlanner planner, Instant now) {
        for (String line : lines()) {
            String[] cells = line.split(";");
            var tracking = StandInTracking.valueOf(cells[2].toUpperCase(Locale.ROOT));
            planner.product(cells[0], cells[1], tracking, cells[3], Double.parseDouble(cells[4]));
            int stock = Integer.parseInt(cells[5]);
            switch (tracking) {
                case NONE -> planner.stock(cells[0], "", stock);
                case LOT -> {
                    planner.stock(cells[0], cells[0] + "-2601", stock / 2);
                    planner.stock(cells[0], cells[0] + "-2602", stock - stock / 2);
                }
                case SERIAL -> {
                    for (int i = 1; i <= stock; i++) {
                        planner.stock(cells[0], String.format(Locale.ROOT, "%s-%05d", cells[0], i), 1);
                    }
                }
            }
        }
        planner.carrier("FedEx Home Delivery (3PL)");
        orders(now).forEach(planner::confirmSale);
    }

    private static List<StandInOrder> orders(Instant now) {
        var ada = new StandInAddress(
                "Ada Brewster", "1 Main St", "Apt 4", "Edison", "08817", "NJ", "US", "+1 555 0100", "ada@example.com");
        var camp = StandInAddress.of("Camp & Trail #7", "2200 Pine Ridge Rd", "Boulder", "80302", "CO");
        var dock = new StandInAddress(
                "Harbor Outfitters",
                "9 Dock Rd",
                "Receiving, Door 3",
                "Portland",
                "04101",
                "ME",
                "US",
                "",
                "dock@example.com");
        var lee = StandInAddress.of("Lee Otero", "77 Mission St", "San Francisco", "94105", "CA");
        Instant soon = now.plusSeconds(3 * 24 * 3600);
        return List.of(
                StandInOrder.to(ada, "WEB-10001").with("STOVE-1", 1).with("FUEL-230", 2),
                StandInOrder.to(camp, "PO-4471")
                        .with("TENT-2", 6)
                        .with("PEG-10", 12)
                        .with("MAT-R", 6)
                        .promised(soon),
                StandInOrder.to(dock, "HO-0907").with("WATCH-GPS", 2).by("FedEx Home Delivery (3PL)"),
                StandInOrder.to(lee, "WEB-10002").with("BAR-OAT", 24).noted("<p>Leave at the back door</p>"),
                StandInOrder.to(camp, "PO-4472")
                        .with("LAMP-HD", 40)
                        .with("BAT-AAA", 120)
                        .with("ROPE-8", 10),
                StandInOrder.to(ada, "WEB-10003").with("BEACON-A", 1).with("MED-KIT", 1),
                StandInOrder.to(dock, "HO-0912")
                        .with("JACKET-M", 3)
                        .with("JACKET-L", 2)
                        .with("SOCK-W", 10)
                        .together(),
                StandInOrder.to(lee, "WEB-10004").with("PACK-45", 500));
    }

    private static List<String> lines() {
        try (InputStream in = DemoSeed.class.getResourceAsStream("odoo/demo-goods.csv")) {
            if (in == null) {
                throw new IllegalStateException("the demo's goods are not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's goods", e);
        }
    }
}
