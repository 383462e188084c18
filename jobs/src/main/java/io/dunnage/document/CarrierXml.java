package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

final class CarrierXml extends XmlAdapter<CarrierXml.Form, Carrier> {

    @XmlType(
            name = "Carrier",
            propOrder = {"scac", "service", "routing", "method", "payment"})
    static final class Form {
        @XmlElement
        @Nullable
        String scac;

        @XmlElement
        @Nullable
        String service;

        @XmlElement
        @Nullable
        String routing;

        @XmlElement
        @Nullable
        String method;

        @XmlElement
        @Nullable
        String payment;
    }

    @Override
    public @Nullable Carrier unmarshal(@Nullable Form form) {
        return form == null ? null : new Carrier(form.scac, form.service, form.routing, form.method, form.payment);
    }

    @Override
    public @Nullable Form marshal(@Nullable Carrier carrier) {
        if (carrier == null) {
            return null;
        }
        var form = new Form();
        form.scac = carrier.scac();
        form.service = carrier.service();
        form.routing = carrier.routing();
        form.method = carrier.method();
        form.payment = carrier.payment();
        return form;
    }
}
