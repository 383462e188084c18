package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a warehouse received, announced or not, goods bought and goods returned: X12 944, EDIFACT RECADV. */
@XmlRootElement(name = "ReceiptAdvice")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "receiptNumber",
            "noticeNumber",
            "depositorOrderNumber",
            "returnAuthorization",
            "receivedOn",
            "warehouse",
            "shipFrom",
            "carrier",
            "billOfLading",
            "trailer",
            "totalReceived",
            "notes",
            "references",
            "lines"
        })
public final class ReceiptAdvice implements CanonicalDocument {

    /** Whether it is the first word or replaces an earlier one. X12 element 514. */
    @XmlType(name = "ReceiptReporting")
    public enum Reporting {
        ORIGINAL,
        REPLACEMENT
    }

    @XmlAttribute(required = true)
    private Reporting reporting;

    @XmlElement(required = true)
    private String receiptNumber;

    private @Nullable String noticeNumber;
    private @Nullable String depositorOrderNumber;
    private @Nullable String returnAuthorization;
    private @Nullable LocalDate receivedOn;
    private @Nullable Party warehouse;
    private @Nullable Party shipFrom;
    private @Nullable Carrier carrier;
    private @Nullable String billOfLading;
    private @Nullable String trailer;

    @XmlAttribute
    private boolean complete;

    private @Nullable BigDecimal totalReceived;

    @XmlElement(name = "note")
    private List<String> notes = new ArrayList<>();

    @XmlElement(name = "reference")
    private List<Reference> references = new ArrayList<>();

    @XmlElement(name = "line")
    private List<ReceivedLine> lines = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private ReceiptAdvice() {} // JAXB and Jackson fill the fields

    private ReceiptAdvice(Reporting reporting, String receiptNumber) {
        this.reporting = reporting;
        this.receiptNumber = receiptNumber;
    }

    /** Starts one, with what it cannot be without. */
    public static Builder of(Reporting reporting, String receiptNumber) {
        return new Builder(new ReceiptAdvice(reporting, receiptNumber));
    }

    public Reporting reporting() {
        return reporting;
    }

    /** The warehouse's own number of the receipt. X12 944 W17-03. */
    public String receiptNumber() {
        return receiptNumber;
    }

    /** Our number of the notice, as we sent it. X12 944 W17-05; absent: nothing was announced. */
    public Optional<String> noticeNumber() {
        return Optional.ofNullable(noticeNumber);
    }

    /** Our order number. X12 944 W17-04. */
    public Optional<String> depositorOrderNumber() {
        return Optional.ofNullable(depositorOrderNumber);
    }

    /** The number under which we allowed a return (RMA). */
    public Optional<String> returnAuthorization() {
        return Optional.ofNullable(returnAuthorization);
    }

    public Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    public Optional<Party> warehouse() {
        return Optional.ofNullable(warehouse);
    }

    public Optional<Party> shipFrom() {
        return Optional.ofNullable(shipFrom);
    }

    public Optional<Carrier> carrier() {
        return Optional.ofNullable(carrier);
    }

    public Optional<String> billOfLading() {
        return Optional.ofNullable(billOfLading);
    }

    public Optional<String> trailer() {
        return Optional.ofNullable(trailer);
    }

    /** Whether the warehouse says that nothing more comes of the notice. */
    public boolean complete() {
        return complete;
    }

    /** Units received in the warehouse's own sum. X12 944 W14-01. */
    public Optional<BigDecimal> totalReceived() {
        return Optional.ofNullable(totalReceived);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }

    public List<ReceivedLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "receipt advice " + receiptNumber;
    }

    void check() {
        if (receiptNumber.isBlank()) {
            throw new IllegalArgumentException("a receipt advice without the warehouse's receipt number");
        }
    }

    /** Makes one. */
    public static final class Builder {
        private final ReceiptAdvice made;

        private Builder(ReceiptAdvice made) {
            this.made = made;
        }

        public Builder noticeNumber(@Nullable String value) {
            made.noticeNumber = value;
            return this;
        }

        public Builder depositorOrderNumber(@Nullable String value) {
            made.depositorOrderNumber = value;
            return this;
        }

        public Builder returnAuthorization(@Nullable String value) {
            made.returnAuthorization = value;
            return this;
        }

        public Builder receivedOn(@Nullable LocalDate value) {
            made.receivedOn = value;
            return this;
        }

        public Builder warehouse(@Nullable Party value) {
            made.warehouse = value;
            return this;
        }

        public Builder shipFrom(@Nullable Party value) {
            made.shipFrom = value;
            return this;
        }

        public Builder carrier(@Nullable Carrier value) {
            made.carrier = value;
            return this;
        }

        public Builder billOfLading(@Nullable String value) {
            made.billOfLading = value;
            return this;
        }

        public Builder trailer(@Nullable String value) {
            made.trailer = value;
            return this;
        }

        public Builder complete(boolean value) {
            made.complete = value;
            return this;
        }

        public Builder totalReceived(@Nullable BigDecimal value) {
            made.totalReceived = value;
            return this;
        }

        public Builder note(String one) {
            made.notes.add(one);
            return this;
        }

        public Builder reference(Reference one) {
            made.references.add(one);
            return this;
        }

        public Builder line(ReceivedLine one) {
            made.lines.add(one);
            return this;
        }

        /** @throws IllegalArgumentException when it cannot be so */
        public ReceiptAdvice build() {
            made.check();
            return made;
        }
    }
}
