package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

/** {@code <reference qualifier="BM">4711</reference>}. */
final class ReferenceXml extends XmlAdapter<ReferenceXml.Form, Reference> {

    @XmlType(name = "Reference")
    static final class Form {
        @XmlValue
        @Nullable
        String value;

        @XmlAttribute(required = true)
        @Nullable
        String qualifier;
    }

    @Override
    public @Nullable Reference unmarshal(@Nullable Form form) {
        return form == null || form.qualifier == null || form.value == null
                ? null
                : new Reference(form.qualifier, form.value);
    }

    @Override
    public @Nullable Form marshal(@Nullable Reference reference) {
        if (reference == null) {
            return null;
        }
        var form = new Form();
        form.qualifier = reference.qualifier();
        form.value = reference.value();
        return form;
    }
}
