package io.dunnage.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.sandbox.WarehouseJournal.AdjustmentDropped;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.Correction;
import io.dunnage.sandbox.WarehouseJournal.NoticeArrived;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseJournal.ReceiptBehaviour;
import io.dunnage.sandbox.WarehouseJournal.ReceiptDropped;
import io.dunnage.sandbox.WarehouseJournal.StatementBehaviour;
import io.dunnage.sandbox.WarehouseJournal.StatementDropped;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a simulated warehouse does, and that its shelves and its papers agree. */
final class SimulatedWarehouseTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final WarehouseShelves shelves = WarehouseShelves.asBooked(Map.of(
            "CUP", new BigDecimal(100),
            "TEA/TEA-A", new BigDecimal(40),
            "TEA/TEA-2026-11-000017", new BigDecimal(60),
            "RADIO/R-1", BigDecimal.ONE,
            "RADIO/R-2", BigDecimal.ONE));
    private int control;

    private SimulatedWarehouse acme(ReceiptBehaviour... habits) {
        return warehouse(WarehouseIdentity.acme(), habits);
    }

    private SimulatedWarehouse warehouse(WarehouseIdentity identity, ReceiptBehaviour... habits) {
        return new SimulatedWarehouse(
                WarehouseDock.in(folder),
                identity,
                shelves,
                WarehouseHabits.inTurn(List.of(Behaviour.COMPLETE), List.of(habits), List.of(habits)),
                CLOCK);
    }

    private void sends(String type, String group, String... body) throws IOException {
        var text = new StringBuilder();
        control++;
        text.append(
                "ISA*00*          *00*          *ZZ*MERCHANT       *ZZ*ACME3PL        *261124*0900*U*00401*%09d*0*P*>~"
                        .formatted(control));
        text.append("GS*%s*MERCHANT*ACME3PL*20261124*0900*%d*X*004010~ST*%s*0001~".formatted(group, control, type));
        Stream.of(body).forEach(one -> text.append(one).append('~'));
        text.append("SE*%d*0001~GE*1*%d~IEA*1*%09d~".formatted(body.length + 2, control, control));
        put(type + "_" + control + ".edi", text.toString());
    }

    private void put(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("inbound"));
        Files.writeString(folder.resolve("inbound").resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    private String lastDropped(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("outbound"))) {
            Path last = files.filter(one -> String.valueOf(one.getFileName()).startsWith(kind))
                    .sorted()
                    .toList()
                    .getLast();
            return Files.readString(last, StandardCharsets.ISO_8859_1).replace("\n", "");
        }
    }

    private void announces(String number) throws IOException {
        sends(
                "943",
                "AR",
                "W06*F*PO-9*20261124*" + number,
                "N1*WH*ACME*92*ACME-NJ",
                "W27*M",
                "W04*30*EA**VN*CUP",
                "N9*LI*1",
                "W04*10*EA**VN*TEA",
                "N9*LI*2",
                "N9*LT*TEA-NEW",
                "W03*40");
    }

    @Test
    void goods_that_were_announced_come_are_put_on_the_shelves_and_told_of() throws IOException {
        SimulatedWarehouse acme = acme();
        announces("TPL/IN/00001");
        acme.takeWhatArrived();
        acme.receive();
        assertThat(acme.journal().all(NoticeArrived.class))
                .singleElement()
                .satisfies(notice -> assertThat(notice.lines())
                        .extracting(WarehouseJournal.Line::number, WarehouseJournal.Line::item)
                        .containsExactly(
                                org.assertj.core.groups.Tuple.tuple("1", "CUP"),
                                org.assertj.core.groups.Tuple.tuple("2", "TEA")));
        assertThat(lastDropped("944"))
                .contains("W17*F*20261124*R7001*TPL/IN/00001*TPL/IN/00001~")
                .contains("W07*30*EA**VN*CUP~N9*LI*1~")
                .contains("W07*10*EA**VN*TEA***TEA-NEW~N9*LI*2~")
                .contains("W14*40~");
        assertThat(shelves.onHand())
                .containsEntry("CUP", new BigDecimal(130))
                .containsEntry("TEA/TEA-NEW", new BigDecimal(10));
    }

    @Test
    void a_damaged_part_is_said_below_its_line_and_lies_apart() throws IOException {
        SimulatedWarehouse acme = acme(ReceiptBehaviour.DAMAGED_PART);
        announces("TPL/IN/00002");
        acme.takeWhatArrived();
        acme.receive();
        assertThat(lastDropped("944")).contains("W07*30*EA**VN*CUP~N9*LI*1~W13*1*EA*01**CC~");
        assertThat(shelves.everything())
                .contains(new WarehouseShelves.Shelf("CUP", "", WarehouseShelves.State.DAMAGED, BigDecimal.ONE));
        assertThat(acme.journal().all(ReceiptDropped.class).getFirst().damaged())
                .isEqualByComparingTo("1");
    }

    @Test
    void a_notice_in_two_receipts_is_never_more_than_the_whole() throws IOException {
        SimulatedWarehouse acme = acme(ReceiptBehaviour.IN_TWO_RECEIPTS);
        announces("TPL/IN/00003");
        acme.takeWhatArrived();
        acme.receive();
        acme.receive();
        acme.receive();
        assertThat(acme.journal().all(ReceiptDropped.class))
                .extracting(ReceiptDropped::received)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal(13), new BigDecimal(27));
    }

    @Test
    void a_receipt_without_notice_quotes_none() throws IOException {
        SimulatedWarehouse acme = acme(ReceiptBehaviour.WITHOUT_NOTICE);
        announces("TPL/IN/00004");
        acme.takeWhatArrived();
        acme.receive();
        assertThat(lastDropped("944")).contains("W17*F*20261124*R7001~");
    }

    @Test
    void a_return_comes_back_under_its_authorization() throws IOException {
        SimulatedWarehouse acme = acme();
        sends("180", "AN", "BGN*00*TPL/IN/00009*20261124", "BLI*VN*CUP*2*EA", "N9*LI*1");
        acme.takeWhatArrived();
        acme.receive();
        assertThat(acme.journal().all(ReceiptDropped.class)).singleElement().satisfies(one -> {
            assertThat(one.ofReturn()).isTrue();
            assertThat(one.notice()).isEqualTo("TPL/IN/00009");
        });
        assertThat(lastDropped("944"))
                .contains("N9*RZ*TPL/IN/00009~")
                .contains("W07*2*EA**VN*CUP~N9*LI*1~W13*2*EA*07~");
    }

    @Test
    void what_is_held_stays_and_what_is_lost_is_gone() throws IOException {
        SimulatedWarehouse acme = acme();
        assertThat(acme.adjust(Correction.HELD, "CUP", 5)).isTrue();
        assertThat(lastDropped("947")).contains("W19*05*5*EA**VN*CUP~");
        assertThat(acme.adjust(Correction.LOST, "CUP", 3)).isTrue();
        assertThat(lastDropped("947")).contains("W19*06*-3*EA**VN*CUP~");
        assertThat(acme.adjust(Correction.RELEASED, "CUP", 9)).isTrue();
        assertThat(acme.journal().all(AdjustmentDropped.class).getLast().quantity())
                .as("no more than was held")
                .isEqualByComparingTo("5");
        assertThat(acme.adjust(Correction.RELEASED, "CUP", 1)).isFalse();
        assertThat(shelves.onHand()).containsEntry("CUP", new BigDecimal(97));
    }

    @Test
    void the_statement_says_what_is_really_there_by_lot_and_state() throws IOException {
        SimulatedWarehouse acme = acme();
        acme.adjust(Correction.HELD, "CUP", 5);
        acme.state(StatementBehaviour.FULL);
        assertThat(lastDropped("846"))
                .contains("BIA*00*SI*ST9001*20261124*0430~")
                .contains("VN*CUP~QTY*17*100*EA~QTY*33*95*EA~QTY*QH*5*EA~")
                .contains("VN*TEA*LT*TEA-2026-11-000017~QTY*17*60*EA~");
        assertThat(acme.journal().all(StatementDropped.class).getFirst().onHand())
                .isEqualByComparingTo("202");
    }

    @Test
    void a_statement_may_be_truncated_or_empty() throws IOException {
        SimulatedWarehouse acme = acme();
        acme.state(StatementBehaviour.TRUNCATED);
        assertThat(lastDropped("846")).startsWith("ISA*").doesNotContain("IEA*");
        acme.state(StatementBehaviour.EMPTY);
        assertThat(lastDropped("846")).doesNotContain("LIN*").contains("IEA*");
    }

    @Test
    void what_was_shipped_is_gone_from_the_statement() throws IOException {
        SimulatedWarehouse acme = acme();
        sends(
                "940",
                "OW",
                "W05*N*TPL/OUT/00001*PO-1",
                "N1*ST*ADA",
                "LX*1",
                "W01*70*EA**VN*TEA",
                "N9*LI*1",
                "LX*2",
                "W01*1*EA**VN*RADIO",
                "N9*LI*2");
        acme.takeWhatArrived();
        assertThat(acme.journal().all(OrderArrived.class)).hasSize(1);
        acme.ship();
        assertThat(lastDropped("945")).contains("N9*SE*R-1~");
        assertThat(shelves.onHand().keySet()).containsExactly("CUP", "RADIO/R-2", "TEA/TEA-A");
        assertThat(shelves.onHand()).containsEntry("TEA/TEA-A", new BigDecimal(30));
    }

    @Test
    void the_same_things_are_said_in_edifact() throws IOException {
        SimulatedWarehouse nord = warehouse(WarehouseIdentity.nordlager(), ReceiptBehaviour.DAMAGED_PART);
        put(
                "DESADV_1.edi",
                "UNA:+.? 'UNB+UNOC:3+7080000000017:14+7080000000024:14+261124:0900+1'UNH+1+DESADV:D:96A:UN'"
                        + "BGM+351+NORD/IN/00001+9'DTM+137:20261124:102'CPS+1'LIN+1++CUP:SA'QTY+12:30:PCE'"
                        + "LIN+2++TEA:SA'PIA+1+TEA?+1:NB'QTY+12:4:PCE'UNT+9+1'UNZ+1+1'");
        nord.takeWhatArrived();
        nord.receive();
        assertThat(lastDropped("RECADV"))
                .contains("RFF+AAK:NORD/IN/00001'")
                .contains("LIN+1++CUP:SA'QTY+48:30:PCE'QVR+1:124+AF+DME'")
                .contains("LIN+2++TEA:SA'PIA+1+TEA?+1:NB'QTY+48:4:PCE'");
        assertThat(lastDropped("CONTRL")).contains("UCI+1+7080000000017:14+7080000000024:14+7'");
        nord.state(StatementBehaviour.FULL);
        assertThat(lastDropped("INVRPT"))
                .contains("DTM+366:202611241030:203'", "LIN+1++CUP:SA'INV++1'QTY+145:129:PCE'")
                .contains("INV++2'QTY+145:1:PCE'");
        assertThat(shelves.onHand()).containsEntry("TEA/TEA+1", new BigDecimal(4));
    }

    @Test
    void every_paper_passes_the_spec_that_there_is_of_it() throws IOException {
        SimulatedWarehouse acme = acme(ReceiptBehaviour.DAMAGED_PART);
        sends("940", "OW", "W05*N*TPL/OUT/00001*PO-1", "N1*ST*ADA", "LX*1", "W01*70*EA**VN*TEA", "N9*LI*1");
        announces("TPL/IN/00001");
        everything(acme);
        assertPapersPass();
    }

    @Test
    void every_edifact_paper_passes_the_spec_that_there_is_of_it() throws IOException {
        SimulatedWarehouse nord = warehouse(WarehouseIdentity.nordlager(), ReceiptBehaviour.DAMAGED_PART);
        put(
                "one.edi",
                "UNA:+.? 'UNB+UNOC:3+7080000000017:14+7080000000024:14+261124:0900+1'UNH+1+INSDES:D:96A:UN'"
                        + "BGM+240+NORD/OUT/00001+9'LIN+1++TEA:SA'QTY+21:70:PCE'RFF+LI:7'LIN+2++RADIO:SA'QTY+21:2:PCE'"
                        + "RFF+LI:8'CNT+2:2'UNT+9+1'UNH+2+DESADV:D:96A:UN'BGM+351+NORD/IN/00001+9'CPS+1'"
                        + "LIN+1++CUP:SA'QTY+12:30:PCE'UNT+6+2'UNZ+2+1'");
        everything(nord);
        assertThat(lastDropped("DESADV"))
                .contains("GIN+BN+R-1'GIN+BN+R-2'RFF+LI:8'")
                .contains("QTY+12:60:PCE'RFF+LI:7'");
        assertPapersPass();
    }

    @Test
    void the_same_things_are_said_in_csv() throws IOException {
        SimulatedWarehouse hof = warehouse(WarehouseIdentity.handelshof(), ReceiptBehaviour.DAMAGED_PART);
        put(
                "orders_1.csv",
                "Order Number;Action;Warehouse;Line;SKU;Quantity;Unit;Lots\r\n"
                        + "HHOF/OUT/00001;NEW;HH-01;1;TEA;70;STK;\r\nHHOF/OUT/00001;NEW;HH-01;2;RADIO;2;STK;\r\n"
                        + "HHOF/OUT/00002;CANCEL;HH-01;;;;;\r\n");
        put("notices_2.csv", "Notice;Action;Line;SKU;Quantity;Unit;Lot\r\nHHOF/IN/00001;NEW;1;CUP;30,5;STK;\r\n");
        put("returns_3.csv", "RMA;Action;Line;SKU;Quantity;Unit;Lot\r\nHHOF/IN/00009;NEW;1;CUP;1;STK;\r\n");
        put("prices.csv", "Article;Price\r\nCUP;3\r\n");
        everything(hof);
        assertThat(hof.journal().all(OrderArrived.class))
                .extracting(OrderArrived::purpose)
                .containsExactly("N", "F");
        assertThat(hof.journal().all(WarehouseJournal.Unreadable.class)).hasSize(1);
        assertThat(lastDropped("shipments"))
                .startsWith("Auftrag;Lieferschein;Versanddatum;")
                .contains("HHOF/OUT/00001;SHP5001;24.11.2026;")
                .contains(";2;RADIO;2;2;STK;;\"R-1, R-2\";geliefert".replace("\"", ""));
        assertThat(lastDropped("receipts")).contains(";HHOF/IN/00009;24.11.2026;ja;1;CUP;1;STK;1;gut;");
        assertThat(lastDropped("adjustments")).contains("ADJ3005;24.11.2026;Schaden;CUP;2;STK;");
        assertThat(lastDropped("stock")).contains("ST9001;24.11.2026 10:30;CUP;", ";STK;besch\u00e4digt;");
    }

    @Test
    void what_the_application_says_of_an_order_is_told_in_the_warehouses_dialect() throws IOException {
        var acme = new SimulatedWarehouse(
                WarehouseDock.in(folder),
                WarehouseIdentity.acme(),
                shelves,
                WarehouseHabits.inTurn(List.of(Behaviour.REFUSED), List.of(), List.of()),
                CLOCK);
        sends("940", "OW", "W05*N*TPL/OUT/00001*PO-1", "N1*ST*ADA", "LX*1", "W01*7*EA**VN*CUP");
        acme.takeWhatArrived();
        assertThat(acme.confirm("TPL/OUT/00001")).isTrue();
        assertThat(lastDropped("824"))
                .contains("OTI*TA*TN*TPL/OUT/00001*****1*0001*940~")
                .doesNotContain("TED*");
        acme.ship();
        assertThat(lastDropped("824")).contains("OTI*TR*TN*TPL/OUT/00001*****1*0001*940~TED*007*UNKNOWN ITEM CUP~");
        assertThat(acme.journal().all(WarehouseJournal.AdviceDropped.class)).isEmpty();
    }

    private static void everything(SimulatedWarehouse warehouse) {
        warehouse.takeWhatArrived();
        warehouse.ship();
        warehouse.receive();
        for (Correction correction : Correction.values()) {
            warehouse.adjust(correction, "CUP", 2);
        }
        warehouse.state(StatementBehaviour.FULL);
    }

    /** As the other side reads them: strictly. A message that there is no spec of yet is only well-formed. */
    private void assertPapersPass() throws IOException {
        MessageSpecs specs = MessageSpecs.bundled();
        List<Path> papers;
        try (Stream<Path> files = Files.list(folder.resolve("outbound"))) {
            papers = files.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(papers).hasSizeGreaterThan(7);
        for (Path paper : papers) {
            try (InterchangeReader reader = InterchangeReader.open(
                    Files.newInputStream(paper), specs, ReadingRules.strict(StandardCharsets.ISO_8859_1))) {
                for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                    if (next.get() instanceof Reading.MessageRead(var message)
                            && specs.knows(message.type(), message.release())) {
                        assertThat(message.findings())
                                .as(String.valueOf(paper.getFileName()))
                                .isEmpty();
                    } else if (next.get() instanceof Reading.InterchangeEnded ended) {
                        assertThat(ended.findings())
                                .as(String.valueOf(paper.getFileName()))
                                .isEmpty();
                    } else {
                        assertThat(next.get()).isNotInstanceOf(Reading.Refused.class);
                    }
                }
            }
        }
    }

    @Test
    void the_same_seed_behaves_the_same() {
        var kinds = List.of(Behaviour.values());
        var order = new OrderArrived("f", "1", "1", "1", "N", "O", List.of());
        var receipts = List.of(ReceiptBehaviour.values());
        var one = WarehouseHabits.byChance(7, kinds, receipts);
        var other = WarehouseHabits.byChance(7, kinds, receipts);
        for (int i = 0; i < 50; i++) {
            assertThat(one.orders().apply(order)).isEqualTo(other.orders().apply(order));
        }
    }
}
