package io.dunnage.edi;

import io.xlate.edi.schema.Schema;

/**
 * The envelope that StAEDI is shown around the messages it checks: ours, always the same and always right, so that what
 * it finds is the message's own. What the sender wrote around his messages is checked by {@link InterchangeReader}.
 *
 * @param begin everything before the first message's header
 */
record SpecEnvelope(Schema schema, String begin, Dialect dialect, char element, char segment) {
    private static final Schema X12 = MessageSpecs.read("envelope.xml", SpecEnvelope.class::getResourceAsStream);
    private static final Schema EDIFACT =
            MessageSpecs.read("envelope-edifact.xml", SpecEnvelope.class::getResourceAsStream);

    /** Control characters never reach StAEDI as data: they stand for separators that are not in use. */
    private static final char NO_RELEASE = '\u001E';

    private static final char NO_REPETITION = '\u001F';

    static SpecEnvelope of(Dialect dialect, Delimiters delimiters) {
        return switch (dialect) {
            case X12 -> new SpecEnvelope(X12, x12(delimiters), dialect, delimiters.element(), delimiters.segment());
            case EDIFACT ->
                new SpecEnvelope(EDIFACT, edifact(delimiters), dialect, delimiters.element(), delimiters.segment());
        };
    }

    String header(String type) {
        return switch (dialect) {
            case X12 -> "ST" + element + type + element + "0001" + segment;
            case EDIFACT -> "UNH" + element + "1" + element + type + segment;
        };
    }

    /** @param segments from the header to the trailer */
    String trailer(int segments) {
        return switch (dialect) {
            case X12 -> "SE" + element + segments + element + "0001" + segment;
            case EDIFACT -> "UNT" + element + segments + element + "1" + segment;
        };
    }

    private static String x12(Delimiters delimiters) {
        char e = delimiters.element();
        boolean repeats = delimiters.repetition() != Delimiters.NONE;
        String spaces = " ".repeat(10);
        String party = "ZZ" + e + "DUNNAGE        ";
        return "ISA" + e + "00" + e + spaces + e + "00" + e + spaces + e + party + e + party + e + "200101" + e + "0000"
                + e + (repeats ? String.valueOf(delimiters.repetition()) : "U") + e + (repeats ? "00501" : "00401") + e
                + "000000001" + e + "0" + e + "P" + e + delimiters.component() + delimiters.segment() + "GS" + e + "ZZ"
                + e + "DUNNAGE" + e + "DUNNAGE" + e + "20200101" + e + "0000" + e + "1" + e + "X" + e + "004010"
                + delimiters.segment();
    }

    /** Syntax 4 whatever the sender's, because there both decimal marks are right, as they are to us. */
    private static String edifact(Delimiters delimiters) {
        char e = delimiters.element();
        char release = delimiters.release() == Delimiters.NONE ? unused(delimiters, NO_RELEASE) : delimiters.release();
        char repetition = delimiters.repetition() == Delimiters.NONE
                ? unused(delimiters, NO_REPETITION)
                : delimiters.repetition();
        return "UNA" + delimiters.component() + e + '.' + release + repetition + delimiters.segment() + "UNB" + e
                + "UNOY" + delimiters.component() + "4" + e + "DUNNAGE" + e + "DUNNAGE" + e + "20200101" + e + "1"
                + delimiters.segment();
    }

    /** Some senders separate with control characters. */
    private static char unused(Delimiters delimiters, char wished) {
        char c = wished;
        while (delimiters.separates(c) || c == delimiters.release()) {
            c -= 4;
        }
        return c;
    }
}
