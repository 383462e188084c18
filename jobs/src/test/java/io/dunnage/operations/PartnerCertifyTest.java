package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner's configuration on trial in the sandbox. */
class PartnerCertifyTest {
    private static final Path SAMPLES = Path.of("edi-specs/partners");

    @TempDir
    private Path folder;

    private void exchanging(String partner, String messages) throws IOException {
        Files.writeString(folder.resolve("dunnage.yaml"), "partners: partners\n");
        try (Stream<Path> files = Files.walk(SAMPLES.resolve(partner))) {
            for (Path file : List.copyOf(files.filter(Files::isRegularFile).toList())) {
                Path to = folder.resolve("partners").resolve(SAMPLES.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path profile = folder.resolve("partners").resolve(partner).resolve("partner.yaml");
        Files.writeString(
                profile,
                Files.readString(profile).replaceAll("(?m)^messages:\\R(  .*\\R)*", "messages: {" + messages + "}\n"));
    }

    @Test
    void every_document_of_a_sound_partner_goes_out_and_comes_in_with_its_answers() throws IOException {
        exchanging("acme-3pl", "ShippingOrder: {}, ShippingAdvice: {}, FunctionalAcknowledgment: {}");
        Terminal terminal = new Terminal(folder).run("partner", "certify", "acme-3pl");

        assertThat(terminal.out().lines())
                .containsExactly(
                        "ok    ShippingOrder out: TPL/OUT/00001 was read by the warehouse as its guide says",
                        "ok    ShippingAdvice in: TPL/OUT/00001 is booked as shipped in Odoo",
                        "ok    FunctionalAcknowledgment in: TPL/OUT/00001 is accepted by the warehouse",
                        "ok    FunctionalAcknowledgment out: what the warehouse sent is accepted by us");
        assertThat(terminal.code()).isZero();
    }

    @Test
    void an_edifact_partner_is_tried_in_its_own_dialect_and_what_is_not_tried_does_not_pass() throws IOException {
        exchanging(
                "nordlager",
                "ShippingOrder: {}, ShippingAdvice: {}, FunctionalAcknowledgment: {}, ApplicationAdvice: {}");

        Terminal terminal = new Terminal(folder).run("partner", "certify", "nordlager");

        assertThat(terminal.out().lines())
                .startsWith(
                        "ok    ShippingOrder out: NORD/OUT/00001 was read by the warehouse as its guide says",
                        "ok    ShippingAdvice in: NORD/OUT/00001 is booked as shipped in Odoo",
                        "ok    FunctionalAcknowledgment in: NORD/OUT/00001 is accepted by the warehouse",
                        "ok    FunctionalAcknowledgment out: what the warehouse sent is accepted by us")
                .hasSize(5)
                .last()
                .asString()
                .startsWith("FAIL  ApplicationAdvice: NOT TRIED");
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
