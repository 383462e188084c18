package io.dunnage.document;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code 2026-11-23}. A day has no zone: the warehouse's day stays the warehouse's day (S27). */
final class DayXml extends XmlAdapter<String, LocalDate> {

    @Override
    public @Nullable LocalDate unmarshal(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text.strip());
    }

    @Override
    public @Nullable String marshal(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
