package io.dunnage.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.configuration.Problem;
import io.dunnage.document.Documents;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.edi.Dialect;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.edi.Segment;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.Partners;
import io.dunnage.partner.ShippingPolicy.LxMeans;
import io.dunnage.transform.DocumentReading;
import io.dunnage.transform.DocumentWriting;
import io.dunnage.transform.RecordFinding;
import io.dunnage.transform.RecordSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A companion guide as data: what an overlay changes of what we read, and of what we write. */
class OverlayTest {
    private static final String PROFILE = """
            id: tiny
            timeZone: America/Chicago
            identity: {ours: {id: MERCHANT}, theirs: {id: TINY}, usage: TEST}
            mailbox: {kind: DIRECTORY, path: box, inbound: in, outbound: out}
            warehouses: [{odoo: WH, facility: {id: TINY-1}}]
            depositor: {id: MERCHANT, name: Merchant Inc}
            """;
    private static final String ADVICE = """
            ISA*00*          *00*          *ZZ*THEIRS         *ZZ*OURS           *260101*1200*U*00401*000000001*0*T*>~
            GS*SW*THEIRS*OURS*20260101*1200*1*X*004010~
            ST*945*0001~
            W06*N*WH/OUT/00001*20260101*SHIP-1~
            N1*ST*SOMEBODY~
            NTE*GEN*HELLO~
            LX*1~
            MAN*GM*00012345678905000018~
            W12*CC*1*1*0*EA**VN*ITEM-1*LOT-1~
            N9*LO*LOT-2~
            G62*BB*20270131~
            SE*10*0001~
            GE*1*1~
            IEA*1*000000001~
            """;

    @TempDir
    private Path folder;

    @Test
    void without_an_overlay_the_base_spec_is_in_force() {
        PartnerSpecs specs = partner("# nothing");

        assertThat(specs.differ()).isFalse();
        assertThat(findings(specs)).isEmpty();
        assertThat(written(specs)).contains("N1*SF*Acme New Jersey*92*ACME-NJ");
    }

    @Test
    void an_overlay_lies_on_the_spec_of_the_release_that_the_partners_is_like() throws IOException {
        overlaid("945", "elements: {W06-04: {usage: UNUSED, because: \"page 4\"}}");
        Path tiny = folder.resolve("tiny");
        Files.writeString(tiny.resolve("partner.yaml"), PROFILE + "release: \"004060\"\n");
        Path release = Files.createDirectories(tiny.resolve("specs/x12/004060"));
        Files.writeString(release.resolve("like.txt"), "004010");

        PartnerSpecs specs = PartnerSpecs.of(profile(), MessageSpecs.bundled());

        assertThat(specs.problems()).isEmpty();
        assertThat(specs.guide("945")).isPresent();
        assertThat(specs.has("945", "schema.xml")).isTrue();
        assertThat(specs.has("945", "nothing.xml")).isFalse();
    }

    @Test
    void S12_what_a_guide_requires_narrows_or_does_not_use_is_a_finding_where_it_departs() {
        PartnerSpecs specs = overlaid("945", """
                segments:
                  W27: {usage: REQUIRED, because: "page 5"}
                  NTE: {usage: UNUSED, because: "page 5"}
                  LXLOOP/W12LOOP: {most: 50, because: "page 6"}
                elements:
                  W06-04: {usage: UNUSED, because: "page 4"}
                  W06-02: {maxLength: 8, because: "page 4"}
                  W12-01: {codes: [CP, BP], because: "page 6"}
                  W12-10: {usage: REQUIRED, because: "page 6"}
                """);

        assertThat(findings(specs))
                .extracting(one -> one.tag() + "-" + one.element() + " " + one.text())
                .containsExactlyInAnyOrder(
                        "W06-2 W0602 'WH/OUT/00001' is too long",
                        "W06-4 W0604 'SHIP-1' is not used with this partner",
                        "NTE-0 the segment NTE comes more often than allowed",
                        "W27-0 the mandatory segment W27 is missing here",
                        "W12-1 W1201 'CC' is no code that is known here",
                        "W12-10 W1210 is mandatory and missing");
    }

    @Test
    void S14_a_fact_is_found_where_the_guide_says_and_an_lx_stands_for_what_it_says() {
        PartnerSpecs specs = overlaid("945", """
                loops:
                  LXLOOP: {means: ORDER_LINE, because: "page 5: one LX for each line of the order"}
                facts:
                  W12LOOP/lot: {at: "N9[LO]-02", because: "page 6: W1209 holds twelve characters, theirs are longer"}
                  W12LOOP/expiry: {at: "G62[BB]-02", rank: LAST, because: "page 6"}
                """);
        Message message = message(specs);

        ShippingAdvice advice = advice(specs, message);
        assertThat(advice.lines().getFirst().lot()).contains("LOT-2");
        assertThat(advice.lines().getFirst().expiry()).contains(LocalDate.of(2027, 1, 31));
        assertThat(advice(PartnerSpecs.of(profile(), MessageSpecs.bundled()), message)
                        .lines())
                .hasSize(1);
        assertThat(profile().lxMeans()).isEqualTo(LxMeans.ORDER_LINE);
    }

