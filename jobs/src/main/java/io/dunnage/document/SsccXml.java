package io.dunnage.document;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import org.jspecify.annotations.Nullable;

final class SsccXml extends XmlAdapter<String, Sscc> {

    @Override
    public @Nullable Sscc unmarshal(@Nullable String text) {
        return text == null ? null : Sscc.read(text);
    }

    @Override
    public @Nullable String marshal(@Nullable Sscc sscc) {
        return sscc == null ? null : sscc.value();
    }
}
