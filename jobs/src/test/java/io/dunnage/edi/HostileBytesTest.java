package io.dunnage.edi;

import static io.dunnage.edi.Samples.BODY;
import static io.dunnage.edi.Samples.STRICT;
import static io.dunnage.edi.Samples.bytes;
import static io.dunnage.edi.Samples.bytesOf;
import static io.dunnage.edi.Samples.interchange;
import static io.dunnage.edi.Samples.messages;
import static io.dunnage.edi.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class HostileBytesTest {

    @Test
    void S1_a_file_cut_off_at_any_byte_is_refused_and_yields_no_message_that_is_not_whole() {
        for (String sample : List.of("acme-3pl/945/three-orders-two-groups.edi", "edifact/desadv-short.edi")) {
            byte[] whole = bytes(sample);
            String text = new String(whole, StandardCharsets.ISO_8859_1);
            int end = text.stripTrailing().length();
            for (int cut = 0; cut < end; cut++) {
                List<Reading> readings = read(Arrays.copyOf(whole, cut), ReadingRules.ofAnyone());
                String head = text.substring(0, cut);
                long complete = Stream.of("SE\\*\\d+\\*\\d+~", "UNT\\+\\d+\\+\\d+'")
                        .mapToLong(trailer -> head.split(trailer, -1).length - 1)
                        .sum();
                assertThat(messages(readings)).as("cut at %d", cut).hasSize((int) complete);
                assertThat(readings.stream().anyMatch(HostileBytesTest::refuses))
                        .as("refused when cut at %d", cut)
                        .isTrue();
            }
            assertThat(read(whole, ReadingRules.ofAnyone()).stream().anyMatch(HostileBytesTest::refuses))
                    .isFalse();
        }
    }

    @Test
    void no_damage_to_a_file_makes_the_reader_the_description_or_the_check_throw() throws IOException {
        Random random = new Random(20261123);
        List<byte[]> originals = List.of(
                bytes("acme-3pl/945/three-orders-two-groups.edi"),
                bytes("acme-3pl/945/two-interchanges-other-delimiters.edi"),
                bytes("edifact/desadv-short.edi"));
        String interesting = "ISA*~>:+'?\n\r\0GSTEUNBZ^\u001a\u00ff ";
        for (int round = 0; round < 1_200; round++) {
            byte[] damaged = originals.get(round % originals.size()).clone();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) interesting.charAt(random.nextInt(interesting.length()));
            }
            check(damaged);
            if (round % 20 == 0) {
                describe(damaged);
            }
        }
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            check(noise);
            check(bytesOf(Samples.isa("000000001") + new String(noise, StandardCharsets.ISO_8859_1)));
            describe(noise);
        }
    }

    @Test
    void a_message_that_was_not_damaged_is_read_as_before() {
        byte[] file = bytesOf(interchange(BODY, BODY.replace("W12*CC", "W12*\u0001C*\u0000"), BODY));
        List<Message> messages = messages(read(file, STRICT));

        assertThat(messages).extracting(Message::acceptable).containsExactly(true, false, true);
        assertThat(messages.get(2).parts()).isEqualTo(messages.getFirst().parts());
    }

    @Test
    void C8_a_group_of_more_messages_than_the_parser_counts_is_read_to_its_end_with_a_warning() {
        int messages = 100_001;
        StringBuilder file = new StringBuilder(Samples.isa("000000001"));
        file.append("GS*FA*ACME3PL*MERCHANT*20261123*1013*1*X*004010~");
        for (int i = 1; i <= messages; i++) {
            file.append("ST*997*")
                    .append(ControlNumber.message(i))
                    .append("~AK1*OW*")
                    .append(i);
            file.append("~AK9*A*1*1*1~SE*4*").append(ControlNumber.message(i)).append('~');
        }
        file.append("GE*").append(messages).append("*1~IEA*1*000000001~");
        long[] acceptable = new long[1];
        Samples.forEach(bytesOf(file.toString()), STRICT, 49_990, reading -> {
            switch (reading) {
                case Reading.MessageRead read -> acceptable[0] += read.message().acceptable() ? 1 : 0;
                case Reading.InterchangeEnded end -> {
                    assertThat(end.messages()).isEqualTo(messages);
                    assertThat(end.acceptable()).isTrue();
                    assertThat(end.findings())
                            .extracting(SyntaxFinding::deviation)
                            .containsExactly(Deviation.GROUP_OVER_MAXIMUM);
                }
                default -> {}
            }
        });
        assertThat(acceptable[0]).isEqualTo(messages - 49_989);
    }

    @Test
    void every_file_from_the_wild_is_described_and_checked_without_a_fault_and_within_bounds() throws IOException {
        String folder = System.getenv().getOrDefault("DUNNAGE_WILD", "../shared/wild");
        if (!Files.isDirectory(Path.of(folder))) {
            System.err.println("LEFT OUT: no files from the wild in " + folder + " (set DUNNAGE_WILD)");
            Assumptions.abort("no files from the wild");
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            files = all.filter(file -> file.toString().endsWith(".edi"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            CheckResult result = check(content);
            String description = describe(content);

            assertThat(description).as("%s", file).isNotBlank().hasSizeLessThan(2_000 + 40 * content.length);
            if (result.outcome() == CheckResult.Outcome.CLEAN) {
                assertThat(result.messages())
                        .as("%s", file)
                        .allMatch(message -> !message.control().isBlank());
            } else {
                assertThat(result.findings()).as("%s", file).anyMatch(SyntaxFinding::isError);
                assertThat(result.findings())
                        .as("%s", file)
                        .noneMatch(finding -> finding.text().isBlank());
            }
        }
        assertThat(files).isNotEmpty();
    }

    @Test
    void a_check_has_the_keys_that_its_readers_rely_on() throws IOException {
        CheckResult result = check(bytes("acme-3pl/945/rejected/one-bad-date-of-three.edi"));

        assertThat(result.asMap())
                .containsOnlyKeys("file", "dialect", "outcome", "interchanges", "messages", "findings")
                .containsEntry("dialect", "x12")
                .containsEntry("outcome", "findings")
                .containsEntry("interchanges", 1L);
        assertThat(CheckResult.asMap(result.findings().getFirst()))
                .containsOnlyKeys(
                        "level",
                        "code",
                        "interchange",
                        "group",
                        "message",
                        "segment",
                        "tag",
                        "element",
                        "component",
                        "value",
                        "text")
                .containsEntry("level", "error")
                .containsEntry("code", "AK403:8");
    }

    @Test
    void a_description_says_in_words_what_stands_where_and_what_is_wrong_with_it() throws IOException {
        assertThat(describe(bytes("acme-3pl/945/rejected/one-bad-date-of-three.edi")))
                .contains("Interchange 000000108, X12 00401, from ZZ:ACME3PL to ZZ:MERCHANT")
                .contains("Message 0002, X12 945, warehouse shipping advice, release 004010; rejected")
                .contains("W1201 shipment status")
                .contains("CC  = complete")
                .contains("! W0603 '20261341' is no date  [AK403:8]")
                .doesNotContain("\u001b");
    }

    private static boolean refuses(Reading reading) {
        return switch (reading) {
            case Reading.Refused refused -> true;
            case Reading.InterchangeEnded end -> !end.acceptable();
            default -> false;
        };
    }

    private static CheckResult check(byte[] content) throws IOException {
        return new InterchangeCheck(Samples.SPECS, ReadingRules.ofAnyone())
                .check("a file", new ByteArrayInputStream(content));
    }

    private static String describe(byte[] content) throws IOException {
        StringBuilder text = new StringBuilder();
        new InterchangeDescription(Samples.SPECS, ReadingRules.ofAnyone(), false)
                .describe(new ByteArrayInputStream(content), text);
        return text.toString();
    }
}
