package io.dunnage.edi;

import static io.dunnage.edi.Samples.SPECS;
import static io.dunnage.edi.Samples.segments;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walk may leave any message to StAEDI, but what it answers StAEDI must answer too: the same loops, no finding. */
final class SpecWalkTest {
    private static final List<String> VALUES = List.of(
            "", "X", "0", "-1", "1.5", "1,5", "1E3", "20260229", "260228", "20261301", "2460", "120", "LT", "Ü", "?");

    private record Answer(List<Part> parts, List<SyntaxFinding> findings) {}

    /** One message's way to both judges. */
    private static final class Judges {
        private final Message message;
        private final MessageSpec spec;

        Judges(Message message) {
            this.message = message;
            this.spec = SPECS.spec(message.type(), message.release()).orElseThrow();
        }

        Answer staedi(List<Segment> body) {
            MessageBuffer buffer = new MessageBuffer(message.interchange().delimiters());
            SpecCheck check = new SpecCheck(
                    message.interchange().dialect(), message.interchange().delimiters(), buffer);
            FindingList findings = findings();
            check.begin(message.type().code());
            WritingRules rules = new WritingRules(StandardCharsets.UTF_8, false);
            SegmentEncoder encoder = new SegmentEncoder(message.interchange(), rules);
            for (Segment segment : body) {
                RawSegment raw = encoder.write(segment, segment.position(), new ByteArrayOutputStream(), findings());
                buffer.check(segment, raw, StandardCharsets.UTF_8);
            }
            return new Answer(check.ask(spec.schema(), findings), findings.list());
        }

        Optional<List<Part>> walk(List<Segment> body) {
            return spec.shape().flatMap(shape -> SpecWalk.along(shape, body));
        }

        private FindingList findings() {
            return new FindingList(
                    ReadingRules.strict(StandardCharsets.UTF_8),
                    message.interchange().dialect(),
                    "1",
                    "1",
                    "1");
        }
    }

    @Test
    void what_staedi_finds_no_fault_with_is_walked_and_has_the_same_loops() throws IOException {
        int walked = 0;
        for (Message message : samples()) {
            Judges judges = new Judges(message);
            List<Segment> body = segments(message);
            Answer answer = judges.staedi(body);
            Optional<List<Part>> parts = judges.walk(body);
            if (answer.findings().isEmpty()) {
                assertThat(parts).as("%s %s", message.type(), body).contains(answer.parts());
                walked++;
            } else {
                parts.ifPresent(sure -> assertThat(answer).isEqualTo(new Answer(sure, List.of())));
            }
        }
        assertThat(walked).isGreaterThan(40);
    }

    @Test
    void what_is_walked_staedi_finds_no_fault_with_however_messages_are_changed() throws IOException {
        Random random = new Random(20261126);
        int sure = 0;
        int open = 0;
        for (Message message : samples()) {
            Judges judges = new Judges(message);
            for (int round = 0; round < 60; round++) {
                List<Segment> body = changed(segments(message), random);
                Optional<List<Part>> parts = judges.walk(body);
                if (parts.isPresent()) {
                    assertThat(judges.staedi(body))
                            .as("%s %s", message.type(), body)
                            .isEqualTo(new Answer(parts.get(), List.of()));
                    sure++;
                } else {
                    open++;
                }
            }
        }
        assertThat(sure).as("both kinds are tried").isGreaterThan(500);
        assertThat(open).isGreaterThan(500);
    }

    private static List<Message> samples() throws IOException {
        List<Message> messages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".edi"))
                    .sorted()
                    .toList()) {
                Samples.messages(Samples.read(Files.readAllBytes(file), ReadingRules.ofAnyone())).stream()
                        .filter(one -> SPECS.knows(one.type(), one.release()))
                        .limit(10)
                        .forEach(messages::add);
            }
        }
        return messages;
    }

    private static List<Segment> changed(List<Segment> original, Random random) {
        List<Segment> body = new ArrayList<>(original);
        for (int changes = 1 + random.nextInt(3); changes > 0 && !body.isEmpty(); changes--) {
            int at = random.nextInt(body.size());
            switch (random.nextInt(5)) {
                case 0 -> body.remove(at);
                case 1 -> body.add(at, body.get(at));
                case 2 -> Collections.swap(body, at, random.nextInt(body.size()));
                case 3 -> body.set(at, body.get(random.nextInt(body.size())));
                default -> body.set(at, withOtherElement(body.get(at), random));
            }
        }
        return body;
    }

    private static Segment withOtherElement(Segment segment, Random random) {
        List<Element> elements = new ArrayList<>(segment.elements());
        String value = VALUES.get(random.nextInt(VALUES.size()));
        Element other =
                random.nextInt(4) == 0 ? new Element.Composite(List.of("1", value, "LT")) : new Element.Simple(value);
        int at = random.nextInt(elements.size() + 1);
        if (at == elements.size()) {
            elements.add(other);
        } else {
            elements.set(at, other);
        }
        while (!elements.isEmpty() && elements.getLast().equals(Element.EMPTY)) {
            elements.removeLast();
        }
        return new Segment(segment.tag(), segment.position(), elements);
    }
}
