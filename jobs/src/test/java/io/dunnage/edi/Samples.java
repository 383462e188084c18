package io.dunnage.edi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the tests of this package read and write. */
final class Samples {
    static final MessageSpecs SPECS = MessageSpecs.bundled();
    static final ReadingRules STRICT = ReadingRules.strict(StandardCharsets.ISO_8859_1);

    private Samples() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("samples", name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static List<Reading> read(byte[] bytes, ReadingRules rules) {
        return read(bytes, rules, 1);
    }

    static List<Reading> read(byte[] bytes, ReadingRules rules, long firstWanted) {
        List<Reading> readings = new ArrayList<>();
        forEach(bytes, rules, firstWanted, readings::add);
        return readings;
    }

    static void forEach(byte[] bytes, ReadingRules rules, long firstWanted, Consumer<Reading> each) {
        try (InterchangeReader reader = InterchangeReader.open(new ByteArrayInputStream(bytes), SPECS, rules)
                .skipTo(firstWanted)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                each.accept(next.get());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static <T extends Reading> List<T> only(Class<T> kind, List<Reading> readings) {
        return readings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static List<Message> messages(List<Reading> readings) {
        return only(Reading.MessageRead.class, readings).stream()
                .map(Reading.MessageRead::message)
                .toList();
    }

    static List<Message> messages(String sample) {
        return messages(read(bytes(sample), STRICT));
    }

    static Reading.InterchangeEnded ended(List<Reading> readings) {
        return only(Reading.InterchangeEnded.class, readings).getLast();
    }

    /** An interchange of one group of 945s with these bodies between ST and SE; segments end with {@code ~}. */
    static String interchange(String... messages) {
        StringBuilder text =
                new StringBuilder(isa("000000001")).append("GS*SW*ACME3PL*MERCHANT*20261123*1013*1*X*004010~");
        int number = 0;
        for (String body : messages) {
            number++;
            int segments = (int) body.chars().filter(c -> c == '~').count() + 2;
            text.append("ST*945*000").append(number).append('~').append(body);
            text.append("SE*").append(segments).append("*000").append(number).append('~');
        }
        return text.append("GE*")
                .append(messages.length)
                .append("*1~IEA*1*000000001~")
                .toString();
    }

    static String isa(String number) {
        return "ISA*00*          *00*          *ZZ*ACME3PL        *ZZ*MERCHANT       *261123*1013*U*00401*" + number
                + "*0*P*>~";
    }

    static final String BODY = "W06*F*WH/OUT/00042*20261123*BOL7001~LX*1~W12*CC*10*10**EA**VN*SKU-1~N9*LI*1~W03*10~";

    static List<Segment> segments(Message message) {
        List<Segment> segments = new ArrayList<>();
        message.forEachSegment(segments::add);
        return segments;
    }
}
