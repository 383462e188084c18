package io.dunnage.edi;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** UNA to UNZ, UNH to UNT: the envelopes of EDIFACT, without the rare groups. */
record EdifactEnvelope() implements EnvelopeStyle {
    @Override
    public boolean grouped() {
        return false;
    }

    /** The UNA, always: it is right for every receiver; then the UNB. */
    @Override
    public byte[] header(InterchangeHeader header, SegmentEncoder encoder) {
        Delimiters delimiters = header.delimiters();
        String advice = "UNA" + delimiters.component() + delimiters.element() + '.' + orSpace(delimiters.release())
                + orSpace(delimiters.repetition());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        bytes.writeBytes(encoder.terminated(advice));
        FindingList findings = new FindingList(
                ReadingRules.strict(StandardCharsets.UTF_8),
                Dialect.EDIFACT,
                header.controlNumber().value(),
                "",
                "");
        encoder.write(unb(header), 0, bytes, findings);
        if (!findings.list().isEmpty()) {
            throw new IllegalArgumentException(findings.list().getFirst().text());
        }
        return bytes.toByteArray();
    }

    private static Segment unb(InterchangeHeader header) {
        boolean syntax4 = header.release().endsWith(":4");
        List<Element> elements = new ArrayList<>();
        elements.add(composite(header.release().split(":", -1)));
        elements.add(party(header.sender(), "UNB S002"));
        elements.add(party(header.receiver(), "UNB S003"));
        elements.add(composite(within(header.date(), syntax4 ? 8 : 6, "UNB 0017"), within(header.time(), 4, "0019")));
        elements.add(new Element.Simple(within(header.controlNumber().value(), 14, "UNB 0020")));
        for (int i = 6; i < 9; i++) {
            elements.add(Element.EMPTY);
        }
        elements.add(header.acknowledgmentRequested() ? new Element.Simple("1") : Element.EMPTY);
        elements.add(Element.EMPTY);
        elements.add(header.usage() == Usage.TEST ? new Element.Simple("1") : Element.EMPTY);
        return new Segment("UNB", 0, elements);
    }

    private static Element party(InterchangeParty party, String place) {
        String id = within(party.id(), 35, place);
        return party.qualifier().isEmpty()
                ? new Element.Simple(id)
                : composite(id, within(party.qualifier(), 4, place + " qualifier"));
    }

    /** @param release {@code D.96A}; behind a colon may stand the association's code: {@code D.96A:EAN005} */
    @Override
    public Segment messageHeader(MessageType type, String release, ControlNumber number) {
        int dot = release.indexOf('.');
        int colon = release.indexOf(':');
        List<String> identifier = new ArrayList<>();
        identifier.add(type.code());
        identifier.add(release.substring(0, Math.max(0, dot)));
        identifier.add(release.substring(dot + 1, colon < 0 ? release.length() : colon));
        identifier.add("UN");
        if (colon > 0) {
            identifier.add(release.substring(colon + 1));
        }
        return new Segment("UNH", 0, List.of(new Element.Simple(number.value()), new Element.Composite(identifier)));
    }

    @Override
    public Segment messageTrailer(int segments, ControlNumber number) {
        return Segment.of("UNT", Integer.toString(segments), number.value());
    }

    @Override
    public Segment trailer(int groups, int messages, ControlNumber number) {
        return Segment.of("UNZ", Integer.toString(messages), number.value());
    }

    private static Element composite(String... components) {
        return new Element.Composite(List.of(components));
    }

    private static String within(String text, int most, String place) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(place + " has 1 to " + most + " characters, not '" + text + "'");
        }
        return text;
    }

    private static char orSpace(char delimiter) {
        return delimiter == Delimiters.NONE ? ' ' : delimiter;
    }
}
