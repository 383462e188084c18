package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of an adjustment advice. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "item",
            "newItem",
            "change",
            "lot",
            "newLot",
            "expiry",
            "serials",
            "location",
            "fromStatus",
            "toStatus",
            "note"
        })
public final class AdjustedLine {
    @XmlAttribute(required = true)
    private String reason;

    @XmlAttribute
    private int segment;

    @XmlElement(required = true)
    private ItemId item;

    private @Nullable ItemId newItem;

    @XmlElement(required = true)
    private Quantity change;

    private @Nullable String lot;
    private @Nullable String newLot;
    private @Nullable LocalDate expiry;

    @XmlElement(name = "serial")
    private List<String> serials = new ArrayList<>();

    private @Nullable String location;
    private @Nullable StockStatus fromStatus;
    private @Nullable StockStatus toStatus;
    private @Nullable String note;

    @SuppressWarnings({"unused", "NullAway.Init"})
    private AdjustedLine() {} // JAXB and Jackson fill the fields

    private AdjustedLine(String reason, ItemId item, Quantity change) {
        this.reason = reason;
        this.item = item;
        this.change = change;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(String reason, ItemId item, Quantity change) {
        return new Builder(new AdjustedLine(reason, item, change));
    }

    /** The partner's code, as written; his profile says what it does. X12 947 W19-01. */
    public String reason() {
        return reason;
    }

    /** Where the line began: segment position in its message or row of its file; 0 if it was not read from one. */
    public int segment() {
        return segment;
    }

    public ItemId item() {
        return item;
    }

    /** What it is now, where it was taken for something else. */
    public Optional<ItemId> newItem() {
        return Optional.ofNullable(newItem);
    }

    /** With its sign as written; the profile says what the sign means (S19). X12 947 W19-02. */
    public Quantity change() {
        return change;
    }

    public Optional<String> lot() {
        return Optional.ofNullable(lot);
    }

    public Optional<String> newLot() {
        return Optional.ofNullable(newLot);
    }

    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(expiry);
    }

    public List<String> serials() {
        return List.copyOf(serials);
    }

    /** Where in the warehouse, in the partner's words. */
    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    public Optional<StockStatus> fromStatus() {
        return Optional.ofNullable(fromStatus);
    }

    public Optional<StockStatus> toStatus() {
        return Optional.ofNullable(toStatus);
    }

    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    @Override
    public String toString() {
        return reason + " " + change + " of " + item;
    }

    void check() {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an adjustment without a reason");
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final AdjustedLine made;

        private Builder(AdjustedLine made) {
            this.made = made;
        }

        public Builder segment(int value) {
            made.segment = value;
            return this;
        }

        public Builder newItem(@Nullable ItemId value) {
            made.newItem = value;
            return this;
        }

        public Builder lot(@Nullable String value) {
            made.lot = value;
            return this;
        }

        public Builder newLot(@Nullable String value) {
            made.newLot = value;
            return this;
        }

        public Builder expiry(@Nullable LocalDate value) {
            made.expiry = value;
            return this;
        }

        public Builder serial(String one) {
            made.serials.add(one);
            return this;
        }

        public Builder location(@Nullable String value) {
            made.location = value;
            return this;
        }

        public Builder fromStatus(@Nullable StockStatus value) {
            made.fromStatus = value;
            return this;
        }

        public Builder toStatus(@Nullable StockStatus value) {
            made.toStatus = value;
            return this;
        }

        public Builder note(@Nullable String value) {
            made.note = value;
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public AdjustedLine build() {
            made.check();
            return made;
        }
    }
}
