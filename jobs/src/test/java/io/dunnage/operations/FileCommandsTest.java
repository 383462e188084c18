package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class FileCommandsTest {
    static final String ADVICE = """
            ISA*00*          *00*          *ZZ*THEIRS         *ZZ*OURS           *260101*1200*U*00401*000000001*0*T*>~
            GS*SW*THEIRS*OURS*20260101*1200*1*X*004010~
            ST*945*0001~
            W06*N*WH/OUT/00001*20260101*SHIP-1~
            N1*ST*SOMEBODY~
            N3*1 STREET~
            N4*NEWARK*NJ*07102*US~
            W27*M*UPSN~
            LX*1~
            MAN*GM*00012345678905000018~
            W12*CC*1*1*0*EA**VN*ITEM-1~
            W03*1*1*LB~
            SE*11*0001~
            GE*1*1~
            IEA*1*000000001~
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void drop_some_files() throws Exception {
        Files.writeString(folder.resolve("a-good.edi"), ADVICE);
        Files.writeString(folder.resolve("b-bad.edi"), ADVICE.replace("SE*11*", "SE*12*"));
        Files.writeString(folder.resolve("c-not.edi"), "%PDF-1.7 nothing of ours");
        Files.createDirectories(folder.resolve("d")).resolve("e.edi");
        Files.writeString(folder.resolve("d/e-good.edi"), ADVICE);
    }

    @Test
    void check_says_one_json_object_a_file_and_no_file_stops_the_next() {
        Terminal terminal = new Terminal(folder).run("check", ".", "gone.edi", "--json");

        assertThat(terminal.code()).isEqualTo(1);
        List<Map<String, Object>> files = new ArrayList<>();
        terminal.out().lines().forEach(line -> files.add(json(line)));
        assertThat(files)
                .extracting(one -> one.get("file") + " " + one.get("dialect") + " " + one.get("outcome"))
                .containsExactly(
                        "./a-good.edi x12 clean",
                        "./b-bad.edi x12 findings",
                        "./c-not.edi unknown refused",
                        "./d/e-good.edi x12 clean",
                        "gone.edi unknown refused");
        assertThat(files.get(1)).containsEntry("interchanges", 1);
        assertThat(files.get(1).get("messages"))
                .isEqualTo(
                        List.of(Map.of("type", "945", "release", "004010", "control", "0001", "outcome", "refused")));
        assertThat(files.get(1).get("findings"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .singleElement()
                .isEqualTo(Map.ofEntries(
                        Map.entry("level", "error"),
                        Map.entry("code", "AK502:4"),
                        Map.entry("interchange", "000000001"),
                        Map.entry("group", "1"),
                        Map.entry("message", "0001"),
                        Map.entry("segment", 11),
                        Map.entry("tag", "SE"),
                        Map.entry("element", 1),
                        Map.entry("component", 0),
                        Map.entry("value", "12"),
                        Map.entry("text", "the trailer counts 12 segments, there are 11")));
    }

    @Test
    void S23_check_for_a_partner_tolerates_what_is_tolerated_from_him() throws Exception {
        Files.writeString(
                folder.resolve("dunnage.yaml"),
                "partners: " + Path.of("edi-specs/partners").toAbsolutePath() + "\n");

        Terminal terminal = new Terminal(folder).run("check", "b-bad.edi", "--partner", "acme-3pl");

        assertThat(terminal.out()).contains("b-bad.edi: findings").contains("warning AK502:4");
        assertThat(new Terminal(folder).run("check", "b-bad.edi", "--partner", "nobody"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(2))
                .satisfies(refused -> assertThat(refused.err()).contains("there is no partner nobody", "acme-3pl"));
    }

    @Test
    void check_of_clean_files_ends_with_0() {
        Terminal terminal = new Terminal(folder).run("check", "a-good.edi");

        assertThat(terminal.code()).isZero();
        assertThat(terminal.out()).isEqualToNormalizingNewlines("a-good.edi: clean, x12, 1 interchanges, 1 messages\n");
    }

    @Test
    void describe_says_segments_in_words_with_loops_indented() {
        Terminal terminal = new Terminal(folder).run("describe", "a-good.edi");

        assertThat(terminal.code()).isZero();
        assertThat(terminal.out())
                .contains("X12 interchange 000000001 from THEIRS to OURS")
                .contains("      W06 (shipping advice)  01=N  02=WH/OUT/00001")
                .contains("        MAN (marks and numbers)  01=GM (SSCC-18)")
                .contains("          W12 (item shipped)  01=CC (complete)");
        assertThat(new Terminal(folder).run("describe", "c-not.edi").code()).isEqualTo(1);
        assertThat(json(new Terminal(folder)
                        .run("describe", "--json", "a-good.edi")
                        .out()))
                .containsEntry("type", "945")
                .containsKey("parts");
    }

    @Test
    void convert_gives_documents_and_says_why_it_could_not() {
        Terminal xml = new Terminal(folder).run("convert", "a-good.edi");
        assertThat(xml.code()).isZero();
        assertThat(xml.out()).contains("<depositorOrderNumber>WH/OUT/00001</depositorOrderNumber>");

        Terminal json = new Terminal(folder).run("convert", "a-good.edi", "b-bad.edi", "--to", "json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json(json.out()).get("ShippingAdvice"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("depositorOrderNumber", "WH/OUT/00001");
        assertThat(json.err()).contains("b-bad.edi: message 0001 segment 11 AK502:4");
    }

    @Test
    void progress_is_for_a_terminal_only() throws Exception {
        for (int i = 0; i < 30; i++) {
            Files.writeString(folder.resolve("d/x" + i + ".edi"), "ISA");
        }
        assertThat(new Terminal(folder).run("check", "d").err()).isEmpty();
        assertThat(new Terminal(folder).watched().run("check", "d").err()).contains("31 of 31 files checked");
    }

    private static Map<String, Object> json(String line) {
        return JsonMapper.builder().build().readValue(line, new TypeReference<Map<String, Object>>() {});
    }
}