    @Test
    void what_we_write_follows_the_guide_in_codes_fixed_values_omissions_and_order() {
        PartnerSpecs specs = overlaid("940", """
                segments:
                  NTE: {usage: UNUSED, whenFilled: OMIT, because: "page 9: notes are not read"}
                elements:
                  N1-01: {written: {SF: WH}, because: "page 4"}
                  N1-02: {usage: UNUSED, whenFilled: OMIT, because: "page 4: names are taken from their master"}
                  W05-04: {fixed: "000001", because: "page 3"}
                order:
                  LXLOOP/W01LOOP: {segments: [N9, G69], because: "page 7: references come before words"}
                """);

        List<String> written = written(specs);
        assertThat(written.getFirst()).startsWith("W05*").endsWith("*000001");
        assertThat(written).contains("N1*WH**92*ACME-NJ").noneMatch(one -> one.startsWith("NTE"));
        List<String> tags = written.stream()
                .dropWhile(one -> !one.startsWith("W01"))
                .map(one -> one.replaceFirst("\\*.*", ""))
                .toList();
        assertThat(tags.indexOf("N9")).isPositive().isLessThan(tags.indexOf("G69"));
        assertThat(written.getLast()).startsWith("W76");
    }

    @Test
    void C17_what_the_guide_has_no_room_or_code_for_is_refused_with_the_guides_reason() {
        PartnerSpecs specs = overlaid("940", """
                segments:
                  NTE: {usage: UNUSED, because: "page 9: notes are not read"}
                elements:
                  W05-02: {maxLength: 5, because: "page 3: their order field has five characters"}
                  N1-01: {codes: [WH, ST, DE], because: "page 4"}
                  W05-04: {usage: REQUIRED, because: "page 3"}
                """);

        assertThat(specs.transforms().write(Documents.order(), MessageType.x12("940"), "004010", RecordSettings.USUAL))
                .isInstanceOfSatisfying(
                        DocumentWriting.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(RecordFinding::address)
                                .contains("NTE", "W05-02", "N1-01", "W05-04"))
                .asString()
                .contains("their order field has five characters", "notes are not read");
    }

    @Test
    void an_overlay_that_cannot_be_read_is_told_with_line_and_what_to_write() {
        profile(
                "message: \"946\"\nelements:\n  W99: {usage: UNUSED, because: x}\n  W06-02: {usage: ALWAYS, because: x}\n"
                        + "  W06-03: {maxLength: 3}\nsegmants: {}\n",
                "945");

        assertThat(Partners.loadOne(folder.resolve("tiny")).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "partners/tiny/overlays/945.yaml:1: message: '946' is not the name of its file; call the file 946.yaml",
                        "partners/tiny/overlays/945.yaml:3: elements.W99: is not an address of the standard; use one such as W12-07 or NAD-02.1",
                        "partners/tiny/overlays/945.yaml:4: elements.W06-02.usage: 'ALWAYS' is not one of REQUIRED, OPTIONAL, UNUSED",
                        "partners/tiny/overlays/945.yaml:5: elements.W06-03: is changed without a reason; add because: and the page of their guide",
                        "partners/tiny/overlays/945.yaml:6: segmants: is not known here; did you mean 'segments'?");
    }

    @Test
    void an_overlay_that_does_not_fit_its_base_spec_is_told_with_line_and_what_is_there() {
        PartnerSpecs specs = overlaid("945", """
                segments:
                  LXLOOP/W13LOOP: {usage: UNUSED, because: x}
                elements:
                  XYZ-01: {usage: UNUSED, because: x}
                  LX-02: {usage: REQUIRED, because: x}
                facts:
                  W13LOOP/lot: {at: "N9[LT]-02", because: x}
                  shipDate: {at: "somewhere", because: x}
                """);

        assertThat(specs.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "partners/tiny/overlays/945.yaml:3: LXLOOP/W13LOOP: there is no W13LOOP in LXLOOP; did you mean W12LOOP?",
                        "partners/tiny/overlays/945.yaml:5: XYZ-01: the message has no segment XYZ in its base spec",
                        "partners/tiny/overlays/945.yaml:6: LX-02: LX has 1 elements in its base spec, so LX-02 cannot be changed",
                        "partners/tiny/overlays/945.yaml:8: W13LOOP/lot: no transform of 945 looks at a loop W13LOOP",
                        "partners/tiny/overlays/945.yaml:9: shipDate: fact 'shipDate' has no address like W12-03 or N9[LT]-02: 'somewhere'");
    }

