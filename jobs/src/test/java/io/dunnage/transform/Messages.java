package io.dunnage.transform;

import io.dunnage.edi.ControlNumber;
import io.dunnage.edi.Delimiters;
import io.dunnage.edi.Dialect;
import io.dunnage.edi.Element;
import io.dunnage.edi.InterchangeHeader;
import io.dunnage.edi.InterchangeParty;
import io.dunnage.edi.Loop;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Part;
import io.dunnage.edi.Segment;
import io.dunnage.edi.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages made by hand: segments as text, loops as the schemas nest them. For tests without files. */
final class Messages {
    static final InterchangeHeader INTERCHANGE = interchange("00401", Delimiters.x12('~', '*', '>'));

    private Messages() {}

    static InterchangeHeader interchange(String release, Delimiters delimiters) {
        return new InterchangeHeader(
                Dialect.X12,
                new InterchangeParty("ZZ", "ACME3PL"),
                new InterchangeParty("ZZ", "MERCHANT"),
                "261124",
                "1200",
                release,
                new ControlNumber("000000001"),
                false,
                Usage.PRODUCTION,
                delimiters);
    }

    static List<Segment> segments(String text) {
        List<Segment> segments = new ArrayList<>();
        int position = 2;
        for (var line : text.strip().split("~\\s*", -1)) {
            if (line.isBlank()) {
                continue;
            }
            var parts = line.strip().split("\\*", -1);
            List<Element> elements = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                elements.add(
                        parts[i].contains(">")
                                ? new Element.Composite(List.of(parts[i].split(">", -1)))
                                : new Element.Simple(parts[i]));
            }
            segments.add(new Segment(parts[0], position++, elements));
        }
        return segments;
    }

    static Message of(String type, String text) {
        return of(type, segments(text));
    }

    static Message of(String type, List<Segment> segments) {
        return new Message(
                INTERCHANGE,
                Optional.empty(),
                new MessageType(Dialect.X12, type),
                "004010",
                new ControlNumber("0001"),
                1,
                Segment.of("ST", type, "0001"),
                Optional.empty(),
                nested(type, segments),
                List.of());
    }

    private static List<Part> nested(String type, List<Segment> segments) {
        return switch (type) {
            case "945" -> new Nest(segments).loops("LX", "W12", "W03");
            case "940" -> new Nest(segments).loops("LX", "W01", "W76");
            default -> new Nest(segments).acknowledgment();
        };
    }

    private static final class Nest {
        private final List<Segment> segments;
        private int at;

        Nest(List<Segment> segments) {
            this.segments = segments;
        }

        private boolean is(String... tags) {
            return at < segments.size()
                    && List.of(tags).contains(segments.get(at).tag());
        }

        private List<Part> until(String... tags) {
            List<Part> parts = new ArrayList<>();
            parts.add(segments.get(at++));
            while (at < segments.size() && !is(tags)) {
                parts.add(segments.get(at++));
            }
            return parts;
        }

        List<Part> loops(String outer, String inner, String end) {
            List<Part> parts = new ArrayList<>();
            while (at < segments.size()) {
                if (is("N1")) {
                    List<Part> party = new ArrayList<>();
                    party.add(segments.get(at++));
                    while (is("N2", "N3", "N4", "PER")) {
                        party.add(segments.get(at++));
                    }
                    parts.add(new Loop("N1LOOP", party));
                } else if (is(outer)) {
                    var lx = until(outer, inner, end);
                    while (is(inner)) {
                        lx.add(new Loop(inner + "LOOP", until(outer, inner, end)));
                    }
                    parts.add(new Loop(outer + "LOOP", lx));
                } else {
                    parts.add(segments.get(at++));
                }
            }
            return parts;
        }

        List<Part> acknowledgment() {
            List<Part> parts = new ArrayList<>();
            while (at < segments.size()) {
                if (is("AK2")) {
                    List<Part> message = new ArrayList<>();
                    message.add(segments.get(at++));
                    while (is("AK3")) {
                        message.add(new Loop("AK3LOOP", until("AK3", "AK5")));
                    }
                    message.add(segments.get(at++));
                    parts.add(new Loop("AK2LOOP", message));
                } else {
                    parts.add(segments.get(at++));
                }
            }
            return parts;
        }
    }
}
