package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a warehouse corrected in its own stock: counted, found, lost, damaged, set aside or released. X12 947, EDIFACT INVRPT with movements. */
@XmlRootElement(name = "AdjustmentAdvice")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "adjustmentNumber",
            "depositorAdjustmentNumber",
            "adjustedOn",
            "warehouse",
            "notes",
            "references",
            "lines"
        })
public final class AdjustmentAdvice implements CanonicalDocument {
    @XmlElement(required = true)
    private String adjustmentNumber;

    private @Nullable String depositorAdjustmentNumber;
    private @Nullable LocalDate adjustedOn;
    private @Nullable Party warehouse;

    @XmlElement(name = "note")
    private List<String> notes = new ArrayList<>();

    @XmlElement(name = "reference")
    private List<Reference> references = new ArrayList<>();

    @XmlElement(name = "line")
    private List<AdjustedLine> lines = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private AdjustmentAdvice() {} // JAXB and Jackson fill the fields

    private AdjustmentAdvice(String adjustmentNumber) {
        this.adjustmentNumber = adjustmentNumber;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(String adjustmentNumber) {
        return new Builder(new AdjustmentAdvice(adjustmentNumber));
    }

    /** The warehouse's own number. X12 947 W15-02. */
    public String adjustmentNumber() {
        return adjustmentNumber;
    }

    /** X12 947 W15-03. */
    public Optional<String> depositorAdjustmentNumber() {
        return Optional.ofNullable(depositorAdjustmentNumber);
    }

    /** X12 947 W15-01. */
    public Optional<LocalDate> adjustedOn() {
        return Optional.ofNullable(adjustedOn);
    }

    public Optional<Party> warehouse() {
        return Optional.ofNullable(warehouse);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }

    public List<AdjustedLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "adjustment advice " + adjustmentNumber;
    }

    void check() {
        if (adjustmentNumber.isBlank()) {
            throw new IllegalArgumentException("an adjustment advice without the warehouse's number");
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final AdjustmentAdvice made;

        private Builder(AdjustmentAdvice made) {
            this.made = made;
        }

        public Builder depositorAdjustmentNumber(@Nullable String value) {
            made.depositorAdjustmentNumber = value;
            return this;
        }

        public Builder adjustedOn(@Nullable LocalDate value) {
            made.adjustedOn = value;
            return this;
        }

        public Builder warehouse(@Nullable Party value) {
            made.warehouse = value;
            return this;
        }

        public Builder note(String one) {
            made.notes.add(one);
            return this;
        }

        public Builder reference(Reference one) {
            made.references.add(one);
            return this;
        }

        public Builder line(AdjustedLine one) {
            made.lines.add(one);
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public AdjustmentAdvice build() {
            made.check();
            return made;
        }
    }
}
