package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunnage.document.AdjustedLine;
import io.dunnage.document.AdjustmentAdvice;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.GoodsCondition;
import io.dunnage.document.InboundNotice;
import io.dunnage.document.Quantity;
import io.dunnage.document.ReceiptAdvice;
import io.dunnage.document.ReceivedLine;
import io.dunnage.document.ShipmentStatus;
import io.dunnage.document.ShippedLine;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.document.StockLine;
import io.dunnage.document.StockSnapshot;
import io.dunnage.document.StockStatus;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.transform.RecordFinding.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What receipts, adjustments, statements and ship notices of the sample partner say, fact by fact. */
class DocumentSamplesTest {
    @Test
    void S18_a_944_tells_what_is_short_over_damaged_and_held_apart_from_what_was_received() throws IOException {
        var receipt = (ReceiptAdvice) understood("acme-3pl/944/short-over-damaged-and-held.edi", "ReceiptAdvice");

        assertThat(receipt.noticeNumber()).contains("WH/IN/00007");
        assertThat(receipt.totalReceived())
                .hasValueSatisfying(total -> assertThat(total).isEqualTo("100"));
        assertThat(receipt.lines())
                .extracting(ReceivedLine::received)
                .containsExactly(Quantity.of(38, "EA"), Quantity.of(50, "EA"), Quantity.of(12, "CS"));
        assertThat(receipt.lines().get(1).exceptions())
                .extracting(
                        one -> one.condition(),
                        one -> one.quantity(),
                        one -> one.damageReason().orElse(""))
                .containsExactly(
                        tuple(GoodsCondition.DAMAGED, Quantity.of(4, "EA"), "CC"),
                        tuple(GoodsCondition.ON_HOLD, Quantity.of(6, "EA"), ""));
        assertThat(receipt.lines().get(2).exceptions().getFirst().condition()).isEqualTo(GoodsCondition.OVER);
    }

    @Test
    void S18_a_944_without_a_notice_says_so() throws IOException {
        var receipt = (ReceiptAdvice) understood("acme-3pl/944/nothing-announced.edi", "ReceiptAdvice");

        assertThat(receipt.noticeNumber()).isEmpty();
        assertThat(receipt.lines().getFirst().exceptions().getFirst().condition())
                .isEqualTo(GoodsCondition.NOT_ANNOUNCED);
    }

    @Test
    void S13_a_lot_of_more_than_twelve_characters_is_taken_from_N9_and_not_from_W07() throws IOException {
        var receipt = (ReceiptAdvice) understood("acme-3pl/944/lot-longer-than-twelve.edi", "ReceiptAdvice");

        assertThat(receipt.lines())
                .extracting(line -> line.lot().orElse(""))
                .containsExactly("LOT-2026-11-KETTLE-0042", "LOT-B");
    }

    @Test
    void S19_a_947_keeps_reasons_and_signs_as_they_are_written() throws IOException {
        var advice = (AdjustmentAdvice) understood("acme-3pl/947/signs-and-reasons-as-written.edi", "AdjustmentAdvice");

        assertThat(advice.lines())
                .extracting(AdjustedLine::reason, AdjustedLine::change)
                .containsExactly(
                        tuple("05", Quantity.of(12, "EA")),
                        tuple("55", Quantity.of(6, "EA")),
                        tuple("AE", Quantity.of(-3, "EA")),
                        tuple("AE", Quantity.of(3, "EA")),
                        tuple("AH", Quantity.of(-1, "EA")),
                        tuple("06", Quantity.of(4, "EA")));
        assertThat(advice.lines().get(0).lot()).contains("LOT-2026-11-KETTLE-0042");
        assertThat(advice.lines().get(4).note()).contains("FORKLIFT WENT THROUGH IT");
    }

    @Test
    void S21_the_hash_total_of_an_846_stands_as_written_for_it_is_judged_over_the_whole_statement() throws IOException {
        var statement = (StockSnapshot) understood("acme-3pl/846/hash-total-wrong.edi", "StockSnapshot");
        assertThat(statement.hashTotal())
                .hasValueSatisfying(total -> assertThat(total).isEqualByComparingTo("151"));
    }

