package io.dunnage.edi;

import io.xlate.edi.schema.Schema;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks messages against their specs. What {@link SpecWalk} is sure of is done with; of the others StAEDI says which
 * segments make a loop and what departs from the spec: one StAEDI reader for as many messages as it will bear, inside an
 * envelope that is ours and always right.
 */
final class SpecCheck {
    /** StAEDI counts at most 99,999 messages in a group. */
    private static final int MESSAGES_PER_READER = 50_000;

    private static final EDIInputFactory READERS = EDIInputFactory.newFactory();

    private final SpecEnvelope envelope;
    private final MessageBuffer buffer;
    private @Nullable EDIStreamReader reader;
    private @Nullable Schema schema;
    private int messages;

    SpecCheck(Dialect dialect, Delimiters delimiters, MessageBuffer buffer) {
        this.envelope = SpecEnvelope.of(dialect, delimiters);
        this.buffer = buffer;
    }

    /** To be called before a message's segments go into the buffer. */
    void begin(String type) {
        buffer.clear();
        if (reader == null || messages >= MESSAGES_PER_READER) {
            reader = null;
            buffer.add(envelope.begin());
        }
        buffer.add(envelope.header(type));
    }

    /** Checks the segments in the buffer; answers them with their loops. */
    List<Part> check(MessageSpec spec, FindingList findings) {
        return spec.shape()
                .filter(shape -> buffer.isPlain())
                .flatMap(shape -> SpecWalk.along(shape, buffer.segments()))
                .orElseGet(() -> ask(spec.schema(), findings));
    }

    /** The same by StAEDI. */
    List<Part> ask(Schema spec, FindingList findings) {
        int body = 0;
        for (int i = 0; i < buffer.segments().size(); i++) {
            body += buffer.checked(i) ? 1 : 0;
        }
        buffer.add(envelope.trailer(body + 2));
        try {
            EDIStreamReader current = reader;
            if (current == null) {
                current = READERS.createEDIStreamReader(buffer, envelope.schema());
                reader = current;
                schema = null;
                messages = 0;
            }
            messages++;
            return read(current, spec, findings);
        } catch (EDIStreamException | RuntimeException broken) {
            reader = null;
            findings.add(
                    Deviation.MESSAGE_UNREADABLE,
                    "the message cannot be read: " + FindingList.shown(String.valueOf(broken.getMessage())));
            return List.copyOf(buffer.segments());
        }
    }

    @SuppressWarnings(
            "ReferenceEquality") // specs are read once; comparing them by content would cost more than all else
    private List<Part> read(EDIStreamReader from, Schema spec, FindingList findings) throws EDIStreamException {
        while (from.next() != EDIStreamEvent.START_TRANSACTION) {
            // what is left of the message before, and of the envelope
        }
        if (schema != spec) {
            from.setTransactionSchema(spec);
            schema = spec;
        }
        List<Segment> segments = buffer.segments();
        Deque<OpenLoop> open = new ArrayDeque<>();
        List<Part> top = new ArrayList<>();
        List<Part> into = top;
        int index = -1; // of the segment StAEDI is in; -1 is the header
        int begun = -2;
        while (true) {
            switch (from.next()) {
                case START_SEGMENT -> {
                    begun++;
                    if (begun < 0) {
                        continue;
                    }
                    index++;
                    while (index < segments.size() && !buffer.checked(index)) {
                        into.add(segments.get(index++));
                    }
                    if (index < segments.size()) {
                        into.add(segments.get(index));
                    }
                }
                case END_SEGMENT -> {
                    if (begun >= 0 && index >= segments.size()) {
                        for (OpenLoop left : open) {
                            left.around().add(new Loop(left.code(), into));
                            into = left.around();
                        }
                        return top;
                    }
                }
                case START_LOOP -> {
                    open.push(new OpenLoop(from.getReferenceCode(), into));
                    into = new ArrayList<>();
                }
                case END_LOOP -> {
                    OpenLoop ended = open.pop();
                    ended.around().add(new Loop(ended.code(), into));
                    into = ended.around();
                }
                case SEGMENT_ERROR -> segmentError(from, next(segments, index), findings);
                case ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> {
                    if (index >= 0 && index < segments.size()) {
                        elementError(from, segments.get(index), findings);
                    }
                }
                default -> {}
            }
        }
    }

    private record OpenLoop(String code, List<Part> around) {}

    /** Where the segment after this one stands that StAEDI sees; behind the last it is the trailer. */
    private int next(List<Segment> segments, int index) {
        for (int i = index + 1; i < segments.size(); i++) {
            if (buffer.checked(i)) {
                return segments.get(i).position();
            }
        }
        return segments.isEmpty() ? 2 : segments.getLast().position() + 1;
    }

    private static void segmentError(EDIStreamReader at, int position, FindingList findings) {
        Deviation deviation = deviation(at.getErrorType());
        String tag = at.hasText() ? at.getText() : "";
        if (tag.isEmpty()) {
            tag = String.valueOf(at.getLocation().getSegmentTag());
        }
        String text = switch (deviation) {
            case MANDATORY_SEGMENT_MISSING -> "the mandatory segment " + tag + " is missing here";
            case SEGMENT_NOT_IN_MESSAGE -> "a segment " + tag + " does not belong to this message";
            case UNEXPECTED_SEGMENT -> "the segment " + tag + " must not stand here";
            case SEGMENT_OUT_OF_SEQUENCE -> "the segment " + tag + " stands in the wrong place";
            case SEGMENT_TOO_OFTEN -> "the segment " + tag + " comes more often than allowed";
            case LOOP_TOO_OFTEN -> "the loop that begins with " + tag + " comes more often than allowed";
            default -> "the segment " + tag + " is wrong: " + at.getErrorType();
        };
        findings.add(deviation, position, tag, "", text);
    }

