package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a warehouse says lies on its shelves at one instant: X12 846, EDIFACT INVRPT, CSV. Compared, never booked. */
@XmlRootElement(name = "StockSnapshot")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"statementNumber", "asOf", "warehouse", "lineCount", "hashTotal", "lines"})
public final class StockSnapshot implements CanonicalDocument {

    /** Whether an item that is not told of has no stock, or was only not told of. */
    public enum Coverage {
        FULL,
        PARTIAL
    }

    @XmlAttribute(required = true)
    private Coverage coverage;

    @XmlElement(required = true)
    private String statementNumber;

    @XmlElement(required = true)
    private LocalDateTime asOf;

    @XmlAttribute
    private int part;

    @XmlAttribute
    private int parts;

    private @Nullable Party warehouse;
    private @Nullable BigDecimal lineCount;
    private @Nullable BigDecimal hashTotal;

    @XmlElement(name = "line")
    private List<StockLine> lines = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private StockSnapshot() {} // JAXB and Jackson fill the fields

    private StockSnapshot(Coverage coverage, String statementNumber, LocalDateTime asOf) {
        this.coverage = coverage;
        this.statementNumber = statementNumber;
        this.asOf = asOf;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(Coverage coverage, String statementNumber, LocalDateTime asOf) {
        return new Builder(new StockSnapshot(coverage, statementNumber, asOf));
    }

    public Coverage coverage() {
        return coverage;
    }

    /** The warehouse's own number. X12 846 BIA-03. */
    public String statementNumber() {
        return statementNumber;
    }

    /** The statement's own instant, on the partner's clock (S20). */
    public LocalDateTime asOf() {
        return asOf;
    }

    /** Which part of a statement in several messages, from 1; 0: it has only one. */
    public int part() {
        return part;
    }

    /** How many parts there are; 0: unknown. */
    public int parts() {
        return parts;
    }

    public Optional<Party> warehouse() {
        return Optional.ofNullable(warehouse);
    }

    /** Lines by the warehouse's own count. X12 846 CTT-01. */
    public Optional<BigDecimal> lineCount() {
        return Optional.ofNullable(lineCount);
    }

    /** Sum of the quantities by the warehouse's own count. X12 846 CTT-02. */
    public Optional<BigDecimal> hashTotal() {
        return Optional.ofNullable(hashTotal);
    }

    public List<StockLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "stock statement " + statementNumber + " as of " + asOf;
    }

    void check() {
        if (statementNumber.isBlank()) {
            throw new IllegalArgumentException("a stock statement without a number");
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final StockSnapshot made;

        private Builder(StockSnapshot made) {
            this.made = made;
        }

        public Builder part(int value) {
            made.part = value;
            return this;
        }

        public Builder parts(int value) {
            made.parts = value;
            return this;
        }

        public Builder warehouse(@Nullable Party value) {
            made.warehouse = value;
            return this;
        }

        public Builder lineCount(@Nullable BigDecimal value) {
            made.lineCount = value;
            return this;
        }

        public Builder hashTotal(@Nullable BigDecimal value) {
            made.hashTotal = value;
            return this;
        }

        public Builder line(StockLine one) {
            made.lines.add(one);
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public StockSnapshot build() {
            made.check();
            return made;
        }
    }
}
