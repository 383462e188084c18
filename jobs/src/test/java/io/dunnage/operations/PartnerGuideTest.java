package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What both sides sign is what is in force. */
class PartnerGuideTest {
    private static final String PROFILE = """
            id: tiny
            name: "Tiny <b>& 'Sons'"
            timeZone: America/Chicago
            delimiters: {component: ":"}
            identity: {ours: {id: MERCHANT}, theirs: {id: TINY}, usage: TEST}
            mailbox: {kind: DIRECTORY, path: box, inbound: in, outbound: out}
            warehouses: [{odoo: WH, facility: {id: TINY-1}}]
            depositor: {id: MERCHANT, name: Merchant Inc}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void a_site() throws IOException {
        Files.writeString(folder.resolve("dunnage.yaml"), "partners: partners\n");
        Files.createDirectories(folder.resolve("partners/tiny/overlays"));
        Files.writeString(folder.resolve("partners/tiny/partner.yaml"), PROFILE);
        Files.writeString(folder.resolve("partners/tiny/overlays/940.yaml"), """
                message: "940"
                guide: Tiny guide 1.0
                segments:
                  NTE: {usage: UNUSED, whenFilled: OMIT, because: "page 9: <i>notes</i> are not read"}
                elements:
                  W05-02: {maxLength: 15, because: "page 3: their order field"}
                  N1-01: {written: {SF: WH}, codes: [WH, ST, DE], because: "page 4"}
                order:
                  LXLOOP/W01LOOP: {segments: [N9, G69], because: "page 7"}
                """);
    }

    @Test
    void the_guide_says_each_message_as_it_is_in_force_with_what_their_guide_changes_and_an_example()
            throws IOException {
        Terminal terminal = new Terminal(folder).run("partner", "guide", "tiny", "--out", "guides");

        assertThat(terminal.code()).isZero();
        Path file = folder.resolve("guides/tiny-companion-guide.html");
        assertThat(terminal.out().strip()).isEqualTo(file.toString());
        String html = Files.readString(file);
        assertThat(html.substring(html.indexOf("<h2>940"), html.indexOf("<h2>945")))
                .contains("<h2>940 <small>shipping order, depositor to warehouse</small></h2>")
                .contains("Changes by: Tiny guide 1.0")
                .contains("string 1-15", "page 3: their order field", "WH in place of SF: page 4")
                .contains("segments stand in the order N9, G69")
                .contains("W05*N*WH/OUT/00042", "N1*WH*", "ISA*00*")
                .doesNotContain("NTE*WHI");
    }

    @Test
    void the_guide_says_the_same_of_the_same_files_and_nothing_in_them_becomes_markup() throws IOException {
        new Terminal(folder).run("partner", "guide", "tiny", "--out", "one");
        new Terminal(folder).run("partner", "guide", "tiny", "--out", "two");

        assertThat(folder.resolve("one/tiny-companion-guide.html"))
                .hasSameBinaryContentAs(folder.resolve("two/tiny-companion-guide.html"))
                .content()
                .contains("Tiny &lt;b&gt;&amp; &#39;Sons&#39;", "&lt;i&gt;notes&lt;/i&gt;")
                .doesNotContain("<b>", "<i>", "<script");
    }

    @Test
    void a_guide_of_an_overlay_that_does_not_fit_is_refused_with_its_line() throws IOException {
        Files.writeString(
                folder.resolve("partners/tiny/overlays/940.yaml"),
                "message: \"940\"\nsegments:\n  W99: {usage: UNUSED, because: x}\n");

        Terminal terminal = new Terminal(folder).run("partner", "guide", "tiny");

        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.err()).contains("partners/tiny/overlays/940.yaml:3: W99");
    }

    @Test
    void a_partner_with_csv_files_signs_how_they_are_written_their_columns_and_an_example_of_each() throws IOException {
        Files.writeString(
                folder.resolve("dunnage.yaml"),
                "partners: " + Path.of("edi-specs/partners").toAbsolutePath() + "\n");
        new Terminal(folder).run("partner", "guide", "handelshof");

        String html = Files.readString(folder.resolve("handelshof-companion-guide.html"));
        String shipments = html.substring(html.indexOf("<h2>shipments"), html.indexOf("<h2>notices"));
        assertThat(shipments)
                .contains("<h2>shipments <small>shipping advice, warehouse to depositor</small></h2>")
                .contains("Neighboring rows with the same Auftrag and Lieferschein are one document.")
                .contains(
                        "<span class=\"mark\">a semicolon ;</span>",
                        "windows-1252; a line that is none is read as UTF-8")
                .contains("dd.MM.yyyy, such as 24.11.2026", "such as 1234,5; read also with . at thousands")
                .contains("a column that is not listed here refuses the file")
                .contains("Geliefert</td><td>line, shipped</td><td class=\"use must\">must</td>")
                .contains("Restmenge folgt = partial with back order", "(read also as Artikelnummer)")
                .contains("several, with &#39;,&#39; between");
        assertThat(html).doesNotContain("None:", "Control numbers");
        for (String file : new String[] {"items", "orders", "notices", "receipts", "returns", "adjustments", "stock"}) {
            String page = html.substring(html.indexOf("<h2>" + file));
            assertThat(page.substring(0, page.indexOf("</section>")))
                    .as(file)
                    .contains("<h3>Columns</h3>", "<h3>Example</h3>\n<pre>");
        }
        assertThat(html.substring(html.indexOf("<h2>stock")))
                .contains("dd.MM.yyyy HH:mm, such as 24.11.2026 18:30", "coverage FULL", "any other word is kept");
    }

    @Test
    void every_sample_partner_has_a_guide() throws IOException {
        Files.writeString(
                folder.resolve("dunnage.yaml"),
                "partners: " + Path.of("edi-specs/partners").toAbsolutePath() + "\n");
        for (String partner : new String[] {"acme-3pl", "nordlager", "handelshof"}) {
            assertThat(new Terminal(folder).run("partner", "guide", partner).code())
                    .as(partner)
                    .isZero();
            assertThat(folder.resolve(partner + "-companion-guide.html")).isNotEmptyFile();
        }
    }
}
