package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver says of the syntax of one functional group: X12 997. It says nothing of the meaning: accepted is not posted.
 * It may list no message at all when every one was accepted (facts/edi.md 3.9).
 */
@XmlRootElement(name = "FunctionalAcknowledgment")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "functionalId",
            "groupControlNumber",
            "messagesIncluded",
            "messagesReceived",
            "messagesAccepted",
            "codes",
            "messages"
        })
public final class FunctionalAcknowledgment implements CanonicalDocument {

    /** What became of a message or a group. */
    public enum Verdict {
        /** A. */
        ACCEPTED,
        /** E: accepted, but errors were noted. */
        ACCEPTED_WITH_ERRORS,
        /** P, of a group only: some messages were rejected. */
        PARTLY_ACCEPTED,
        /** R, and M, W, X: rejected for its syntax or its security. */
        REJECTED
    }

    @XmlAttribute(required = true)
    private Verdict verdict;

    @XmlElement(required = true)
    private String functionalId;

    @XmlElement(required = true)
    private String groupControlNumber;

    private int messagesIncluded;
    private int messagesReceived;
    private int messagesAccepted;

    @XmlElement(name = "code")
    private List<String> codes = new ArrayList<>();

    @XmlElement(name = "message")
    private List<AcknowledgedMessage> messages = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private FunctionalAcknowledgment() {} // JAXB and Jackson fill the fields

    /**
     * @param functionalId GS01 of the group that is acknowledged, OW for a 940
     * @param groupControlNumber its GS06 as written
     * @param codes group syntax error codes, X12 element 716
     */
    public FunctionalAcknowledgment(
            String functionalId,
            String groupControlNumber,
            Verdict verdict,
            int messagesIncluded,
            int messagesReceived,
            int messagesAccepted,
            List<String> codes,
            List<AcknowledgedMessage> messages) {
        this.functionalId = functionalId;
        this.groupControlNumber = groupControlNumber;
        this.verdict = verdict;
        this.messagesIncluded = messagesIncluded;
        this.messagesReceived = messagesReceived;
        this.messagesAccepted = messagesAccepted;
        this.codes.addAll(codes);
        this.messages.addAll(messages);
    }

    public String functionalId() {
        return functionalId;
    }

    public String groupControlNumber() {
        return groupControlNumber;
    }

    public Verdict verdict() {
        return verdict;
    }

    public int messagesIncluded() {
        return messagesIncluded;
    }

    public int messagesReceived() {
        return messagesReceived;
    }

    public int messagesAccepted() {
        return messagesAccepted;
    }

    public List<String> codes() {
        return List.copyOf(codes);
    }

    public List<AcknowledgedMessage> messages() {
        return List.copyOf(messages);
    }

    @Override
    public String toString() {
        return verdict + " FunctionalAcknowledgment of group " + groupControlNumber;
    }

    /** The verdict on one message, with what was wrong in it. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"codes", "segments"})
    public static final class AcknowledgedMessage {
        @XmlAttribute(required = true)
        private String type;

        @XmlAttribute(required = true)
        private String controlNumber;

        @XmlAttribute(required = true)
        private Verdict verdict;

        @XmlElement(name = "code")
        private List<String> codes = new ArrayList<>();

        @XmlElement(name = "segment")
        private List<SegmentFinding> segments = new ArrayList<>();

        @SuppressWarnings({"unused", "NullAway.Init"})
        private AcknowledgedMessage() {} // JAXB and Jackson fill the fields

        /** @param codes message syntax error codes, X12 element 718 */
        public AcknowledgedMessage(
                String type, String controlNumber, Verdict verdict, List<String> codes, List<SegmentFinding> segments) {
            this.type = type;
            this.controlNumber = controlNumber;
            this.verdict = verdict;
            this.codes.addAll(codes);
            this.segments.addAll(segments);
        }

        /** {@code 940}. */
        public String type() {
            return type;
        }

        public String controlNumber() {
            return controlNumber;
        }

        public Verdict verdict() {
            return verdict;
        }

        public List<String> codes() {
            return List.copyOf(codes);
        }

        public List<SegmentFinding> segments() {
            return List.copyOf(segments);
        }
    }

    /** What was wrong with one segment (AK3). */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"elements"})
    public static final class SegmentFinding {
        @XmlAttribute(required = true)
        private String tag;

        @XmlAttribute
        private int position;

        @XmlAttribute
        private @Nullable String loop;

        @XmlAttribute
        private @Nullable String code;

        @XmlElement(name = "element")
        private List<ElementFinding> elements = new ArrayList<>();

        @SuppressWarnings({"unused", "NullAway.Init"})
        private SegmentFinding() {} // JAXB and Jackson fill the fields

        /** @param code segment syntax error code, X12 element 720 */
        public SegmentFinding(
                String tag, int position, @Nullable String loop, @Nullable String code, List<ElementFinding> elements) {
            this.tag = tag;
            this.position = position;
            this.loop = loop;
            this.code = code;
            this.elements.addAll(elements);
        }

        public String tag() {
            return tag;
        }

        /** Position in the message, ST being 1. */
        public int position() {
            return position;
        }

        public Optional<String> loop() {
            return Optional.ofNullable(loop);
        }

        public Optional<String> code() {
            return Optional.ofNullable(code);
        }

        public List<ElementFinding> elements() {
            return List.copyOf(elements);
        }
    }

    /** What was wrong with one element (AK4). */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {})
    public static final class ElementFinding {
        @XmlAttribute
        private int element;

        @XmlAttribute
        private int component;

        @XmlAttribute
        private @Nullable String reference;

        @XmlAttribute(required = true)
        private String code;

        @XmlAttribute
        private @Nullable String value;

        @SuppressWarnings({"unused", "NullAway.Init"})
        private ElementFinding() {} // JAXB and Jackson fill the fields

        /**
         * @param component 0 if the element is simple
         * @param reference the standard's number of the element
         * @param code element syntax error code, X12 element 723
         */
        public ElementFinding(
                int element, int component, @Nullable String reference, String code, @Nullable String value) {
            this.element = element;
            this.component = component;
            this.reference = reference;
            this.code = code;
            this.value = value;
        }

        /** Position in the segment, from 1. */
        public int element() {
            return element;
        }

        /** Position in the composite, from 1; 0 if the element is simple. */
        public int component() {
            return component;
        }

        public Optional<String> reference() {
            return Optional.ofNullable(reference);
        }

        public String code() {
            return code;
        }

        /** The offending value, where the receiver repeats it. */
        public Optional<String> value() {
            return Optional.ofNullable(value);
        }
    }
}
