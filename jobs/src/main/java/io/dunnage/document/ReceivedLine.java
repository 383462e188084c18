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

/** One line of a receipt advice as the warehouse wrote it; several may tell of one line of the notice, split by lot. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "item",
            "received",
            "announced",
            "lot",
            "expiry",
            "serials",
            "condition",
            "disposition",
            "sscc",
            "exceptions"
        })
public final class ReceivedLine {
    @XmlAttribute
    private @Nullable String noticeLine;

    @XmlAttribute
    private int segment;

    @XmlElement(required = true)
    private ItemId item;

    @XmlElement(required = true)
    private Quantity received;

    private @Nullable Quantity announced;
    private @Nullable String lot;
    private @Nullable LocalDate expiry;

    @XmlElement(name = "serial")
    private List<String> serials = new ArrayList<>();

    private @Nullable GoodsCondition condition;
    private @Nullable Disposition disposition;
    private @Nullable Sscc sscc;

    @XmlElement(name = "exception")
    private List<ReceiptException> exceptions = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ReceivedLine() {} // JAXB and Jackson fill the fields

    private ReceivedLine(ItemId item, Quantity received) {
        this.item = item;
        this.received = received;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(ItemId item, Quantity received) {
        return new Builder(new ReceivedLine(item, received));
    }

    /** The notice's line number, where the warehouse repeats it. */
    public Optional<String> noticeLine() {
        return Optional.ofNullable(noticeLine);
    }

    /** Where the line began: segment position in its message or row of its file; 0 if it was not read from one. */
    public int segment() {
        return segment;
    }

    public ItemId item() {
        return item;
    }

    /** As the line says it: with or without the exceptions below it, as the partner's profile knows (S18). */
    public Quantity received() {
        return received;
    }

    public Optional<Quantity> announced() {
        return Optional.ofNullable(announced);
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

    /** Of the whole line; absent: good. */
    public Optional<GoodsCondition> condition() {
        return Optional.ofNullable(condition);
    }

    /** Of a return. */
    public Optional<Disposition> disposition() {
        return Optional.ofNullable(disposition);
    }

    public Optional<Sscc> sscc() {
        return Optional.ofNullable(sscc);
    }

    /** Parts of the line that are not as announced. X12 944 W13. */
    public List<ReceiptException> exceptions() {
        return List.copyOf(exceptions);
    }

    @Override
    public String toString() {
        return received + " of " + item;
    }

    void check() {
        if (received.isNegative()) {
            throw new IllegalArgumentException("cannot have received " + received + " of " + item);
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final ReceivedLine made;

        private Builder(ReceivedLine made) {
            this.made = made;
        }

        public Builder noticeLine(@Nullable String value) {
            made.noticeLine = value;
            return this;
        }

        public Builder segment(int value) {
            made.segment = value;
            return this;
        }

        public Builder announced(@Nullable Quantity value) {
            made.announced = value;
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

        public Builder condition(@Nullable GoodsCondition value) {
            made.condition = value;
            return this;
        }

        public Builder disposition(@Nullable Disposition value) {
            made.disposition = value;
            return this;
        }

        public Builder sscc(@Nullable Sscc value) {
            made.sscc = value;
            return this;
        }

        public Builder exception(ReceiptException one) {
            made.exceptions.add(one);
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public ReceivedLine build() {
            made.check();
            return made;
        }
    }
}
