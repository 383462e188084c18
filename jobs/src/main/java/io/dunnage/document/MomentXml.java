package io.dunnage.document;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** {@code 2026-11-23T23:59:00}: the hands of the partner's clock. Which zone he means, his profile knows (S27). */
final class MomentXml extends XmlAdapter<String, LocalDateTime> {

    @Override
    public @Nullable LocalDateTime unmarshal(@Nullable String text) {
        return text == null ? null : LocalDateTime.parse(text.strip());
    }

    @Override
    public @Nullable String marshal(@Nullable LocalDateTime moment) {
        return moment == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
}
