package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a received line that is not as it was announced. X12 944 W13. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"quantity", "damageReason", "lot", "note"})
public final class ReceiptException {
    @XmlAttribute(required = true)
    private GoodsCondition condition;

    @XmlElement(required = true)
    private Quantity quantity;

    private @Nullable String damageReason;
    private @Nullable String lot;
    private @Nullable String note;

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ReceiptException() {} // JAXB and Jackson fill the fields

    private ReceiptException(GoodsCondition condition, Quantity quantity) {
        this.condition = condition;
        this.quantity = quantity;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(GoodsCondition condition, Quantity quantity) {
        return new Builder(new ReceiptException(condition, quantity));
    }

    public GoodsCondition condition() {
        return condition;
    }

    public Quantity quantity() {
        return quantity;
    }

    /** X12 element 853, or the partner's word. */
    public Optional<String> damageReason() {
        return Optional.ofNullable(damageReason);
    }

    public Optional<String> lot() {
        return Optional.ofNullable(lot);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    @Override
    public String toString() {
        return quantity + " " + condition;
    }

    void check() {
        if (quantity.isNegative()) {
            throw new IllegalArgumentException("an exception of less than nothing: " + quantity);
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final ReceiptException made;

        private Builder(ReceiptException made) {
            this.made = made;
        }

        public Builder damageReason(@Nullable String value) {
            made.damageReason = value;
            return this;
        }

        public Builder lot(@Nullable String value) {
            made.lot = value;
            return this;
        }

        public Builder note(@Nullable String value) {
            made.note = value;
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public ReceiptException build() {
            made.check();
            return made;
        }
    }
}
