package io.dunnage.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code <item><number scheme="VENDOR">SKU-1</number></item>}. */
final class ItemIdXml extends XmlAdapter<ItemIdXml.Form, ItemId> {

    @XmlType(name = "Item")
    static final class Form {
        @XmlElement(name = "number")
        List<Entry> numbers = new ArrayList<>();
    }

    @XmlType(name = "SchemedNumber")
    static final class Entry {
        @XmlAttribute(required = true)
        ItemId.@Nullable Scheme scheme;

        @XmlValue
        @Nullable
        String value;
    }

    @Override
    public @Nullable ItemId unmarshal(@Nullable Form form) {
        if (form == null) {
            return null;
        }
        var numbers = new EnumMap<ItemId.Scheme, String>(ItemId.Scheme.class);
        for (var number : form.numbers) {
            if (number.scheme != null && number.value != null) {
                numbers.put(number.scheme, number.value);
            }
        }
        return new ItemId(numbers);
    }

    @Override
    public @Nullable Form marshal(@Nullable ItemId item) {
        if (item == null) {
            return null;
        }
        var form = new Form();
        item.numbers().forEach((scheme, value) -> {
            var number = new Entry();
            number.scheme = scheme;
            number.value = value;
            form.numbers.add(number);
        });
        return form;
    }
}
