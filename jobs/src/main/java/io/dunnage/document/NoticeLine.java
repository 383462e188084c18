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

/** One line of an inbound notice: this much of this item, of one lot where lots are known. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"item", "description", "quantity", "lot", "expiry", "serials", "carton"})
public final class NoticeLine {
    @XmlAttribute(required = true)
    private String number;

    @XmlElement(required = true)
    private ItemId item;

    private @Nullable String description;

    @XmlElement(required = true)
    private Quantity quantity;

    private @Nullable String lot;
    private @Nullable LocalDate expiry;

    @XmlElement(name = "serial")
    private List<String> serials = new ArrayList<>();

    private @Nullable String carton;

    @SuppressWarnings({"unused", "NullAway.Init"})
    private NoticeLine() {} // JAXB and Jackson fill the fields

    private NoticeLine(String number, ItemId item, Quantity quantity) {
        this.number = number;
        this.item = item;
        this.quantity = quantity;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(String number, ItemId item, Quantity quantity) {
        return new Builder(new NoticeLine(number, item, quantity));
    }

    /** The line's number, which the receipt advice repeats where it can. */
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

    public Optional<LocalDate> expiry() {
        return Optional.ofNullable(expiry);
    }

    public List<String> serials() {
        return List.copyOf(serials);
    }

    /** The key of the carton it comes in. */
    public Optional<String> carton() {
        return Optional.ofNullable(carton);
    }

    @Override
    public String toString() {
        return "line " + number + ": " + quantity + " of " + item;
    }

    void check() {
        if (number.isBlank() || quantity.amount().signum() <= 0) {
            throw new IllegalArgumentException("not a notice line: '" + number + "' of " + quantity);
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final NoticeLine made;

        private Builder(NoticeLine made) {
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

        public Builder expiry(@Nullable LocalDate value) {
            made.expiry = value;
            return this;
        }

        public Builder serial(String one) {
            made.serials.add(one);
            return this;
        }

        public Builder carton(@Nullable String value) {
            made.carton = value;
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public NoticeLine build() {
            made.check();
            return made;
        }
    }
}
