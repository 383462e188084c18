package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A partner's configuration on trial in the sandbox. */
class PartnerCertifyTest {
    private static final Path SAMPLES = Path.of("edi-specs/partners");

    @TempDir
    private Path folder;

    private void site(String partner) throws IOException {
        Files.writeString(folder.resolve("dunnage.yaml"), "partners: partners\n");
        try (Stream<Path> files = Files.walk(SAMPLES.resolve(partner))) {
            for (Path file : List.copyOf(files.filter(Files::isRegularFile).toList())) {
                Path to = folder.resolve("partners").resolve(SAMPLES.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private void exchanging(String partner, String messages) throws IOException {
        site(partner);
        Path profile = folder.resolve("partners").resolve(partner).resolve("partner.yaml");
        Files.writeString(
                profile,
                Files.readString(profile).replaceAll("(?m)^messages:\\R(  .*\\R)*", "messages: {" + messages + "}\n"));
    }

    @Test
    void every_document_of_the_x12_sample_goes_out_and_comes_in_with_its_answers() throws IOException {
        site("acme-3pl");
        Terminal terminal = new Terminal(folder).run("partner", "certify", "acme-3pl");

        assertThat(terminal.out().lines())
                .containsExactly(
                        "ok    ItemCatalog out: the warehouse knows item CSH-BL-01",
                        "ok    ShippingOrder out: TPL/OUT/00001 was read by the warehouse as its guide says",
                        "ok    ShippingOrder out, canceled: the warehouse knows that TPL/OUT/00002 is not to be shipped",
                        "ok    ApplicationAdvice in: TPL/OUT/00001 is in the warehouse's system",
                        "ok    ShippingAdvice in: TPL/OUT/00001 is booked as shipped in Odoo",
                        "ok    InboundNotice out: the warehouse expects TPL/IN/00001",
                        "ok    ReceiptAdvice in: TPL/IN/00001 is booked as received in Odoo",
                        "ok    ReturnAuthorization out: the warehouse expects that TPL/IN/00002 comes back",
                        "ok    ReceiptAdvice in, of a return: TPL/IN/00002 is booked as returned in Odoo",
                        "ok    AdjustmentAdvice in, 05: MOVE to TPL/Hold is booked",
                        "ok    AdjustmentAdvice in, 06: ADJUST is booked",
                        "ok    AdjustmentAdvice in, 07: SCRAP is booked",
                        "ok    AdjustmentAdvice in, 55: MOVE from TPL/Hold is booked",
                        "ok    AdjustmentAdvice in, 56: ADJUST is booked",
                        "ok    AdjustmentAdvice in, AE: REIDENTIFY is booked",
                        "ok    AdjustmentAdvice in, AF: IGNORE is booked",
                        "ok    AdjustmentAdvice in, AU: MOVE to TPL/Damaged is booked",
                        "ok    StockSnapshot in: ST9001 counts as of 2026-11-24T00:00:00Z, 2 lines",
                        "ok    FunctionalAcknowledgment in: TPL/OUT/00001 is accepted by the warehouse",
                        "ok    FunctionalAcknowledgment out: what the warehouse sent is accepted by us");
        assertThat(terminal.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"nordlager, 20", "handelshof, 15"})
    void every_document_of_the_other_samples_passes_in_its_own_dialect(String partner, int lines) throws IOException {
        site(partner);

        Terminal terminal = new Terminal(folder).run("partner", "certify", partner);

        assertThat(terminal.out().lines())
                .allMatch(line -> line.startsWith("ok    "))
                .hasSize(lines);
        assertThat(terminal.code()).isZero();
    }

    @Test
    void what_is_not_told_by_a_document_is_told_on_the_telephone_and_an_empty_table_of_reasons_does_not_pass()
            throws IOException {
        exchanging("acme-3pl", "ShippingAdvice: {}, ReceiptAdvice: {}, AdjustmentAdvice: {}");
        Files.delete(folder.resolve("partners/acme-3pl/overlays/940.yaml"));
        Path profile = folder.resolve("partners/acme-3pl/partner.yaml");
        Files.writeString(profile, Files.readString(profile).replaceAll("(?m)^adjustments:.*\\R(  .*\\R)*", ""));

        Terminal terminal = new Terminal(folder).run("partner", "certify", "acme-3pl");

        assertThat(terminal.out().lines())
                .containsExactly(
                        "ok    ShippingAdvice in: TPL/OUT/00001 is booked as shipped in Odoo",
                        "ok    ReceiptAdvice in: TPL/IN/00001 is booked as received in Odoo",
                        "ok    ReceiptAdvice in, of a return: TPL/IN/00002 is booked as returned in Odoo",
                        "FAIL  AdjustmentAdvice in: partners/acme-3pl/partner.yaml: adjustments: has no row, so every"
                                + " reason would wait; write what each reason of their table does");
        assertThat(terminal.code()).isEqualTo(1);
    }

    @Test
    void what_does_not_pass_says_why() throws IOException {
        exchanging("acme-3pl", "ShippingOrder: {}, ShippingAdvice: {}, FunctionalAcknowledgment: {}");
        Files.writeString(folder.resolve("partners/acme-3pl/units.csv"), "ours,theirs\nPieces,EA\n");

        Terminal terminal = new Terminal(folder).run("partner", "certify", "acme-3pl", "--json");

        assertThat(terminal.code()).isEqualTo(1);
        assertThat(terminal.out())
                .contains(
                        "\"outcome\":\"failed\"",
                        "UNIT_NOT_CONVERTIBLE",
                        "add the row 'Units,THEIR-UNIT' to partners/acme-3pl/units.csv");
    }
}
