package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that the partner's application does not like. X12 824 TED. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"text", "tag", "value"})
public final class ApplicationError {
    @XmlAttribute(required = true)
    private String code;

    private @Nullable String text;
    private @Nullable String tag;
    private @Nullable String value;

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ApplicationError() {} // JAXB and Jackson fill the fields

    private ApplicationError(String code) {
        this.code = code;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(String code) {
        return new Builder(new ApplicationError(code));
    }

    public String code() {
        return code;
    }

    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    public Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public String toString() {
        return code;
    }

    void check() {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an error without a code");
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final ApplicationError made;

        private Builder(ApplicationError made) {
            this.made = made;
        }

        public Builder text(@Nullable String value) {
            made.text = value;
            return this;
        }

        public Builder tag(@Nullable String value) {
            made.tag = value;
            return this;
        }

        public Builder value(@Nullable String value) {
            made.value = value;
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public ApplicationError build() {
            made.check();
            return made;
        }
    }
}
