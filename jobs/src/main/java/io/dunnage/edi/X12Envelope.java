package io.dunnage.edi;

/** ISA to IEA, ST to SE: the envelopes of X12. */
record X12Envelope() implements EnvelopeStyle {
    @Override
    public boolean grouped() {
        return true;
    }

    /** The ISA, 106 characters. */
    @Override
    public byte[] header(InterchangeHeader header, SegmentEncoder encoder) {
        Delimiters delimiters = header.delimiters();
        char repetition = delimiters.repetition();
        return encoder.terminated(String.join(
                String.valueOf(delimiters.element()),
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                exactly(header.sender().qualifier(), 2, "ISA05"),
                padded(header.sender().id(), "ISA06", delimiters),
                exactly(header.receiver().qualifier(), 2, "ISA07"),
                padded(header.receiver().id(), "ISA08", delimiters),
                exactly(header.date(), 6, "ISA09"),
                exactly(header.time(), 4, "ISA10"),
                repetition == Delimiters.NONE ? "U" : String.valueOf(repetition),
                exactly(header.release(), 5, "ISA12"),
                exactly(header.controlNumber().value(), 9, "ISA13"),
                header.acknowledgmentRequested() ? "1" : "0",
                switch (header.usage()) {
                    case PRODUCTION -> "P";
                    case TEST -> "T";
                    case INFORMATION -> "I";
                },
                String.valueOf(delimiters.component())));
    }

    @Override
    public Segment messageHeader(MessageType type, String release, ControlNumber number) {
        return Segment.of("ST", type.code(), number.value());
    }

    @Override
    public Segment messageTrailer(int segments, ControlNumber number) {
        return Segment.of("SE", Integer.toString(segments), number.value());
    }

    @Override
    public Segment trailer(int groups, int messages, ControlNumber number) {
        return Segment.of("IEA", Integer.toString(groups), number.value());
    }

    static Segment groupHeader(GroupHeader header) {
        return Segment.of(
                "GS",
                header.functionalId(),
                header.sender(),
                header.receiver(),
                header.date(),
                header.time(),
                header.controlNumber().value(),
                header.agency(),
                header.release());
    }

    static Segment groupTrailer(int messages, GroupHeader header) {
        return Segment.of(
                "GE", Integer.toString(messages), header.controlNumber().value());
    }

    private static String exactly(String text, int length, String place) {
        if (text.length() != length) {
            throw new IllegalArgumentException(place + " has " + length + " characters, not '" + text + "'");
        }
        return text;
    }

    private static String padded(String id, String place, Delimiters delimiters) {
        if (id.length() > 15 || id.isBlank()) {
            throw new IllegalArgumentException(place + " has 1 to 15 characters, not '" + id + "'");
        }
        for (int i = 0; i < id.length(); i++) {
            if (delimiters.separates(id.charAt(i)) || id.charAt(i) < ' ' || id.charAt(i) > 0x7E) {
                throw new IllegalArgumentException(place + " '" + id + "' has a character that cannot stand there");
            }
        }
        return id + " ".repeat(15 - id.length());
    }
}
