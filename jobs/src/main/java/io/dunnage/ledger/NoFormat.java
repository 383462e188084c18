package io.dunnage.ledger;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** No column is JSON or XML to Hibernate; said so, it does not load Jackson and JAXB to be ready for one. */
final class NoFormat implements FormatMapper {
    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        throw new IllegalStateException("no column is mapped as JSON or XML. Indicates a bug.");
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        throw new IllegalStateException("no column is mapped as JSON or XML. Indicates a bug.");
    }
}
