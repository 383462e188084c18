package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The application behind a partner's translator answers a document of ours, mostly with a no: X12 824, EDIFACT APERAK. */
@XmlRootElement(name = "ApplicationAdvice")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "adviceNumber",
            "advisedOn",
            "groupControlNumber",
            "messageType",
            "messageControlNumber",
            "businessNumber",
            "errors"
        })
public final class ApplicationAdvice implements CanonicalDocument {

    /** What became of our document. X12 824 OTI-01. */
    @XmlType(name = "ApplicationVerdict")
    public enum Verdict {
        ACCEPTED,
        ACCEPTED_WITH_CHANGE,
        REJECTED
    }

    @XmlAttribute(required = true)
    private Verdict verdict;

    @XmlElement(required = true)
    private String adviceNumber;

    private @Nullable LocalDate advisedOn;
    private @Nullable String groupControlNumber;
    private @Nullable String messageType;
    private @Nullable String messageControlNumber;
    private @Nullable String businessNumber;

    @XmlElement(name = "error")
    private List<ApplicationError> errors = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ApplicationAdvice() {} // JAXB and Jackson fill the fields

    private ApplicationAdvice(Verdict verdict, String adviceNumber) {
        this.verdict = verdict;
        this.adviceNumber = adviceNumber;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(Verdict verdict, String adviceNumber) {
        return new Builder(new ApplicationAdvice(verdict, adviceNumber));
    }

    public Verdict verdict() {
        return verdict;
    }

    public String adviceNumber() {
        return adviceNumber;
    }

    /** X12 824 BGN-03. */
    public Optional<LocalDate> advisedOn() {
        return Optional.ofNullable(advisedOn);
    }

    /** The group it answers. X12 824 OTI-08. */
    public Optional<String> groupControlNumber() {
        return Optional.ofNullable(groupControlNumber);
    }

    /** X12 824 OTI-10. */
    public Optional<String> messageType() {
        return Optional.ofNullable(messageType);
    }

    /** X12 824 OTI-09; EDIFACT APERAK RFF ACW. */
    public Optional<String> messageControlNumber() {
        return Optional.ofNullable(messageControlNumber);
    }

    /** The number of the document it answers: our order, our notice. */
    public Optional<String> businessNumber() {
        return Optional.ofNullable(businessNumber);
    }

    public List<ApplicationError> errors() {
        return List.copyOf(errors);
    }

    @Override
    public String toString() {
        return "application advice " + adviceNumber;
    }

    void check() {
        if (adviceNumber.isBlank()) {
            throw new IllegalArgumentException("an application advice without a number");
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final ApplicationAdvice made;

        private Builder(ApplicationAdvice made) {
            this.made = made;
        }

        public Builder advisedOn(@Nullable LocalDate value) {
            made.advisedOn = value;
            return this;
        }

        public Builder groupControlNumber(@Nullable String value) {
            made.groupControlNumber = value;
            return this;
        }

        public Builder messageType(@Nullable String value) {
            made.messageType = value;
            return this;
        }

        public Builder messageControlNumber(@Nullable String value) {
            made.messageControlNumber = value;
            return this;
        }

        public Builder businessNumber(@Nullable String value) {
            made.businessNumber = value;
            return this;
        }

        public Builder error(ApplicationError one) {
            made.errors.add(one);
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public ApplicationAdvice build() {
            made.check();
            return made;
        }
    }
}
