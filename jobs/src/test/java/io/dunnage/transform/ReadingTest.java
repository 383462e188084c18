package io.dunnage.transform;

import static io.dunnage.transform.Reads.advice;
import static io.dunnage.transform.Reads.order;
import static io.dunnage.transform.Reads.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dunnage.document.FunctionalAcknowledgment;
import io.dunnage.document.FunctionalAcknowledgment.Verdict;
import io.dunnage.document.ItemId;
import io.dunnage.document.Purpose;
import io.dunnage.document.Quantity;
import io.dunnage.document.ShipmentStatus;
import io.dunnage.document.Sscc;
import io.dunnage.transform.RecordFinding.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    static final String FULL = """
            W06*F*WH/OUT/00042*20261123*SHP-1*AG-1*PO-7781~
            N1*ST*Zoe*92*STORE-7~N2*Back door~N3*Dock 4*12 Quay Street~N4*Newark*NJ*07101*USA~
            N1*SF*Acme New Jersey*92*ACME-NJ~
            N9*BM*BOL-1~N9*CN*1Z1~N9*2I*1Z2~N9*SN*SEAL-1~
            G62*11*20261124~
            W27*U*UPSN*UPS Ground*PP~
            LX*1~
            MAN*GM*00003456789012345670**CP*1Z3~
            PAL*******10*8*6*IN*12.5*LB~
            W12*CC*5*5*0*EA**VN*SKU-1*LOT-SHORT~
            N9*LI*1~N9*LT*LOT-LONGER-THAN-TWELVE~N9*SE*S1~N9*SE*S2~
            LX*2~
            MAN*GM*003456789012345687~MAN*CP*1Z4~MAN*CP*1Z5~
            W12*BP*7*3*4*EA*012345678905*UP*012345678905**3.5*G*L~
            N9*LI*2~
            W03*8*15.5*LB~
            """;

    private static String lines(String... lines) {
        return "W06*F*WH/OUT/00042*20261123*SHP-1~LX*1~" + String.join("~", lines) + "~";
    }

    @Test
    void every_fact_of_a_945_is_read() {
        var advice = advice(FULL, RecordSettings.USUAL);

        assertThat(advice.depositorOrderNumber()).isEqualTo("WH/OUT/00042");
        assertThat(advice.customerPurchaseOrder()).contains("PO-7781");
        assertThat(advice.shipmentId()).contains("SHP-1");
        assertThat(advice.agentShipmentId()).contains("AG-1");
        assertThat(advice.shipDate()).contains(LocalDate.of(2026, 11, 24));
        assertThat(advice.billOfLading()).contains("BOL-1");
        assertThat(advice.references()).hasSize(1);
        assertThat(advice.shipTo()).hasValueSatisfying(party -> {
            assertThat(party.name()).isEqualTo("Zoe Back door");
            assertThat(party.country()).isEqualTo("US");
            assertThat(party.addressLines()).containsExactly("Dock 4", "12 Quay Street");
        });
        assertThat(advice.totalWeight()).contains(Quantity.of("15.5", "LB"));
        assertThat(advice.lines()).hasSize(2);
        var second = advice.lines().get(1);
        assertThat(second.segment()).isEqualTo(26);
        assertThat(second.item().number(ItemId.Scheme.CASE_CODE)).contains("012345678905");
    }

    @Test
    void S13_the_lot_of_the_reference_wins_over_the_one_cut_after_twelve_characters() {
        var line = advice(FULL, RecordSettings.USUAL).lines().getFirst();
        assertThat(line.lot()).contains("LOT-LONGER-THAN-TWELVE");
        assertThat(line.serials()).containsExactly("S1", "S2");
    }

    @Test
    void S13_lines_split_by_lot_stay_apart_and_several_lots_on_one_line_are_ambiguous() {
        var split = advice(
                lines("W12*CC*10*6*4*EA**VN*SKU-1*A", "N9*LI*1", "W12*CC*10*4*6*EA**VN*SKU-1*B", "N9*LI*1"),
                RecordSettings.USUAL);
        assertThat(split.lines())
                .extracting(
                        line -> line.shipped().amount().intValue(),
                        line -> line.lot().orElse(""))
                .containsExactly(tuple(6, "A"), tuple(4, "B"));

        assertThat(refused("945", lines("W12*CC*10*10*0*EA**VN*SKU-1", "N9*LT*A", "N9*LT*B")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.AMBIGUOUS);
                    assertThat(finding.segment()).isEqualTo(6);
                    assertThat(finding.address()).isEqualTo("N9-02");
                });
    }

    @Test
    void S14_container_codes_of_20_digits_lose_their_identifier_and_tracking_numbers_stay_with_their_carton() {
        var advice = advice(FULL, RecordSettings.USUAL);
        assertThat(advice.allTrackingNumbers()).containsExactly("1Z1", "1Z2", "1Z3", "1Z4", "1Z5");
        assertThat(advice.cartons())
                .extracting(carton -> carton.sscc().map(Sscc::value).orElse(""), carton -> carton.trackingNumbers())
                .containsExactly(
                        tuple("003456789012345670", List.of("1Z3")),
                        tuple("003456789012345687", List.of("1Z4", "1Z5")));
        assertThat(advice.cartons().getFirst().weight()).contains(Quantity.of("12.5", "LB"));
        assertThat(advice.cartons().getFirst().length()).contains(Quantity.of(10, "IN"));
        assertThat(advice.cartons().get(1).weight()).as("of its lines").contains(Quantity.of("3.5", "LB"));
    }

    @Test
    void S14_one_carton_told_in_two_loops_is_one_carton_and_of_several_cartons_no_line_claims_one() {
        var advice = advice(
                "W06*F*A~LX*1~MAN*GM*003456789012345670~W12*CC*1*1*0*EA**VN*S~LX*2~MAN*GM*00003456789012345670~"
                        + "W12*CC*2*2*0*EA**VN*T~LX*3~MAN*GM*003456789012345687~MAN*GM*003456789012345694~W12*CC*3*3*0*EA**VN*U~",
                RecordSettings.USUAL);
        assertThat(advice.cartons()).hasSize(3);
        assertThat(advice.lines())
                .extracting(line -> line.carton().orElse("-"))
                .containsExactly("003456789012345670", "003456789012345670", "-");
    }

    @Test
    void S14_what_an_lx_means_is_the_partners_to_say() {
        var text =
                "W06*F*A~LX*1~W12*CC*1*1*0*EA**VN*R~LX*2~W12*CC*1*1*0*EA**VN*S**2*G*L~LX*3~N9*2I*1Z9~W12*CC*2*2*0*EA**VN*T~";
        var cartons = advice(text, RecordSettings.USUAL);
        assertThat(cartons.cartons()).extracting(carton -> carton.key()).containsExactly("2", "3");
        assertThat(cartons.lines().getFirst().carton())
                .as("a carton without any mark is none")
                .isEmpty();
        assertThat(cartons.cartons().get(1).trackingNumbers()).containsExactly("1Z9");

        var pallets = advice(text, new RecordSettings(RecordSettings.LxMeans.PALLET, "VN", "PP", "M"));
        assertThat(pallets.cartons()).allMatch(carton -> carton.isPallet());

        var orderLines = advice(text, new RecordSettings(RecordSettings.LxMeans.ORDER_LINE, "VN", "PP", "M"));
        assertThat(orderLines.cartons()).isEmpty();
        assertThat(orderLines.trackingNumbers()).containsExactly("1Z9");
        assertThat(orderLines.lines()).allMatch(line -> line.carton().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "CC,COMPLETE",
        "CP,PARTIAL_WITHOUT_BACK_ORDER",
        "BP,PARTIAL_WITH_BACK_ORDER",
        "BO,BACK_ORDERED",
        "BK,BACK_ORDERED_EARLIER",
        "CM,COMPLETE_WITH_ADDITIONAL",
        "CS,COMPLETE_WITH_SUBSTITUTION",
        "IS,SUBSTITUTE",
        "CU,LINE_CANCELLED",
        "IC,ITEM_CANCELLED",
        "DS,OUT_OF_STOCK",
        "OR,OUT_OF_STOCK",
        "DE,ORDER_DELETED",
        "SS,SPLIT",
        "CK,CANCELLED_EARLIER"
    })
    void S11_every_status_code_has_its_word(String code, ShipmentStatus status) {
        var advice = advice(lines("W12*" + code + "*10*7*3*EA**VN*SKU-1"), RecordSettings.USUAL);
        assertThat(advice.lines().getFirst().status()).isEqualTo(status);
    }

    @Test
    void S11_a_cancelled_line_may_keep_silent_about_its_quantity_but_a_shipped_one_may_not() {
        var cancelled = advice(lines("W12*CU*10***EA**VN*SKU-1"), RecordSettings.USUAL);
        assertThat(cancelled.lines().getFirst().shipped()).isEqualTo(Quantity.of(0, "EA"));

        assertThat(refused("945", lines("W12*CC*10***EA**VN*SKU-1")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.MISSING);
                    assertThat(finding.address()).isEqualTo("W12-03");
                    assertThat(finding.segment()).isEqualTo(4);
                });
    }

    @Test
    void S12_a_substitute_names_what_was_ordered() {
        var line = advice(lines("W12*IS**5**EA**VN*SKU-NEW*********VN*SKU-OLD"), RecordSettings.USUAL)
                .lines()
                .getFirst();
        assertThat(line.item()).isEqualTo(ItemId.sku("SKU-NEW"));
        assertThat(line.originalItem()).contains(ItemId.sku("SKU-OLD"));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_with_its_place() {
        var findings = refused(
                "945",
                "W06*ZZ**20261332~LX*1~W12*QQ*10*7*3*EA**VN*SKU-1~W12*CC*1,000*7*3*EA**VN*SKU-1~W12*CC*1*1**EA~");

        assertThat(findings)
                .extracting(RecordFinding::kind, RecordFinding::segment, RecordFinding::address, RecordFinding::value)
                .containsExactlyInAnyOrder(
                        tuple(Kind.UNKNOWN_CODE, 2, "W06-01", "ZZ"),
                        tuple(Kind.MISSING, 1, "W06-02", ""),
                        tuple(Kind.NOT_A_DATE, 2, "W06-03", "20261332"),
                        tuple(Kind.UNKNOWN_CODE, 4, "W12-01", "QQ"),
                        tuple(Kind.NOT_A_NUMBER, 5, "W12-02", "1,000"),
                        tuple(Kind.MISSING, 6, "W12-08", ""));
        assertThat(findings).allMatch(finding -> !finding.text().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000.5", "NaN", "1e9", "+7", "-", ".", "7.", "١٢", "1.2.3", " 7", "0x10"})
    void C16_what_is_no_number_of_the_standard_is_no_quantity(String text) {
        if (text.equals("7.")) {
            assertThat(advice(lines("W12*CC*7.*7.*0*EA**VN*SKU-1"), RecordSettings.USUAL)
                            .lines()
                            .getFirst()
                            .shipped())
                    .isEqualTo(Quantity.of(7, "EA"));
            return;
        }
        assertThat(refused("945", lines("W12*CC*10*" + text + "*0*EA**VN*SKU-1")))
                .extracting(RecordFinding::kind)
                .containsExactly(Kind.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000000000000000", "0.1234567891"})
    void C16_a_quantity_no_warehouse_can_have_meant_is_out_of_range(String text) {
        assertThat(refused("945", lines("W12*CC*10*" + text + "*0*EA**VN*SKU-1")))
                .extracting(RecordFinding::kind)
                .containsExactly(Kind.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260230", "2026112", "18991231", "99991231", "2026112A", "00000000"})
    void a_day_that_is_not_in_the_calendar_is_a_finding(String day) {
        assertThat(refused("945", "W06*F*A*" + day + "~LX*1~W12*CC*1*1*0*EA**VN*S~"))
                .extracting(RecordFinding::kind)
                .containsExactly(Kind.NOT_A_DATE);
    }

    @Test
    void S22_the_partners_own_qualifier_tells_the_depositors_number() {
        var settings = new RecordSettings(RecordSettings.LxMeans.CARTON, "SK", "PP", "M");
        assertThat(advice(lines("W12*CC*1*1*0*EA**SK*0042"), settings)
                        .lines()
                        .getFirst()
                        .item())
                .isEqualTo(ItemId.sku("0042"));
    }

    @Test
    void S8_a_997_says_what_became_of_each_message_and_of_each_segment_and_element() {
        var reading = Reads.TRANSFORMS.read(
                Messages.of(
                        "997",
                        "AK1*OW*17~AK2*940*0001~AK5*A~AK2*940*0002~AK3*W01*12*LX*8~AK4*1>2*330*6*1,5~AK4*5**7~AK3*N9*14**1~AK5*R*5*7~AK9*P*2*2*1*2~"),
                RecordSettings.USUAL);

        var read = (FunctionalAcknowledgment) ((DocumentReading.Understood) reading).document();
        assertThat(read.verdict()).isEqualTo(Verdict.PARTLY_ACCEPTED);
        assertThat(read.codes()).containsExactly("2");
        assertThat(read.messages()).hasSize(2);
        var rejected = read.messages().get(1);
        assertThat(rejected.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(rejected.codes()).containsExactly("5", "7");
        assertThat(rejected.segments()).extracting(found -> found.tag()).containsExactly("W01", "N9");
        assertThat(rejected.segments().getFirst().elements())
                .extracting(
                        wrong -> wrong.element(),
                        wrong -> wrong.component(),
                        wrong -> wrong.code(),
                        wrong -> wrong.value().orElse("-"))
                .containsExactly(tuple(1, 2, "6", "1,5"), tuple(5, 0, "7", "-"));
    }

    @Test
    void S9_a_997_may_list_no_message_at_all() {
        var reading = Reads.TRANSFORMS.read(Messages.of("997", "AK1*OW*17~AK9*A*2*2*2~"), RecordSettings.USUAL);
        assertThat(((DocumentReading.Understood) reading).document())
                .isInstanceOfSatisfying(FunctionalAcknowledgment.class, read -> {
                    assertThat(read.messages()).isEmpty();
                    assertThat(read.messagesAccepted()).isEqualTo(2);
                });
    }

    @Test
    void a_940_is_read_by_the_simulated_warehouse() {
        var order = order(
                "W05*N*WH/OUT/1*PO~N1*ST*Zoe~N3*Quay 1~N4*Newark*NJ*07101*US~PER*CN*Zoe*EM*z@example.com~N1*SF**92*ACME-NJ~"
                        + "N9*CO*S1~G62*10*20261124~NTE*WHI*Ring~W66*PP*U***UPS*****UPSN~LX*1~W01*7*EA**VN*SKU-1~G69*Kettle~N9*LI*1~N9*LT*A~W76*7~");
        assertThat(order.purpose()).isEqualTo(Purpose.ORIGINAL);
        assertThat(order.shipTo().orElseThrow().email()).isEqualTo("z@example.com");
        assertThat(order.lines().getFirst().requestedLots()).containsExactly("A");
        assertThat(order.carrier().orElseThrow().scac()).isEqualTo("UPSN");
    }

    @Test
    void a_message_without_a_transform_is_refused_by_name() {
        assertThat(refused("850", "BEG*00~")).extracting(RecordFinding::kind).containsExactly(Kind.NO_TRANSFORM);
    }

    @Test
    void many_threads_may_read_at_once() throws Exception {
        var expected = advice(FULL, RecordSettings.USUAL);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(() -> {
                    for (int n = 0; n < 50; n++) {
                        assertThat(advice(FULL, RecordSettings.USUAL))
                                .usingRecursiveComparison()
                                .isEqualTo(expected);
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
                done.get();
            }
        }
    }
}