    @Test
    void every_sample_partners_overlays_fit() {
        for (PartnerProfile partner :
                Partners.load(Path.of("edi-specs/partners")).profiles()) {
            assertThat(PartnerSpecs.of(partner, MessageSpecs.bundled()).problems())
                    .as(partner.id().value())
                    .isEmpty();
        }
        PartnerProfile acme = Partners.load(Path.of("edi-specs/partners"))
                .find(new PartnerId("acme-3pl"))
                .orElseThrow();
        assertThat(acme.lxMeans()).isEqualTo(LxMeans.CARTON);
        assertThat(written(PartnerSpecs.of(acme, MessageSpecs.bundled()))).contains("N1*WH*Acme New Jersey*92*ACME-NJ");
    }

    @Test
    void a_component_of_an_edifact_element_is_narrowed_where_it_stands() {
        PartnerProfile nordlager = Partners.load(Path.of("edi-specs/partners"))
                .find(new PartnerId("nordlager"))
                .orElseThrow();
        var insdes = new MessageType(Dialect.EDIFACT, "INSDES");

        assertThat(PartnerSpecs.of(nordlager, MessageSpecs.bundled())
                        .transforms()
                        .write(Documents.order(), insdes, "D.96A", RecordSettings.USUAL))
                .isInstanceOfSatisfying(
                        DocumentWriting.Refused.class,
                        refused -> assertThat(refused.findings())
                                .isNotEmpty()
                                .allSatisfy(
                                        finding -> assertThat(finding.address()).isEqualTo("NAD-02.3"))
                                .allSatisfy(finding -> assertThat(finding.text())
                                        .isEqualTo(
                                                "not one of the partner's codes 9 (chapter 1: parties are named by their GLN and"
                                                        + " nothing else)")));
    }

    @Test
    void a_file_of_the_partners_own_goes_before_the_sites_and_ours() throws IOException {
        PartnerSpecs specs = partner("# nothing");
        Path own = Files.createDirectories(folder.resolve("tiny/specs/x12/004010/940"));
        Files.writeString(
                own.resolve("template.ftl"), "${segment(\"W05\", \"N\", text(document.depositorOrderNumber, 22))}");

        assertThat(written(specs)).hasSize(1).first().asString().startsWith("W05*N*");
    }

    private PartnerSpecs overlaid(String code, String changes) {
        profile("message: \"" + code + "\"\n" + changes, code);
        return PartnerSpecs.of(profile(), MessageSpecs.bundled());
    }

    private PartnerSpecs partner(String ignored) {
        profile(ignored, "");
        return PartnerSpecs.of(profile(), MessageSpecs.bundled());
    }

    private PartnerProfile profile() {
        Partners partners = Partners.loadOne(folder.resolve("tiny"));
        assertThat(partners.problems()).isEmpty();
        return partners.profiles().getFirst();
    }

    private void profile(String overlay, String code) {
        try {
            Path overlays = Files.createDirectories(folder.resolve("tiny/overlays"));
            Files.writeString(folder.resolve("tiny/partner.yaml"), PROFILE);
            if (!code.isEmpty()) {
                Files.writeString(overlays.resolve(code + ".yaml"), overlay);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Message message(PartnerSpecs specs) {
        try (InterchangeReader reader = InterchangeReader.open(
                new ByteArrayInputStream(ADVICE.getBytes(StandardCharsets.US_ASCII)),
                specs.specs(),
                ReadingRules.strict(StandardCharsets.UTF_8))) {
            for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Reading.MessageRead read) {
                    return read.message();
                }
            }
            throw new AssertionError("no message");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<SyntaxFinding> findings(PartnerSpecs specs) {
        return message(specs).findings();
    }

    private static ShippingAdvice advice(PartnerSpecs specs, Message message) {
        DocumentReading reading = specs.transforms().read(message, RecordSettings.USUAL);
        assertThat(reading).isInstanceOf(DocumentReading.Understood.class);
        return (ShippingAdvice) ((DocumentReading.Understood) reading).document();
    }

    private static List<String> written(PartnerSpecs specs) {
        DocumentWriting writing =
                specs.transforms().write(Documents.order(), MessageType.x12("940"), "004010", RecordSettings.USUAL);
        assertThat(writing).isInstanceOf(DocumentWriting.Written.class);
        return ((DocumentWriting.Written) writing)
                .segments().stream().map(OverlayTest::text).toList();
    }

    private static String text(Segment segment) {
        return segment.tag()
                + segment.elements().stream().map(one -> "*" + one.text()).collect(Collectors.joining());
    }
}
