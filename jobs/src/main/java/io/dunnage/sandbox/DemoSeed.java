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
import java.util.Map;

/**
 * A shop with a few dozen items for the demo, in three warehouses that belong to others, and transfers that wait: deliveries of
 * loose goods, lots, serials and a set, short stock, notes; purchases in units and dozens.
 */
final class DemoSeed {
    private DemoSeed() {}

    static void plant(StandInPlanner planner, Instant now) {
        for (String line : lines()) {
            String[] cells = line.split(";");
            var tracking = StandInTracking.valueOf(cells[2].toUpperCase(Locale.ROOT));
            planner.product(cells[0], cells[1], tracking, cells[3], Double.parseDouble(cells[4]));
            planner.cost(cells[0], Double.parseDouble(cells[6]));
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
        StandInPlanner nord = planner.at("NORD", "Nordlager");
        StandInPlanner hof = planner.at("HHOF", "Handelshof");
        for (StandInPlanner one : List.of(planner, nord, hof)) {
            one.location("Damaged");
            one.location("Hold");
        }
        for (String item :
                List.of("TENT-2", "PEG-10", "MAT-R", "BAG-0", "STOVE-1", "MUG-T", "SPORK", "LAMP-HD", "SOCK-W")) {
            nord.stock(item, "", 120);
            hof.stock(item, "", 90);
        }
        nord.stock("FUEL-230", "FUEL-230-N1", 60);
        hof.stock("BAR-OAT", "BAR-OAT-H1", 240);
        planner.kit("CAMP-SET", "Camping set for two", Map.of("TENT-2", 1, "MAT-R", 2, "STOVE-1", 1));
        orders(now).forEach(planner::confirmSale);
        abroad(nord, hof);
        purchases(planner, nord, hof, now.plusSeconds(2 * 24 * 3600));
    }

    private static void abroad(StandInPlanner nord, StandInPlanner hof) {
        var kari = new StandInAddress(
                "Kari Nygaard", "Storgata 12", "", "Bergen", "5003", "", "NO", "+47 55 00 00", "kari@example.com");
        var jens = new StandInAddress(
                "Jens M\u00fcller",
                "Hauptstra\u00dfe 5",
                "",
                "Bremen",
                "28195",
                "",
                "DE",
                "+49 421 000",
                "jens@example.com");
        List.of(
                        StandInOrder.to(kari, "WEB-20001").with("TENT-2", 2).with("PEG-10", 6),
                        StandInOrder.to(kari, "WEB-20002").with("FUEL-230", 9),
                        StandInOrder.to(kari, "WEB-20003").with("SOCK-W", 12))
                .forEach(nord::confirmSale);
        List.of(
                        StandInOrder.to(jens, "WEB-30001").with("MUG-T", 6).with("SPORK", 6),
                        StandInOrder.to(jens, "WEB-30002").with("BAR-OAT", 30),
                        StandInOrder.to(jens, "WEB-30003").with("BAG-0", 3))
                .forEach(hof::confirmSale);
    }

    private static void purchases(StandInPlanner planner, StandInPlanner nord, StandInPlanner hof, Instant arrival) {
        List.of(
                        StandInPurchase.from("Tent Works", "TW-881")
                                .of("TENT-2", 20)
                                .of("PEG-10", 60),
                        StandInPurchase.from("Gas and Go", "GG-17").of("FUEL-230", 48),
                        StandInPurchase.from("Mug Masters", "MM-3").ofDozens("MUG-T", 5))
                .forEach(one -> planner.buy(one.expected(arrival)));
        nord.buy(StandInPurchase.from("Fjell Utstyr", "FU-4").of("MAT-R", 30).expected(arrival));
        hof.buy(StandInPurchase.from("Strumpf AG", "SA-9").ofDozens("SOCK-W", 4).expected(arrival));
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
                StandInOrder.to(lee, "WEB-10004").with("PACK-45", 500),
                StandInOrder.to(ada, "WEB-10005").with("CAMP-SET", 2));
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
