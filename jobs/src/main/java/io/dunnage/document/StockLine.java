package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a stock statement: this much of this item, in this state. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"item", "quantity", "lot", "expiry", "serial", "location", "sscc"})
public final class StockLine {
    @XmlAttribute(required = true)
    private StockStatus status;

    @XmlAttribute
    private @Nullable String statusCode;

    @XmlAttribute
    private int segment;

    @XmlElement(required = true)
    private ItemId item;

    @XmlElement(required = true)
    private Quantity quantity;

    private @Nullable String lot;
    private @Nullable LocalDate expiry;
    private @Nullable String serial;
    private @Nullable String location;
    private @Nullable Sscc sscc;

    @SuppressWarnings({"unused", "NullAway.Init"})
    private StockLine() {} // JAXB and Jackson fill the fields

    private StockLine(StockStatus status, ItemId item, Quantity quantity) {
        this.status = status;
        this.item = item;
        this.quantity = quantity;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(StockStatus status, ItemId item, Quantity quantity) {
        return new Builder(new StockLine(status, item, quantity));
    }

    public StockStatus status() {
        return status;
    }

    /** The partner's own code for the state; there at least where {@link StockStatus#OTHER} is all that we understood. */
    public Optional<String> statusCode() {
        return Optional.ofNullable(statusCode);
    }

    /** Where the line began: segment position in its message or row of its file; 0 if it was not read from one. */
    public int segment() {
        return segment;
    }

    public ItemId item() {
        return item;
    }

    /** May be negative: some warehouses ship before they book. */
    public Quantity quantity() {
        return quantity;
    }

    public Optional<String> lot() {
        return Optional.ofNullable(lot);
    }

    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(expiry);
    }

    public Optional<String> serial() {
        return Optional.ofNullable(serial);
    }

    /** Where in the warehouse, in the partner's words. */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    public Optional<Sscc> sscc() {
        return Optional.ofNullable(sscc);
    }

    @Override
    public String toString() {
        return quantity + " of " + item + " " + status;
    }

    void check() {}

    /** Makes one. */
    public static final class Builder {
        private final StockLine made;

        private Builder(StockLine made) {
            this.made = made;
        }

        public Builder statusCode(@Nullable String value) {
            made.statusCode = value;
            return this;
        }

        public Builder segment(int value) {
            made.segment = value;
            return this;
        }

        public Builder lot(@Nullable String value) {
            made.lot = value;
            return this;
        }

        public Builder expiry(@Nullable LocalDate value) {
            made.expiry = value;
            return this;
        }

        public Builder serial(@Nullable String value) {
            made.serial = value;
            return this;
        }

        public Builder location(@Nullable String value) {
            made.location = value;
            return this;
        }

        public Builder sscc(@Nullable Sscc value) {
            made.sscc = value;
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public StockLine build() {
            made.check();
            return made;
        }
    }
}
