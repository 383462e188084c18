package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pack of a product. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"contains", "gtin", "weight"})
public final class PackSize {
    @XmlAttribute(required = true)
    private String unit;

    @XmlElement(required = true)
    private BigDecimal contains;

    private @Nullable String gtin;
    private @Nullable Quantity weight;

    @SuppressWarnings({"unused", "NullAway.Init"})
    private PackSize() {} // JAXB and Jackson fill the fields

    private PackSize(String unit, BigDecimal contains) {
        this.unit = unit;
        this.contains = contains;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(String unit, BigDecimal contains) {
        return new Builder(new PackSize(unit, contains));
    }

    /** The unit of the pack: CS. */
    public String unit() {
        return unit;
    }

    /** How many of the product's own unit are in it. */
    public BigDecimal contains() {
        return contains;
    }

    public Optional<String> gtin() {
        return Optional.ofNullable(gtin);
    }

    public Optional<Quantity> weight() {
        return Optional.ofNullable(weight);
    }

    @Override
    public String toString() {
        return unit + " of " + contains.toPlainString();
    }

    void check() {
        if (contains.signum() <= 0) {
            throw new IllegalArgumentException("a pack of nothing: " + unit);
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final PackSize made;

        private Builder(PackSize made) {
            this.made = made;
        }

        public Builder gtin(@Nullable String value) {
            made.gtin = value;
            return this;
        }

        public Builder weight(@Nullable Quantity value) {
            made.weight = value;
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public PackSize build() {
            made.check();
            return made;
        }
    }
}
