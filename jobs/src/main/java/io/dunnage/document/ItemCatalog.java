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

/** The depositor's products, for the warehouse's item master: X12 888 and 832, EDIFACT PRICAT. */
@XmlRootElement(name = "ItemCatalog")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"catalogNumber", "effectiveOn", "depositor", "warehouse", "lines"})
public final class ItemCatalog implements CanonicalDocument {
    @XmlElement(required = true)
    private String catalogNumber;

    private @Nullable LocalDate effectiveOn;
    private @Nullable Party depositor;
    private @Nullable Reference warehouse;

    @XmlElement(name = "item")
    private List<CatalogItem> lines = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ItemCatalog() {} // JAXB and Jackson fill the fields

    private ItemCatalog(String catalogNumber) {
        this.catalogNumber = catalogNumber;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(String catalogNumber) {
        return new Builder(new ItemCatalog(catalogNumber));
    }

    public String catalogNumber() {
        return catalogNumber;
    }

    public Optional<LocalDate> effectiveOn() {
        return Optional.ofNullable(effectiveOn);
    }

    public Optional<Party> depositor() {
        return Optional.ofNullable(depositor);
    }

    public Optional<Reference> warehouse() {
        return Optional.ofNullable(warehouse);
    }

    public List<CatalogItem> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "item catalog " + catalogNumber;
    }

    void check() {
        if (catalogNumber.isBlank()) {
            throw new IllegalArgumentException("an item catalog without a number");
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an empty item catalog");
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final ItemCatalog made;

        private Builder(ItemCatalog made) {
            this.made = made;
        }

        public Builder effectiveOn(@Nullable LocalDate value) {
            made.effectiveOn = value;
            return this;
        }

        public Builder depositor(@Nullable Party value) {
            made.depositor = value;
            return this;
        }

        public Builder warehouse(@Nullable Reference value) {
            made.warehouse = value;
            return this;
        }

        public Builder item(CatalogItem one) {
            made.lines.add(one);
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public ItemCatalog build() {
            made.check();
            return made;
        }
    }
}
