package io.dunnage.transform;

import static io.dunnage.transform.Reads.notWritten;
import static io.dunnage.transform.Reads.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunnage.document.Carrier;
import io.dunnage.document.Documents;
import io.dunnage.document.ItemId;
import io.dunnage.document.OrderLine;
import io.dunnage.document.Party;
import io.dunnage.document.Purpose;
import io.dunnage.document.Quantity;
import io.dunnage.document.Reference;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.document.ShippingOrder;
import io.dunnage.edi.ControlNumber;
import io.dunnage.edi.GroupHeader;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.InterchangeWriter;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.edi.WritingRules;
import io.dunnage.edi.Written;
import io.dunnage.transform.RecordFinding.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    private static final Reference WAREHOUSE = new Reference("92", "ACME-NJ");

    private static ShippingOrder.Builder order(String number) {
        return ShippingOrder.of(Purpose.ORIGINAL, number, WAREHOUSE)
                .shipTo(Party.named("Zoe").at(List.of("Quay 1"), "Newark", "NJ", "07101", "US"));
    }

    private static OrderLine line(int amount) {
        return new OrderLine("1", ItemId.sku("SKU-1"), null, Quantity.of(amount, "EA"), List.of());
    }

    private static List<String> texts(ShippingOrder order) {
        return written(order).stream().map(Reads::text).toList();
    }

    @Test
    void a_940_says_every_fact_in_the_order_of_the_standard() {
        assertThat(texts(Documents.order()))
                .containsExactly(
                        "W05*N*WH/OUT/00042*PO-7781",
                        "N1*ST*Zoë & Søn <GmbH>",
                        "N3*Dock 4*12 Quay Street",
                        "N4*Newark*NJ*07101*US",
                        "PER*CN*Zoë Ångström*TE*+1 973 555 0100*EM*zoe@example.com",
                        "N1*DE*Merchant Inc*91*MERCHANT",
                        "N1*SF*Acme New Jersey*92*ACME-NJ",
                        "N9*CO*S00042",
                        "G62*10*20261124",
                        "G62*02*20261127",
                        "G62*37*20261123",
                        "G62*38*20261126",
                        "NTE*WHI*Ring twice",
                        "NTE*WHI*No pallets",
                        "W66*PP*U***UPS Ground*****UPSN",
                        "LX*1",
                        "W01*7*EA**VN*SKU-1*UP*012345678905",
                        "G69*Kettle",
                        "N9*LI*1",
                        "N9*LT*LOT-A",
                        "N9*LT*LOT-B",
                        "LX*2",
                        "W01*2.5*CS**VN*SKU-2",
                        "N9*LI*2",
                        "W76*9.5");
    }

    @Test
    void S15_a_cancellation_has_no_lines_and_a_total_of_nothing() {
        var cancelled = ShippingOrder.of(Purpose.CANCEL, "WH/OUT/1", WAREHOUSE).build();
        assertThat(texts(cancelled))
                .containsExactly("W05*F*WH/OUT/1", "N1*SF**92*ACME-NJ", "NTE*SPH*CANCELLED", "W76*0");
    }

    @Test
    void S16_a_change_says_the_whole_order_again() {
        var changed = ShippingOrder.of(Purpose.CHANGE, "WH/OUT/1", WAREHOUSE)
                .shipTo(Party.named("Zoe"))
                .line(line(3))
                .build();
        assertThat(texts(changed)).startsWith("W05*R*WH/OUT/1").contains("W01*3*EA**VN*SKU-1", "W76*3");
    }

    @Test
    void what_does_not_fit_is_refused_by_name_and_never_cut() {
        var findings = notWritten(order("WH/OUT/000000000000000000042")
                .customerPurchaseOrder("P".repeat(23))
                .carrier(new Carrier("TOOLONG", null, null, null, null))
                .line(line(1))
                .build());
        assertThat(findings)
                .extracting(RecordFinding::kind, RecordFinding::address)
                .containsExactly(
                        tuple(Kind.TOO_LONG, "W05-02"), tuple(Kind.TOO_LONG, "W05-03"), tuple(Kind.TOO_LONG, "W66-10"));
        assertThat(findings.getFirst().text()).contains("22", "WH/OUT/000000000000000000042");
    }

    @Test
    void free_text_is_wrapped_at_its_blanks_and_loses_nothing() {
        var note =
                "Please ring twice, then wait for the guard, who is deaf; leave nothing in the rain and bring the pallets back";
        var notes = texts(order("A").note(note).line(line(1)).build()).stream()
                .filter(text -> text.startsWith("NTE*WHI*"))
                .map(text -> text.substring(8))
                .toList();
        assertThat(notes).hasSize(2).allMatch(text -> text.length() <= 60);
        assertThat(String.join(" ", notes)).isEqualTo(note);
    }

    @Test
    void a_control_character_has_no_place_in_a_segment() {
        assertThat(notWritten(order("A\u0007B").line(line(1)).build()))
                .extracting(RecordFinding::kind, RecordFinding::address)
                .containsExactly(tuple(Kind.NOT_WRITABLE, "W05-02"));
    }

    @Test
    void a_template_expression_in_the_data_stays_data() {
        assertThat(texts(order("A")
                        .note("${order} <#list 1..9 as x>")
                        .line(line(1))
                        .build()))
                .contains("NTE*WHI*${order} <#list 1..9 as x>");
    }

    @Test
    void an_item_that_the_partner_cannot_know_is_refused() {
        var unknown = new OrderLine("1", ItemId.of(ItemId.Scheme.OTHER, "X"), null, Quantity.of(1, "EA"), List.of());
        assertThat(notWritten(order("A").line(unknown).build()))
                .extracting(RecordFinding::kind, RecordFinding::address)
                .contains(tuple(Kind.MISSING, "W01-05"));
    }

    @Test
    void a_state_of_three_letters_stands_where_the_standard_has_room() {
        assertThat(texts(ShippingOrder.of(Purpose.ORIGINAL, "A", WAREHOUSE)
                        .shipTo(Party.named("Zoe").at(List.of(), "Sydney", "NSW", "2000", "AU"))
                        .line(line(1))
                        .build()))
                .contains("N4*Sydney**2000*AU*SP*NSW");
    }

    @Test
    void a_997_is_written_as_it_is_read() {
        var segments = written(Documents.acknowledgment());
        assertThat(segments.stream().map(Reads::text))
                .containsExactly(
                        "AK1*OW*17",
                        "AK2*940*0001",
                        "AK5*A",
                        "AK2*940*0002",
                        "AK3*W01*12*LX*8",
                        "AK4*1*330*6*1,5",
                        "AK5*R*5",
                        "AK9*P*2*2*1");
        var reading = Reads.TRANSFORMS.read(Messages.of("997", segments), RecordSettings.USUAL);
        assertThat(((DocumentReading.Understood) reading).document())
                .usingRecursiveComparison()
                .isEqualTo(Documents.acknowledgment());
    }

    @Test
    void a_945_is_written_as_it_is_read() {
        var advice = ReadingTest.FULL.replace("N2*Back door~", "").replace("USA", "US");
        var first = Reads.advice(advice, RecordSettings.USUAL);
        var reading = Reads.TRANSFORMS.read(Messages.of("945", written(first)), RecordSettings.USUAL);
        assertThat((ShippingAdvice) ((DocumentReading.Understood) reading).document())
                .usingRecursiveComparison()
                .ignoringFields("lines.segment", "lines.item")
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4711, 20261123})
    void an_order_that_is_written_sent_and_read_is_the_same_order(long seed) throws Exception {
        var random = new Random(seed);
        List<ShippingOrder> orders = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            orders.add(anyOrder(random));
        }
        var messages = sent(orders, seed);
        assertThat(messages).hasSameSizeAs(orders);
        for (int i = 0; i < orders.size(); i++) {
            assertThat(messages.get(i).findings()).isEmpty();
            var reading = Reads.TRANSFORMS.read(messages.get(i), RecordSettings.USUAL);
            assertThat(reading).as("seed %d, order %d", seed, i).isInstanceOf(DocumentReading.Understood.class);
            assertThat(((DocumentReading.Understood) reading).document())
                    .as("seed %d, order %d", seed, i)
                    .usingRecursiveComparison()
                    .isEqualTo(orders.get(i));
        }
    }

    private static List<Message> sent(List<ShippingOrder> orders, long seed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer =
                InterchangeWriter.to(bytes, MessageSpecs.bundled(), new WritingRules(StandardCharsets.UTF_8, true));
        writer.beginInterchange(Messages.INTERCHANGE);
        writer.beginGroup(new GroupHeader(
                "OW", "MERCHANT", "ACME3PL", "20261124", "1200", new ControlNumber("1"), "X", "004010"));
        for (int i = 0; i < orders.size(); i++) {
            var outcome = writer.message(
                    MessageType.x12("940"), new ControlNumber(String.valueOf(1000 + i)), written(orders.get(i)));
            assertThat(outcome).as("seed %d, order %d", seed, i).isInstanceOf(Written.Whole.class);
        }
        writer.endGroup();
        writer.endInterchange();
        List<Message> messages = new ArrayList<>();
        try (var reader = InterchangeReader.open(
                new ByteArrayInputStream(bytes.toByteArray()),
                MessageSpecs.bundled(),
                ReadingRules.strict(StandardCharsets.UTF_8))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Reading.MessageRead read) {
                    messages.add(read.message());
                }
            }
        }
        return messages;
    }

    private static ShippingOrder anyOrder(Random random) {
        var order = ShippingOrder.of(
                        random.nextInt(3) == 0 ? Purpose.CHANGE : Purpose.ORIGINAL,
                        "WH/OUT/" + random.nextInt(100_000),
                        WAREHOUSE)
                .customerPurchaseOrder(random.nextBoolean() ? word(random, 22) : null)
                .warehouseName(random.nextBoolean() ? word(random, 60) : null)
                .shipTo(Party.named(word(random, 60))
                        .at(
                                random.nextBoolean()
                                        ? List.of(word(random, 55))
                                        : List.of(word(random, 55), word(random, 55), word(random, 55)),
                                "C" + word(random, 29),
                                random.nextBoolean() ? "NJ" : null,
                                "07101",
                                "US")
                        .reachedAt(
                                random.nextBoolean() ? word(random, 60) : null,
                                random.nextBoolean() ? word(random, 80) : null,
                                random.nextBoolean() ? word(random, 80) : null))
                .depositor(random.nextBoolean() ? Party.known(word(random, 60), new Reference("91", "MERCHANT")) : null)
                .requestedShipDate(day(random))
                .promisedDeliveryDate(day(random))
                .shipNotBefore(day(random))
                .shipNotAfter(day(random))
                .carrier(new Carrier(
                        random.nextBoolean() ? "UPSN" : null,
                        null,
                        random.nextBoolean() ? word(random, 35) : null,
                        "U",
                        "CC"));
        for (int i = random.nextInt(3); i > 0; i--) {
            order.note(word(random, 60));
            order.reference(new Reference("CO", word(random, 30)));
        }
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            var item = ItemId.sku(word(random, 48));
            if (random.nextBoolean()) {
                item = item.and(ItemId.Scheme.UPC, "012345678905").and(ItemId.Scheme.BUYER, word(random, 48));
            }
            order.line(new OrderLine(
                    String.valueOf(i),
                    item,
                    random.nextBoolean() ? word(random, 45) : null,
                    Quantity.of(random.nextBoolean() ? "2.5" : String.valueOf(1 + random.nextInt(9999)), "EA"),
                    random.nextBoolean() ? List.of() : List.of(word(random, 30), word(random, 30))));
        }
        return order.build();
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
    }

    private static String word(Random random, int longest) {
        var letters = "ABCXYZabcxyz0123456789-/#&'(),.:;=?@ÄÖÜäöüßéèñİıŠš";
        var word = new StringBuilder();
        for (int i = 1 + random.nextInt(longest); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
