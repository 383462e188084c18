package io.dunnage.edi;

import io.xlate.edi.schema.Schema;
import java.util.Optional;

/**
 * What may be in a message.
 *
 * @param schema for StAEDI
 * @param shape the same to be walked along; empty when only StAEDI understands the schema
 */
record MessageSpec(Schema schema, Optional<SpecShape.OfLoop> shape) {
    static MessageSpec of(Schema schema, Dialect dialect) {
        return new MessageSpec(schema, SpecShape.of(schema, dialect));
    }
}
