package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code <shipped unit="EA">7</shipped>}. */
final class QuantityXml extends XmlAdapter<QuantityXml.Form, Quantity> {

    @XmlType(name = "Quantity")
    static final class Form {
        @XmlValue
        @Nullable
        BigDecimal amount;

        @XmlAttribute(required = true)
        @Nullable
        String unit;
    }

    @Override
    public @Nullable Quantity unmarshal(@Nullable Form form) {
        return form == null || form.amount == null || form.unit == null ? null : new Quantity(form.amount, form.unit);
    }

    @Override
    public @Nullable Form marshal(@Nullable Quantity quantity) {
        if (quantity == null) {
            return null;
        }
        var form = new Form();
        form.amount = quantity.amount();
        form.unit = quantity.unit();
        return form;
    }
}
