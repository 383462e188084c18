package io.dunnage.edi;

/** How a dialect writes its envelopes; {@link InterchangeWriter} knows when, this knows what. */
sealed interface EnvelopeStyle permits X12Envelope, EdifactEnvelope {
    static EnvelopeStyle of(Dialect dialect) {
        return switch (dialect) {
            case X12 -> new X12Envelope();
            case EDIFACT -> new EdifactEnvelope();
        };
    }

    /** Whether messages stand in groups. */
    boolean grouped();

    /**
     * Everything before the first group or message.
     *
     * @throws IllegalArgumentException when an id, date or number does not fit its place: the profile is wrong
     */
    byte[] header(InterchangeHeader header, SegmentEncoder encoder);

    /** What stands before a message's body. */
    Segment messageHeader(MessageType type, String release, ControlNumber number);

    /** @param segments from the header to the trailer */
    Segment messageTrailer(int segments, ControlNumber number);

    Segment trailer(int groups, int messages, ControlNumber number);
}
