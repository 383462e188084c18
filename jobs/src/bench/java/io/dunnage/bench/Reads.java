package io.dunnage.bench;

import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.CsvLimits;
import io.dunnage.csv.CsvReader;
import io.dunnage.csv.CsvReading;
import io.dunnage.csv.ScatteredKeys;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.transform.DocumentReading;
import io.dunnage.transform.RecordSettings;
import io.dunnage.transform.Transforms;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** The ways to read a file of 945s. Each refuses to go on when a message is not as good as it should be. */
final class Reads {
    private static final MessageSpecs SPECS = MessageSpecs.bundled();
    private static final Transforms TRANSFORMS = new Transforms(SPECS);

    private Reads() {}

    /** As the product reads: validated, through Smooks, to canonical documents; tells the count after each. */
    static long documents(Path file, LongConsumer count) throws IOException {
        return read(file, true, count);
    }

    /** Validated messages without documents. */
    static long messages(Path file) throws IOException {
        return read(file, false, done -> {});
    }

    private static long read(Path file, boolean meaning, LongConsumer count) throws IOException {
        long done = 0;
        try (InterchangeReader reader = InterchangeReader.open(
                Files.newInputStream(file), SPECS, ReadingRules.strict(StandardCharsets.ISO_8859_1))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Reading.MessageRead(var message)) {
                    if (!message.acceptable()) {
                        throw new IllegalStateException(message.findings().toString());
                    }
                    if (meaning
                            && TRANSFORMS.read(message, RecordSettings.USUAL)
                                    instanceof DocumentReading.Refused(var why)) {
                        throw new IllegalStateException(why.toString());
                    }
                    count.accept(++done);
                } else if (next.get() instanceof Reading.InterchangeEnded ended && !ended.acceptable()) {
                    throw new IllegalStateException(ended.findings().toString());
                }
            }
        }
        return done;
    }

    /** A CSV file of shipments as the product reads it: looked over as a whole, then to canonical documents. */
    static long shipments(Path file) throws IOException {
        CsvLayout layout =
                TRANSFORMS.rows().layouts().find("shipments", null).layout().orElseThrow();
        ScatteredKeys scattered = ScatteredKeys.of(Files.newInputStream(file), layout, CsvLimits.USUAL);
        long done = 0;
        try (CsvReader reader = CsvReader.open(Files.newInputStream(file), layout, CsvLimits.USUAL, scattered)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof CsvReading.Group(var group)) {
                    if (TRANSFORMS.rows().read(group, layout, RecordSettings.USUAL)
                            instanceof DocumentReading.Refused(var why)) {
                        throw new IllegalStateException(why.toString());
                    }
                    done++;
                }
            }
        }
        return done;
    }

    /** The same file and the same schema, and nothing but StAEDI. */
    static long bareStaedi(Path file) throws IOException, EDIStreamException {
        long done = 0;
        try (InputStream bytes = Files.newInputStream(file);
                EDIStreamReader reader = EDIInputFactory.newFactory().createEDIStreamReader(bytes)) {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case START_TRANSACTION -> {
                        reader.setTransactionSchema(SchemaHolder.ADVICE);
                        done++;
                    }
                    case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR ->
                        throw new IllegalStateException(reader.getErrorType() + " " + reader.getLocation());
                    default -> {}
                }
            }
        }
        return done;
    }

    /** A schema that comes with the product. */
    static Schema schema(String type) {
        try (InputStream file = SPECS.open("x12/004010/" + type + "/schema.xml").orElseThrow()) {
            return SchemaFactory.newFactory().createSchema(file);
        } catch (EDISchemaException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static final class SchemaHolder {
        static final Schema ADVICE = schema("945");
    }
}