    private static void elementError(EDIStreamReader at, Segment segment, FindingList findings) {
        // a partner's overlay marks what he does not use by this code
        Deviation deviation =
                "UNUSED".equals(at.getReferenceCode()) ? Deviation.TOO_MANY_ELEMENTS : deviation(at.getErrorType());
        Location where = at.getLocation();
        int element = Math.max(0, where.getElementPosition());
        int component = Math.max(0, where.getComponentPosition());
        String value = component > 0 ? segment.component(element, component) : segment.text(element);
        String name = segment.tag() + (element < 10 ? "0" : "") + element + (component > 0 ? "-" + component : "");
        String shown = "'" + FindingList.shown(value) + "'";
        String text = switch (deviation) {
            case MANDATORY_ELEMENT_MISSING -> name + " is mandatory and missing";
            case CONDITIONAL_ELEMENT_MISSING -> name + " is missing, though what stands beside it requires it";
            case TOO_MANY_ELEMENTS ->
                "UNUSED".equals(at.getReferenceCode())
                        ? name + " " + shown + " is not used with this partner"
                        : name + " is one element more than the segment has";
            case TOO_MANY_COMPONENTS -> name + " is one component more than the element has";
            case TOO_MANY_REPETITIONS -> name + " is repeated more often than allowed";
            case ELEMENT_TOO_SHORT -> name + " " + shown + " is too short";
            case ELEMENT_TOO_LONG -> name + " " + shown + " is too long";
            case INVALID_CODE -> name + " " + shown + " is no code that is known here";
            case INVALID_DATE -> name + " " + shown + " is no date";
            case INVALID_TIME -> name + " " + shown + " is no time";
            case EXCLUSION_VIOLATED -> name + " must not stand beside what stands beside it";
            case INVALID_CHARACTER -> name + " " + shown + " has a character that is not allowed here";
            default -> name + " is wrong: " + at.getErrorType();
        };
        findings.add(deviation, segment.position(), segment.tag(), element, component, value, text);
    }

    private static Deviation deviation(EDIStreamValidationError error) {
        return switch (error) {
            case UNRECOGNIZED_SEGMENT_ID -> Deviation.UNKNOWN_SEGMENT;
            case MANDATORY_SEGMENT_MISSING,
                    CONDITIONAL_REQUIRED_SEGMENT_MISSING,
                    IMPLEMENTATION_DEPENDENT_SEGMENT_MISSING,
                    IMPLEMENTATION_LOOP_OCCURS_UNDER_MINIMUM_TIMES,
                    IMPLEMENTATION_SEGMENT_BELOW_MINIMUM_USE -> Deviation.MANDATORY_SEGMENT_MISSING;
            case LOOP_OCCURS_OVER_MAXIMUM_TIMES -> Deviation.LOOP_TOO_OFTEN;
            case SEGMENT_EXCEEDS_MAXIMUM_USE -> Deviation.SEGMENT_TOO_OFTEN;
            case SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET -> Deviation.SEGMENT_NOT_IN_MESSAGE;
            case SEGMENT_NOT_IN_PROPER_SEQUENCE -> Deviation.SEGMENT_OUT_OF_SEQUENCE;
            case REQUIRED_DATA_ELEMENT_MISSING, IMPLEMENTATION_DEPENDENT_DATA_ELEMENT_MISSING ->
                Deviation.MANDATORY_ELEMENT_MISSING;
            case CONDITIONAL_REQUIRED_DATA_ELEMENT_MISSING -> Deviation.CONDITIONAL_ELEMENT_MISSING;
            case TOO_MANY_DATA_ELEMENTS,
                    IMPLEMENTATION_UNUSED_DATA_ELEMENT_PRESENT,
                    IMPLEMENTATION_DEPENDENT_UNUSED_DATA_ELEMENT_PRESENT -> Deviation.TOO_MANY_ELEMENTS;
            case TOO_MANY_COMPONENTS -> Deviation.TOO_MANY_COMPONENTS;
            case TOO_MANY_REPETITIONS, IMPLEMENTATION_TOO_FEW_REPETITIONS -> Deviation.TOO_MANY_REPETITIONS;
            case EXCLUSION_CONDITION_VIOLATED -> Deviation.EXCLUSION_VIOLATED;
            case DATA_ELEMENT_TOO_SHORT -> Deviation.ELEMENT_TOO_SHORT;
            case DATA_ELEMENT_TOO_LONG -> Deviation.ELEMENT_TOO_LONG;
            case INVALID_CHARACTER_DATA, IMPLEMENTATION_PATTERN_MATCH_FAILURE -> Deviation.INVALID_CHARACTER;
            case INVALID_CODE_VALUE, IMPLEMENTATION_INVALID_CODE_VALUE -> Deviation.INVALID_CODE;
            case INVALID_DATE -> Deviation.INVALID_DATE;
            case INVALID_TIME -> Deviation.INVALID_TIME;
            case NONE,
                    UNEXPECTED_SEGMENT,
                    SEGMENT_HAS_DATA_ELEMENT_ERRORS,
                    IMPLEMENTATION_UNUSED_SEGMENT_PRESENT,
                    IMPLEMENTATION_DEPENDENT_UNUSED_SEGMENT_PRESENT,
                    SEGMENT_EXCLUSION_CONDITION_VIOLATED,
                    CONTROL_REFERENCE_MISMATCH,
                    CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> Deviation.UNEXPECTED_SEGMENT;
        };
    }
}
