package io.dunnage.odoo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One record of an answer, read field by field; what is absent or of another kind than the field is a fault that names the place and
 * not the value. Odoo writes {@code false} for whatever is empty.
 */
final class Row {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    /** Odoo's floats carry noise (0.1 + 0.2); no unit of measure is finer than this. */
    private static final int DECIMALS = 6;

    private static final int LONGEST_NUMBER = 15;

    private final String call;
    private final int index;
    private final JsonNode fields;

    private Row(String call, int index, JsonNode fields) {
        this.call = call;
        this.index = index;
        this.fields = fields;
    }

    /** A many2one: the record's id and the name it is shown by. */
    record Link(long id, String name) {}

    static List<Row> list(String call, JsonNode answer) {
        if (!answer.isArray()) {
            throw new OdooFault.Unintelligible(call, "a list of records was expected, " + kind(answer) + " came", null);
        }
        var rows = new ArrayList<Row>(answer.size());
        for (JsonNode record : answer) {
            if (!record.isObject()) {
                throw new OdooFault.Unintelligible(
                        call, "[" + rows.size() + "]: a record was expected, " + kind(record) + " came", null);
            }
            rows.add(new Row(call, rows.size(), record));
        }
        return rows;
    }

    /** The ids that a many2one of these records points to, each once. */
    static Set<Long> linked(Collection<Row> rows, String field) {
        var ids = new LinkedHashSet<Long>();
        for (Row row : rows) {
            Long id = row.linkedOrNull(field);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    static String kind(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    long id() {
        return id("id", field("id"));
    }

    String text(String name) {
        String value = textOrNull(name);
        if (value == null) {
            throw wrong(name, "text", field(name));
        }
        return value;
    }

    /** Null for {@code false} and for blank text. */
    @Nullable
    String textOrNull(String name) {
        JsonNode value = field(name);
        if (isFalse(value)) {
            return null;
        }
        if (!value.isString()) {
            throw wrong(name, "text", value);
        }
        String text = value.stringValue().strip();
        return text.isEmpty() ? null : text;
    }

    boolean flag(String name) {
        JsonNode value = field(name);
        if (!value.isBoolean()) {
            throw wrong(name, "true or false", value);
        }
        return value.booleanValue();
    }

    BigDecimal amount(String name) {
        BigDecimal clean =
                number(name).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return clean.scale() < 0 ? clean.setScale(0) : clean;
    }

    /** With all its noise: a factor of 0.0833… is not to be cut. */
    BigDecimal number(String name) {
        JsonNode value = field(name);
        if (!value.isNumber()) {
            throw wrong(name, "a number", value);
        }
        BigDecimal number = value.decimalValue();
        // before any arithmetic: 1e999999 is a short text and a very long number
        if ((long) number.precision() - number.scale() > LONGEST_NUMBER || number.scale() > 400) {
            throw wrong(name, "a number of at most " + LONGEST_NUMBER + " digits", value);
        }
        return number;
    }

    @Nullable
    Instant timeOrNull(String name) {
        String value = textOrNull(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDateTime.parse(value, DATE_TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notATime) {
            throw wrong(name, "a time as 2026-11-23 06:16:06", field(name));
        }
    }

    Instant time(String name) {
        Instant value = timeOrNull(name);
        if (value == null) {
            throw wrong(name, "a time", field(name));
        }
        return value;
    }

    @Nullable
    Link linkOrNull(String name) {
        JsonNode value = field(name);
        if (isFalse(value)) {
            return null;
        }
        if (!value.isArray() || value.size() < 2 || !(value.get(1).isString() || isFalse(value.get(1)))) {
            throw wrong(name, "an id with a name", value);
        }
        long id = id(name, value.get(0));
        String shown = value.get(1).isString() ? value.get(1).stringValue() : "";
        return new Link(id, shown.isBlank() ? "#" + id : shown);
    }

    Link link(String name) {
        Link value = linkOrNull(name);
        if (value == null) {
            throw wrong(name, "an id with a name", field(name));
        }
        return value;
    }

    @Nullable
    Long linkedOrNull(String name) {
        Link value = linkOrNull(name);
        return value == null ? null : value.id();
    }

    List<Long> ids(String name) {
        JsonNode value = field(name);
        if (!value.isArray()) {
            throw wrong(name, "a list of ids", value);
        }
        var ids = new ArrayList<Long>(value.size());
        for (JsonNode id : value) {
            ids.add(id(name, id));
        }
        return ids;
    }

    /** One of a selection's words. */
    <T> T choice(String name, Map<String, T> words) {
        String value = text(name);
        T found = words.get(value);
        if (found == null) {
            throw wrong(name, "one of " + words.keySet().stream().sorted().toList(), field(name));
        }
        return found;
    }

    private JsonNode field(String name) {
        JsonNode value = fields.get(name);
        if (value == null) {
            throw new OdooFault.Unintelligible(call, "[" + index + "]." + name + " is missing", null);
        }
        return value;
    }

    private long id(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() <= 0) {
            throw wrong(name, "an id", value);
        }
        return value.longValue();
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }

    private OdooFault wrong(String name, String expected, JsonNode came) {
        return new OdooFault.Unintelligible(
                call, "[" + index + "]." + name + ": " + expected + " was expected, " + kind(came) + " came", null);
    }
}
