package io.dunnage.odoo;

import static io.dunnage.odoo.Planner.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of telling people: to-dos on lots and products, counts that are asked for, and a message with a file. */
abstract class OdooFlagsContract extends OdooStockContract {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant YET_TO_COME = Instant.parse("2099-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2031, 12, 1);

    @Test
    void a_to_do_on_a_lot_is_shown_once_changed_and_closed() {
        long person = odoo.flags().user("admin").orElseThrow();
        Flag flag = flag(FlagSpot.lot(lot("P-LOT", "LOT-A")), person, "3 of <P-LOT> are missing");
        assertThat(odoo.flags().shown()).doesNotContainKey(flag.key());
        assertThat(odoo.flags().show(flag)).isInstanceOf(Flagging.Shown.class);
        ShownFlag shown = odoo.flags().shown().get(flag.key());
        assertThat(shown.on()).isEqualTo(flag.on());
        Row there = planner.read("mail.activity", shown.id(), "summary", "note", "user_id");
        assertThat(there.link("user_id").id()).isEqualTo(person);
        assertThat(there.text("note")).contains("3 of &lt;P-LOT&gt; are missing", "https://dunnage.example/");
        Flag changed = new Flag(flag.on(), flag.key(), "Stock drift -4", List.of("now 4"), "", person);
        assertThat(odoo.flags().change(shown.id(), changed)).isEqualTo(new Answer.Said());
        assertThat(planner.read("mail.activity", shown.id(), "summary").text("summary"))
                .isEqualTo("Stock drift -4");
        assertThat(odoo.flags().shown().get(flag.key()).id()).isEqualTo(shown.id());
        assertThat(odoo.flags().close(shown.id(), "both books agree")).isEqualTo(new Answer.Said());
        assertThat(odoo.flags().shown()).doesNotContainKey(flag.key());
        // up to 18 a to-do that is done is gone, 19 keeps it out of sight
        assertThat(odoo.flags().close(shown.id(), "both books agree"))
                .satisfiesAnyOf(
                        again -> assertThat(again).isEqualTo(new Answer.Said()),
                        again -> assertThat(again)
                                .isInstanceOfSatisfying(
                                        Answer.Refused.class,
                                        gone -> assertThat(gone.isMissing()).isTrue()));
        assertThat(odoo.flags().shown()).doesNotContainKey(flag.key());
    }

    @Test
    void a_to_do_on_a_product_takes_a_right_of_its_own() {
        FlagSpot product = FlagSpot.product(planner.productId("P-NONE"));
        long person = odoo.flags().user("admin").orElseThrow();
        assertThat(odoo.flags().show(flag(product, person, "1 too many")))
                .isInstanceOfSatisfying(
                        Flagging.Refused.class,
                        no -> assertThat(no.answer().isAccess()).isTrue());
        try (var planning = OdooGateway.open(planning(), Clock.systemUTC())) {
            Flag flag = flag(product, person, "1 too many");
            assertThat(planning.flags().show(flag)).isInstanceOf(Flagging.Shown.class);
            assertThat(planning.flags().shown().get(flag.key()).on()).isEqualTo(product);
        }
    }

    @Test
    void a_count_waits_unapplied_is_never_put_over_another_and_is_taken_back() {
        long person = odoo.flags().user("admin").orElseThrow();
        CountPlace place = place("P-LOT", "LOT-A");
        BigDecimal before = planner.onHandOf(warehouse.stockLocationId(), "P-LOT");
        BigDecimal less = new BigDecimal("-3");
        assertThat(odoo.counts().ask(place, less, YET_TO_COME, person, DAY, AskedCounts.NONE))
                .isEqualTo(CountAnswer.ASKED);
        assertThat(planner.onHandOf(warehouse.stockLocationId(), "P-LOT")).isEqualByComparingTo(before);
        CountPlace asked = place("P-LOT", "LOT-A");
        assertThat(asked.counted()).isEqualByComparingTo("-3");
        assertThat(odoo.counts().ask(asked, less, YET_TO_COME, person, DAY, AskedCounts.NONE))
                .isEqualTo(CountAnswer.FOUND_ASKED);
        assertThat(odoo.counts().ask(asked, new BigDecimal("-4"), YET_TO_COME, person, DAY, AskedCounts.NONE))
                .as("nobody remembers that it is ours")
                .isEqualTo(CountAnswer.PENDING);
        assertThat(odoo.counts().ask(asked, new BigDecimal("-4"), YET_TO_COME, person, DAY, asked("-3")))
                .isEqualTo(CountAnswer.ASKED);
        odoo.counts().withdraw(asked.quant().id(), asked("-4"));
        assertThat(place("P-LOT", "LOT-A").counted()).isNull();
    }

    @Test
    void a_count_that_a_person_has_in_hand_stays_as_it_is() {
        long person = odoo.flags().user("admin").orElseThrow();
        CountPlace place = place("P-LOT", "LOT-B");
        planner.write("stock.quant", place.quant().id(), Map.of("inventory_quantity", 77));
        CountPlace theirs = place("P-LOT", "LOT-B");
        assertThat(odoo.counts().ask(theirs, BigDecimal.ONE, YET_TO_COME, person, DAY, AskedCounts.NONE))
                .isEqualTo(CountAnswer.PENDING);
        odoo.counts().withdraw(theirs.quant().id(), asked("-3"));
        assertThat(place("P-LOT", "LOT-B").counted()).isNotNull();
        planner.call(
                "stock.quant", "action_clear_inventory_quantity", theirs.quant().id());
    }

    @Test
    void an_adjustment_waits_for_a_count_that_a_person_has_in_hand_and_leaves_it_as_it_is() {
        var keeper = stockKeeper();
        CountPlace place = place("P-LOT", "LOT-B");
        var lost = change("P-LOT", lot("P-LOT", "LOT-B"), warehouse.stockLocationId(), "-1");
        for (String counted : List.of("77", place.quant().quantity().toPlainString())) {
            planner.write("stock.quant", place.quant().id(), Map.of("inventory_quantity", new BigDecimal(counted)));
            assertThat(keeper.adjustments().adjust(lost, AskedCounts.NONE))
                    .isInstanceOfSatisfying(StockBooking.CountPending.class, waits -> {
                        assertThat(waits.quantId()).isEqualTo(place.quant().id());
                        assertThat(waits.counted()).isEqualByComparingTo(counted);
                    });
            CountPlace after = place("P-LOT", "LOT-B");
            assertThat(after.quant().quantity())
                    .isEqualByComparingTo(place.quant().quantity());
            assertThat(after.counted())
                    .isEqualByComparingTo(
                            new BigDecimal(counted).subtract(place.quant().quantity()));
        }
        planner.call(
                "stock.quant", "action_clear_inventory_quantity", place.quant().id());
        assertThat(keeper.adjustments().adjust(lost, AskedCounts.NONE)).isInstanceOf(StockBooking.Done.class);
        assertThat(place("P-LOT", "LOT-B").quant().quantity())
                .isEqualByComparingTo(place.quant().quantity().subtract(BigDecimal.ONE));
    }

    @Test
    void an_adjustment_takes_the_place_of_a_count_that_we_asked_for_ourselves() {
        var keeper = stockKeeper();
        long person = odoo.flags().user("admin").orElseThrow();
        CountPlace place = place("P-LOT", "LOT-B");
        assertThat(keeper.counts().ask(place, new BigDecimal("-3"), YET_TO_COME, person, DAY, AskedCounts.NONE))
                .isEqualTo(CountAnswer.ASKED);
        var lost = change("P-LOT", lot("P-LOT", "LOT-B"), warehouse.stockLocationId(), "-5");
        assertThat(keeper.adjustments().adjust(lost, AskedCounts.NONE)).isInstanceOf(StockBooking.CountPending.class);
        assertThat(keeper.adjustments().adjust(lost, asked("-3"))).isInstanceOf(StockBooking.Done.class);
        assertThat(place("P-LOT", "LOT-B").counted()).isNull();
    }

    @Test
    void no_count_is_asked_for_where_goods_moved_or_less_than_nothing_would_lie() {
        long person = odoo.flags().user("admin").orElseThrow();
        CountPlace place = place("P-LOT", "LOT-A");
        assertThat(odoo.counts().ask(place, BigDecimal.ONE, LONG_AGO, person, DAY, AskedCounts.NONE))
                .isEqualTo(CountAnswer.MOVED);
        assertThat(odoo.counts().ask(place, new BigDecimal("-999999"), YET_TO_COME, person, DAY, AskedCounts.NONE))
                .isEqualTo(CountAnswer.IMPOSSIBLE);
        assertThat(place("P-LOT", "LOT-A").isPending()).isFalse();
    }

    @Test
    void a_report_is_told_on_a_contact_once_with_its_file_by_whoever_may_change_contacts() {
        long contact = odoo.flags().contact("CUST-1").orElseThrow();
        assertThat(odoo.flags().contact("NOBODY")).isEmpty();
        String key = UUID.randomUUID().toString();
        byte[] bytes = "item;units\n".getBytes(StandardCharsets.UTF_8);
        String name = "drift-" + key + ".csv";
        var story = List.of("3 drifts & more", "Run " + key);
        assertThat(odoo.flags().tell(contact, story, name, "text/csv", bytes))
                .isInstanceOfSatisfying(
                        Flagging.Refused.class,
                        no -> assertThat(no.answer().isAccess()).isTrue());
        assertThat(odoo.flags().told(contact, key)).isEmpty();
        try (var planning = OdooGateway.open(planning(), Clock.systemUTC())) {
            assertThat(planning.flags().tell(contact, story, name, "text/csv", bytes))
                    .isInstanceOfSatisfying(
                            Flagging.Shown.class,
                            told -> assertThat(planning.flags().told(contact, key))
                                    .contains(told.id()));
        }
        List<Row> files = planner.search("ir.attachment", List.of(Books.where("name", "=", name)), "res_id", "datas");
        assertThat(files)
                .singleElement()
                .satisfies(file -> assertThat(file.text("datas"))
                        .isEqualTo(java.util.Base64.getEncoder().encodeToString(bytes)));
        assertThat(planner.search("mail.message", List.of(Books.where("body", "ilike", key)), "attachment_ids"))
                .singleElement()
                .satisfies(told -> assertThat(told.ids("attachment_ids"))
                        .containsExactly(files.getFirst().id()));
    }

    @Test
    void our_request_stays_ours_while_others_reserve_and_ship_and_a_persons_count_theirs() {
        long person = odoo.flags().user("admin").orElseThrow();
        CountPlace place = place("P-LOT", "LOT-A");
        BigDecimal less = new BigDecimal("-3");
        assertThat(odoo.counts().ask(place, less, YET_TO_COME, person, DAY, AskedCounts.NONE))
                .isEqualTo(CountAnswer.ASKED);
        var delivery = read(planner.order(wanted(2, "P-LOT")));
        assertThat(place("P-LOT", "LOT-A").countedThen()).isEqualByComparingTo("-3");
        ship(delivery, KEEP, "P-LOT", "2", lot("P-LOT", "LOT-A"));
        CountPlace moved = place("P-LOT", "LOT-A");
        assertThat(moved.countedThen()).isEqualByComparingTo("-3");
        assertThat(moved.counted()).as("counted before two left").isEqualByComparingTo("-1");
        assertThat(odoo.counts().ask(moved, less, YET_TO_COME, person, DAY, asked("-3")))
                .as("made current")
                .isEqualTo(CountAnswer.ASKED);
        assertThat(place("P-LOT", "LOT-A").counted()).isEqualByComparingTo("-3");
        planner.write(
                "stock.quant",
                moved.quant().id(),
                Map.of("inventory_quantity", moved.quant().quantity().subtract(BigDecimal.TEN)));
        ship(read(planner.order(wanted(1, "P-LOT"))), KEEP, "P-LOT", "1", lot("P-LOT", "LOT-A"));
        CountPlace theirs = place("P-LOT", "LOT-A");
        assertThat(theirs.countedThen()).isEqualByComparingTo("-10");
        assertThat(odoo.counts().ask(theirs, less, YET_TO_COME, person, DAY, asked("-3")))
                .isEqualTo(CountAnswer.PENDING);
        odoo.counts().withdraw(theirs.quant().id(), asked("-3"));
        assertThat(place("P-LOT", "LOT-A").counted()).isNotNull();
        planner.call(
                "stock.quant", "action_clear_inventory_quantity", theirs.quant().id());
    }

    private static AskedCounts asked(String difference) {
        return quant -> Optional.of(new BigDecimal(difference));
    }

    private static Flag flag(FlagSpot on, long person, String words) {
        String key = UUID.randomUUID().toString();
        return new Flag(on, key, "Stock drift", List.of(words), "https://dunnage.example/" + key, person);
    }

    private CountPlace place(String sku, String lot) {
        return odoo.counts().places(warehouse, Set.of(planner.productId(sku))).stream()
                .filter(one -> one.quant().location().id() == warehouse.stockLocationId())
                .filter(one ->
                        one.quant().lot() != null && one.quant().lot().name().equals(lot))
                .findFirst()
                .orElseThrow();
    }
}
