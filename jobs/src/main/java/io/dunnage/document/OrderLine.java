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

/** One line of a shipping order: this much of this item, and from these lots if any are named. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"item", "description", "quantity", "requestedLots"})
public final class OrderLine {
    @XmlAttribute(required = true)
    private String number;

    @XmlElement(required = true)
    private ItemId item;

    private @Nullable String description;

    @XmlElement(required = true)
    private Quantity quantity;

    @XmlElement(name = "requestedLot")
    private List<String> requestedLots = new ArrayList<>();

    @SuppressWarnings({"unused", "NullAway.Init"})
    private OrderLine() {} // JAXB and Jackson fill the fields

    /** @param number the line's number in the order, as the advice will repeat it (N9*LI) */
    public OrderLine(
            String number, ItemId item, @Nullable String description, Quantity quantity, List<String> requestedLots) {
        if (number.isBlank() || quantity.amount().signum() <= 0) {
            throw new IllegalArgumentException("not an order line: '" + number + "' of " + quantity);
        }
        this.number = number;
        this.item = item;
        this.description = description;
        this.quantity = quantity;
        this.requestedLots.addAll(requestedLots);
    }

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

    public List<String> requestedLots() {
        return List.copyOf(requestedLots);
    }

    @Override
    public String toString() {
        return "line " + number + ": " + quantity + " of " + item;
    }
}
