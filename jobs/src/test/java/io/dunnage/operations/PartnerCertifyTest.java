package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner's configuration on trial in the sandbox. */
class PartnerCertifyTest {
    private static final Path ACME = Path.of("edi-specs/partners/acme-3pl");

    @TempDir
    private Path folder;

    @BeforeEach
    void a_site_with_acme() throws IOException {
        Files.writeString(folder.resolve("dunnage.yaml"), "partners: partners\n");
        try (Stream<Path> files = Files.walk(ACME)) {
            for (Path file : List.copyOf(files.filter(Files::isRegularFile).toList())) {
                Path to = folder.resolve("partners/acme-3pl")
                        .resolve(ACME.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path profile = folder.resolve("partners/acme-3pl/partner.yaml");
        String before = Files.readString(profile);
        Files.writeString(profile, before.replaceAll("(?m)^messages:\\R(  .*\\R)*", """
                messages:
                  ShippingOrder: {type: "940"}
                  ShippingAdvice: {type: "945"}
                  FunctionalAcknowledgment: {type: "997"}
                """));
    }

    @Test
    void every_document_of_a_sound_partner_goes_out_and_comes_in_with_its_answers() {
        Terminal terminal = new Terminal(folder).run("partner", "certify", "acme-3pl");

        assertThat(terminal.out().lines())
                .containsExactly(
                        "ok    ShippingOrder out: ACME/OUT/00001 was read by the warehouse as its guide says"
                                .replace("ACME", "TPL"),
                        "ok    ShippingAdvice in: TPL/OUT/00001 is booked as shipped in Odoo",
                        "ok    FunctionalAcknowledgment in: TPL/OUT/00001 is accepted by the warehouse",
                        "ok    FunctionalAcknowledgment out: what the warehouse sent is accepted by us");
        assertThat(terminal.code()).isZero();
    }

    @Test
    void what_does_not_pass_says_why() throws IOException {
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
