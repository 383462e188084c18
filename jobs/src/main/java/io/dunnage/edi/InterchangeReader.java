package io.dunnage.edi;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pulls one interchange file apart, one message in memory at a time. Whatever the bytes are, the answer is a value:
 * only the stream's own {@link IOException} is thrown. One reader is for one thread.
 *
 * <p>Messages come before the trailers that may still refuse their interchange (C14): who must not act on a message of
 * a broken interchange reads the file once with {@code skipTo(Long.MAX_VALUE)} before, which is fast.
 */
public final class InterchangeReader implements AutoCloseable {
    private final InputStream bytes;
    private final MessageSpecs specs;
    private final ReadingRules rules;
    private final SegmentScanner scanner;
    private final InterchangeStart start;
    private final Deque<Reading> ready = new ArrayDeque<>();
    private final RawSegment raw = new RawSegment();
    private @Nullable OpenInterchange open;
    private boolean first = true;
    private boolean finished;
    private long ordinal;
    private long firstWanted = 1;
    private @Nullable Division division;

    private InterchangeReader(InputStream bytes, MessageSpecs specs, ReadingRules rules) {
        this.bytes = bytes;
        this.specs = specs;
        this.rules = rules;
        this.scanner = new SegmentScanner(bytes, rules.limits());
        this.start = new InterchangeStart(scanner);
    }

    public static InterchangeReader open(InputStream bytes, MessageSpecs specs, ReadingRules rules) {
        return new InterchangeReader(bytes, specs, rules);
    }

    /**
     * From here on, messages whose ordinal is below {@code ordinal} are counted, not validated and not returned; the
     * envelopes around them are. {@code Long.MAX_VALUE} checks the envelopes of a whole file fast.
     */
    public InterchangeReader skipTo(long ordinal) {
        firstWanted = ordinal;
        return this;
    }

    /** Messages of one type are handed out in pieces from here on. */
    public InterchangeReader dividing(Division how) {
        division = how;
        return this;
    }

    /** What comes next; empty at the end. */
    public Optional<Reading> next() throws IOException {
        while (ready.isEmpty() && !finished) {
            OpenInterchange current = open;
            if (current == null) {
                begin();
            } else {
                step(current);
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void begin() throws IOException {
        switch (start.find(first)) {
            case InterchangeStart.Found.Header header -> {
                first = false;
                OpenInterchange begun = new OpenInterchange(header, rules);
                open = begun;
                if (scanner.whitespaceSkipped() > 0) {
                    begun.whitespace();
                }
                ready.add(begun.begun(header.segment()));
            }
            case InterchangeStart.Found.Nothing nothing -> {
                finished = true;
                if (first) {
                    refuse(Deviation.NOT_EDI, Dialect.X12, "the file is empty");
                }
            }
            case InterchangeStart.Found.NotAnInterchange other ->
                refuse(other.deviation(), other.dialect(), other.text());
        }
    }

    private void refuse(Deviation deviation, Dialect dialect, String text) {
        finished = true;
        ready.add(new Reading.Refused(new SyntaxFinding(
                SyntaxFinding.Level.ERROR,
                deviation,
                deviation.code(dialect),
                "",
                "",
                "",
                0,
                "",
                0,
                0,
                "",
                "at byte " + scanner.offset() + ": " + text)));
    }

    /** One segment of the envelope, or one message. */
    private void step(OpenInterchange current) throws IOException {
        switch (scanner.next(raw)) {
            case SEGMENT -> envelope(current);
            case EMPTY -> current.misplaced("", "an empty segment stands outside any message", raw.offset);
            case INTERCHANGE -> truncated(current, "another interchange begins before this one has ended");
            case END -> truncated(current, "the file ends before the interchange does");
            case CUT_OFF -> {
                if (current.isWholeTrailer(raw)) {
                    envelope(current);
                } else {
                    truncated(current, "the file ends in the middle of a segment");
                }
            }
        }
    }

    /** Handles the segment in {@link #raw}, and those that turn out to be envelope while a message was read. */
    private void envelope(OpenInterchange current) throws IOException {
        boolean again = true;
        while (again) {
            Segment segment = current.segmentOf(raw, 0);
            again = false;
            switch (current.role(segment.tag())) {
                case GROUP_HEADER -> {
                    current.endGroup("", ready);
                    ready.add(current.beginGroup(segment));
                }
                case GROUP_TRAILER -> current.endGroup(segment, ready, raw.offset);
                case MESSAGE_HEADER -> again = message(current, segment);
                case INTERCHANGE_TRAILER -> {
                    noteWhitespace(current);
                    ready.addAll(current.end(segment));
                    open = null;
                }
                case BETWEEN -> ready.add(new Reading.InterchangeSegmentRead(current.header(), segment));
                case MISPLACED ->
                    current.misplaced(
                            segment.tag(), "the segment " + segment.tag() + " stands outside any message", raw.offset);
            }
        }
    }

    /** Reads the rest of a message; true when the segment now in {@link #raw} belongs to the envelope around it. */
    private boolean message(OpenInterchange current, Segment header) throws IOException {
        ordinal++;
        OpenMessage message = current.beginMessage(header, ordinal, ordinal >= firstWanted, specs);
        message.dividedBy(division);
        while (true) {
            switch (scanner.next(raw)) {
                case EMPTY -> message.empty();
                case END, CUT_OFF -> {
                    current.dropMessage();
                    ordinal--;
                    truncated(
                            current,
                            "the file ends in the middle of message "
                                    + message.controlNumber().value());
                    return false;
                }
                case INTERCHANGE -> {
                    message.endWithoutTrailer().ifPresent(ready::add);
                    return false;
                }
                case SEGMENT -> {
                    if (!current.isEnvelope(raw)) {
                        message.add(raw);
                        continue;
                    }
                    if (current.isMessageTrailer(raw)) {
                        message.end(current.segmentOf(raw, message.nextPosition()))
                                .ifPresent(ready::add);
                        return false;
                    }
                    message.endWithoutTrailer().ifPresent(ready::add);
                    return true;
                }
            }
        }
    }

    private void truncated(OpenInterchange current, String text) {
        noteWhitespace(current);
        ready.addAll(current.cutOff(text + " (at byte " + scanner.offset() + ")"));
        open = null;
    }

    private void noteWhitespace(OpenInterchange current) {
        if (scanner.whitespaceSkipped() > 0) {
            current.whitespace();
        }
    }
}
