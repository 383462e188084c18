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

/**
 * One line of a shipping advice as the warehouse wrote it. An order line may come as several of these, split by lot, serial
 * or carton: whoever posts sums them first (S13).
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"item", "originalItem", "ordered", "shipped", "variance", "lot", "expiry", "serials", "carton"})
public final class ShippedLine {
    @XmlAttribute
    private @Nullable String orderLine;

    @XmlAttribute(required = true)
    private ShipmentStatus status;

    @XmlAttribute
    private int segment;

    @XmlElement(required = true)
    private ItemId item;

    private @Nullable ItemId originalItem;
    private @Nullable Quantity ordered;

    @XmlElement(required = true)
    private Quantity shipped;

    private @Nullable Quantity variance;
    private @Nullable String lot;
    private @Nullable LocalDate expiry;

    @XmlElement(name = "serial")
    private List<String> serials = new ArrayList<>();

    private @Nullable String carton;

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ShippedLine() {} // JAXB and Jackson fill the fields

    private ShippedLine(ShipmentStatus status, ItemId item, Quantity shipped) {
        this.status = status;
        this.item = item;
        this.shipped = shipped;
    }

    public static Builder of(ShipmentStatus status, ItemId item, Quantity shipped) {
        return new Builder(new ShippedLine(status, item, shipped));
    }

    /** The order's line number, where the warehouse repeats it (N9*LI). */
    public Optional<String> orderLine() {
        return Optional.ofNullable(orderLine);
    }

    public ShipmentStatus status() {
        return status;
    }

    /** Where the line began: segment position in its message, ST being 1; 0 if it was not read from one. */
    public int segment() {
        return segment;
    }

    public ItemId item() {
        return item;
    }

    /** What was ordered, where another item was shipped for it (S12). */
    public Optional<ItemId> originalItem() {
        return Optional.ofNullable(originalItem);
    }

    public Optional<Quantity> ordered() {
        return Optional.ofNullable(ordered);
    }

    /** Zero or more. */
    public Quantity shipped() {
        return shipped;
    }

    /** Ordered less shipped in the warehouse's own reckoning, where it says so. */
    public Optional<Quantity> variance() {
        return Optional.ofNullable(variance);
    }

    public Optional<String> lot() {
        return Optional.ofNullable(lot);
    }

    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(expiry);
    }

    public List<String> serials() {
        return List.copyOf(serials);
    }

    /** The key of the carton it is in. */
    public Optional<String> carton() {
        return Optional.ofNullable(carton);
    }

    @Override
    public String toString() {
        return status + " " + shipped + " of " + item;
    }

    /** Makes one line. */
    public static final class Builder {
        private final ShippedLine line;

        private Builder(ShippedLine line) {
            this.line = line;
        }

        public Builder orderLine(@Nullable String number) {
            line.orderLine = number;
            return this;
        }

        public Builder segment(int position) {
            line.segment = position;
            return this;
        }

        public Builder originalItem(@Nullable ItemId item) {
            line.originalItem = item;
            return this;
        }

        public Builder ordered(@Nullable Quantity ordered) {
            line.ordered = ordered;
            return this;
        }

        public Builder variance(@Nullable Quantity variance) {
            line.variance = variance;
            return this;
        }

        public Builder lot(@Nullable String lot) {
            line.lot = lot;
            return this;
        }

        public Builder expiry(@Nullable LocalDate day) {
            line.expiry = day;
            return this;
        }

        public Builder serial(String serial) {
            line.serials.add(serial);
            return this;
        }

        public Builder carton(@Nullable String key) {
            line.carton = key;
            return this;
        }

        public ShippedLine build() {
            if (line.shipped.isNegative()) {
                throw new IllegalArgumentException("cannot have shipped " + line.shipped + " of " + line.item);
            }
            return line;
        }
    }
}
