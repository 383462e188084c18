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

/** One carton or pallet that left the warehouse. Tracking numbers and cartons are many to many (S14). */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"sscc", "trackingNumbers", "weight", "length", "width", "height"})
public final class Carton {
    @XmlAttribute(required = true)
    private String key;

    @XmlAttribute
    private boolean pallet;

    private @Nullable Sscc sscc;

    @XmlElement(name = "trackingNumber")
    private List<String> trackingNumbers = new ArrayList<>();

    private @Nullable Quantity weight;
    private @Nullable Quantity length;
    private @Nullable Quantity width;
    private @Nullable Quantity height;

    @SuppressWarnings({"unused", "NullAway.Init"})
    private Carton() {} // JAXB and Jackson fill the fields

    /** @param key what the lines call this carton, unique in its advice */
    public Carton(String key, @Nullable Sscc sscc, List<String> trackingNumbers, @Nullable Quantity weight) {
        this(key, false, sscc, trackingNumbers, weight, null, null, null);
    }

    public Carton(
            String key,
            boolean pallet,
            @Nullable Sscc sscc,
            List<String> trackingNumbers,
            @Nullable Quantity weight,
            @Nullable Quantity length,
            @Nullable Quantity width,
            @Nullable Quantity height) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a carton without key");
        }
        this.key = key;
        this.pallet = pallet;
        this.sscc = sscc;
        this.trackingNumbers.addAll(trackingNumbers);
        this.weight = weight;
        this.length = length;
        this.width = width;
        this.height = height;
    }

    public String key() {
        return key;
    }

    public boolean isPallet() {
        return pallet;
    }

    public Optional<Sscc> sscc() {
        return Optional.ofNullable(sscc);
    }

    public List<String> trackingNumbers() {
        return List.copyOf(trackingNumbers);
    }

    public Optional<Quantity> weight() {
        return Optional.ofNullable(weight);
    }

    public Optional<Quantity> length() {
        return Optional.ofNullable(length);
    }

    public Optional<Quantity> width() {
        return Optional.ofNullable(width);
    }

    public Optional<Quantity> height() {
        return Optional.ofNullable(height);
    }

    @Override
    public String toString() {
        return (pallet ? "pallet " : "carton ") + key;
    }
}
