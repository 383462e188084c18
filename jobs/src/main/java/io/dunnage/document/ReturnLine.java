package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a return: this much of this item may come back. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"item", "description", "quantity", "lot", "serials", "reason", "disposition"})
public final class ReturnLine {
    @XmlAttribute(required = true)
    private String number;

    @XmlElement(required = true)
    private ItemId item;

    private @Nullable String description;

    @XmlElement(required = true)
    private Quantity quantity;

    private @Nullable String lot;

    @XmlElement(name = "serial")
    private List<String> serials = new ArrayList<>();

    private @Nullable String reason;
    private @Nullable Disposition disposition;

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ReturnLine() {} // JAXB and Jackson fill the fields

    private ReturnLine(String number, ItemId item, Quantity quantity) {
        this.number = number;
        this.item = item;
        this.quantity = quantity;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(String number, ItemId item, Quantity quantity) {
        return new Builder(new ReturnLine(number, item, quantity));
    }

    public String number() {
        return number;
    }

    public ItemId item() {
        return item;
    }

    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    public Quantity quantity() {
        return quantity;
    }

    public Optional<String> lot() {
        return Optional.ofNullable(lot);
    }

    public List<String> serials() {
        return List.copyOf(serials);
    }

    /** Why it comes back, in the partner's codes. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<Disposition> disposition() {
        return Optional.ofNullable(disposition);
    }

    @Override
    public String toString() {
        return "line " + number + ": " + quantity + " of " + item;
    }

    void check() {
        if (number.isBlank() || quantity.amount().signum() <= 0) {
            throw new IllegalArgumentException("not a return line: '" + number + "' of " + quantity);
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final ReturnLine made;

        private Builder(ReturnLine made) {
            this.made = made;
        }

        public Builder description(@Nullable String value) {
            made.description = value;
            return this;
        }

        public Builder lot(@Nullable String value) {
            made.lot = value;
            return this;
        }

        public Builder serial(String one) {
            made.serials.add(one);
            return this;
        }

        public Builder reason(@Nullable String value) {
            made.reason = value;
            return this;
        }

        public Builder disposition(@Nullable Disposition value) {
            made.disposition = value;
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public ReturnLine build() {
            made.check();
            return made;
        }
    }
}