    @Test
    void S21_each_ST_of_an_846_in_parts_knows_which_part_it_is() throws IOException {
        List<StockSnapshot> parts = new ArrayList<>();
        for (var message : messages("acme-3pl/846/two-parts.edi")) {
            parts.add((StockSnapshot) understood(message, "StockSnapshot"));
        }

        assertThat(parts)
                .extracting(StockSnapshot::statementNumber, StockSnapshot::part, StockSnapshot::parts)
                .containsExactly(tuple("ST-20261125", 1, 2), tuple("ST-20261125", 2, 2));
    }

    @Test
    void an_846_tells_each_state_of_an_item_and_keeps_the_code_of_one_that_no_table_knows() throws IOException {
        var statement = (StockSnapshot) understood("acme-3pl/846/stock-by-state.edi", "StockSnapshot");

        assertThat(statement.lines())
                .extracting(StockLine::status)
                .containsExactly(
                        StockStatus.ON_HAND,
                        StockStatus.AVAILABLE,
                        StockStatus.ON_HOLD,
                        StockStatus.ON_HAND,
                        StockStatus.AVAILABLE,
                        StockStatus.OTHER);
        assertThat(statement.lines().getLast().statusCode()).contains("ZX");
    }

    @Test
    void S13_S14_an_856_says_which_carton_holds_how_much_of_which_lot() throws IOException {
        var advice = (ShippingAdvice) understood("acme-3pl/856/cartons-and-lots.edi", "ShippingAdvice");

        assertThat(advice.depositorOrderNumber()).isEqualTo("WH/OUT/00042");
        assertThat(advice.cartons())
                .extracting(carton -> carton.key(), carton -> carton.isPallet())
                .containsExactly(
                        tuple("003456789010000038", true),
                        tuple("003456789010000014", false),
                        tuple("003456789010000021", false));
        assertThat(advice.lines())
                .extracting(line -> line.carton().orElse(""), line -> line.lot().orElse(""), ShippedLine::status)
                .containsExactly(
                        tuple("003456789010000014", "LOT-2026-11-KETTLE-0042", ShipmentStatus.PARTIAL_WITH_BACK_ORDER),
                        tuple("003456789010000021", "LOT-B", ShipmentStatus.COMPLETE),
                        tuple("003456789010000021", "", ShipmentStatus.PARTIAL_WITHOUT_BACK_ORDER));
    }

    @Test
    void an_856_whose_level_has_a_parent_that_is_not_there_is_refused() throws IOException {
        assertThat(refused("acme-3pl/856/parent-that-is-not-there.edi", "ShippingAdvice"))
                .extracting(RecordFinding::kind, RecordFinding::address, RecordFinding::value)
                .containsExactly(tuple(Kind.AMBIGUOUS, "HL-02", "9"));
    }

    @Test
    void S14_an_856_that_we_write_puts_pallets_and_cartons_above_their_items() throws IOException {
        var notice = (InboundNotice) understood("acme-3pl/856/pallet-and-carton.expected.edi", "InboundNotice");

        assertThat(notice.lines())
                .extracting(line -> line.carton().orElse(""))
                .containsExactly("003456789010000038", "003456789010000014");
        assertThat(notice.cartons().getFirst().isPallet()).isTrue();
    }

    private static CanonicalDocument understood(String sample, String kind) throws IOException {
        return understood(messages(sample).getFirst(), kind);
    }

    private static CanonicalDocument understood(Message message, String kind) {
        var reading = Reads.TRANSFORMS.read(message, kind, RecordSettings.USUAL);
        assertThat(reading).isInstanceOf(DocumentReading.Understood.class);
        return ((DocumentReading.Understood) reading).document();
    }

    private static List<RecordFinding> refused(String sample, String kind) throws IOException {
        var reading = Reads.TRANSFORMS.read(messages(sample).getFirst(), kind, RecordSettings.USUAL);
        assertThat(reading).isInstanceOf(DocumentReading.Refused.class);
        return ((DocumentReading.Refused) reading).findings();
    }

    private static List<Message> messages(String sample) throws IOException {
        List<Message> messages = new ArrayList<>();
        try (var reader = InterchangeReader.open(
                Files.newInputStream(Path.of("samples").resolve(sample)),
                MessageSpecs.bundled(),
                ReadingRules.strict(StandardCharsets.UTF_8))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Reading.MessageRead(var message)) {
                    assertThat(message.findings()).isEmpty();
                    messages.add(message);
                }
            }
        }
        return messages;
    }
}
