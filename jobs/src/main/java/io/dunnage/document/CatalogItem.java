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

/** One product of an item catalog. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"item", "description", "unit", "weight", "length", "width", "height", "tracking", "packs"})
public final class CatalogItem {

    /** What the warehouse shall do with it. */
    @XmlType(name = "CatalogAction")
    public enum Action {
        ADD,
        CHANGE,
        DELETE
    }

    /** How its pieces are told apart. */
    public enum Tracking {
        LOT,
        SERIAL
    }

    @XmlAttribute(required = true)
    private Action action;

    @XmlElement(required = true)
    private ItemId item;

    @XmlElement(required = true)
    private String description;

    @XmlElement(required = true)
    private String unit;

    private @Nullable Quantity weight;
    private @Nullable Quantity length;
    private @Nullable Quantity width;
    private @Nullable Quantity height;
    private @Nullable Tracking tracking;

    @XmlElement(name = "pack")
    private List<PackSize> packs = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private CatalogItem() {} // JAXB and Jackson fill the fields

    private CatalogItem(Action action, ItemId item, String description, String unit) {
        this.action = action;
        this.item = item;
        this.description = description;
        this.unit = unit;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(Action action, ItemId item, String description, String unit) {
        return new Builder(new CatalogItem(action, item, description, unit));
    }

    public Action action() {
        return action;
    }

    public ItemId item() {
        return item;
    }

    public String description() {
        return description;
    }

    /** The unit it is counted in. */
    public String unit() {
        return unit;
    }

    /** Gross, of one unit. */
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

    public Optional<Tracking> tracking() {
        return Optional.ofNullable(tracking);
    }

    /** What it is packed in. */
    public List<PackSize> packs() {
        return List.copyOf(packs);
    }

    @Override
    public String toString() {
        return action + " " + item;
    }

    void check() {
        if (description.isBlank() || unit.isBlank()) {
            throw new IllegalArgumentException("an item without description or unit: " + item);
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final CatalogItem made;

        private Builder(CatalogItem made) {
            this.made = made;
        }

        public Builder weight(@Nullable Quantity value) {
            made.weight = value;
            return this;
        }

        public Builder length(@Nullable Quantity value) {
            made.length = value;
            return this;
        }

        public Builder width(@Nullable Quantity value) {
            made.width = value;
            return this;
        }

        public Builder height(@Nullable Quantity value) {
            made.height = value;
            return this;
        }

        public Builder tracking(@Nullable Tracking value) {
            made.tracking = value;
            return this;
        }

        public Builder pack(PackSize one) {
            made.packs.add(one);
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public CatalogItem build() {
            made.check();
            return made;
        }
    }
}
