package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class PartyXml extends XmlAdapter<PartyXml.Form, Party> {

    @XmlType(
            name = "Party",
            propOrder = {
                "name",
                "identifier",
                "addressLines",
                "city",
                "state",
                "postalCode",
                "country",
                "contact",
                "phone",
                "email"
            })
    static final class Form {
        @XmlElement
        @Nullable
        String name;

        @XmlElement
        @Nullable
        Reference identifier;

        @XmlElement(name = "addressLine")
        List<String> addressLines = new ArrayList<>();

        @XmlElement
        @Nullable
        String city;

        @XmlElement
        @Nullable
        String state;

        @XmlElement
        @Nullable
        String postalCode;

        @XmlElement
        @Nullable
        String country;

        @XmlElement
        @Nullable
        String contact;

        @XmlElement
        @Nullable
        String phone;

        @XmlElement
        @Nullable
        String email;
    }

    @Override
    public @Nullable Party unmarshal(@Nullable Form form) {
        return form == null
                ? null
                : new Party(
                        form.name,
                        form.identifier,
                        form.addressLines,
                        form.city,
                        form.state,
                        form.postalCode,
                        form.country,
                        form.contact,
                        form.phone,
                        form.email);
    }

    @Override
    public @Nullable Form marshal(@Nullable Party party) {
        if (party == null) {
            return null;
        }
        var form = new Form();
        form.name = party.name();
        form.identifier = party.identifier();
        form.addressLines = party.addressLines();
        form.city = party.city();
        form.state = party.state();
        form.postalCode = party.postalCode();
        form.country = party.country();
        form.contact = party.contact();
        form.phone = party.phone();
        form.email = party.email();
        return form;
    }
}
