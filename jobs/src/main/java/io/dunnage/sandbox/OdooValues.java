package io.dunnage.sandbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How Odoo reads and compares single values: what it accepts for a field, what equals what, what it complains about. */
final class OdooValues {
    static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    static final Set<String> OPERATORS = Set.of(
            "=",
            "==",
            "!=",
            "<>",
            "=?",
            "in",
            "not in",
            ">",
            ">=",
            "<",
            "<=",
            "like",
            "ilike",
            "not like",
            "not ilike",
            "=like",
            "=ilike",
            "child_of",
            "parent_of");
    private static final double TINY = 1e-9;

    private OdooValues() {}

    static boolean compare(StandInCall call, OdooField field, Object have, String operator, Object want) {
        Object left = have;
        if (field.type() == OdooField.Kind.DATETIME && call.version() == StandInVersion.V19) {
            left = seconds(have);
        }
        if (field.type() == OdooField.Kind.MANY2ONE && operator.contains("like")) {
            left = have instanceof Integer id ? call.displayName(field.relation(), id) : false;
        }
        return switch (operator) {
            case "=", "==" -> want instanceof Collection<?> any ? contains(any, left) : same(left, want);
            case "!=", "<>" -> want instanceof Collection<?> any ? !contains(any, left) : !same(left, want);
            case "in" -> want instanceof Collection<?> any ? contains(any, left) : same(left, want);
            case "not in" -> want instanceof Collection<?> any ? !contains(any, left) : !same(left, want);
            case "=?" -> Boolean.FALSE.equals(want) || same(left, want);
            case ">", ">=", "<", "<=" -> ordered(left, operator, want);
            case "like" -> text(left).contains(text(want));
            case "ilike" -> lower(left).contains(lower(want));
            case "not like" -> !text(left).contains(text(want));
            case "not ilike" -> !lower(left).contains(lower(want));
            case "=like" -> pattern(text(want), 0).matcher(text(left)).matches();
            case "=ilike" ->
                pattern(text(want), Pattern.CASE_INSENSITIVE)
                        .matcher(text(left))
                        .matches();
            default -> throw OdooFault.value("Invalid operator '" + operator + "'");
        };
    }

    static boolean compareMany(StandInCall call, OdooField field, List<?> have, String operator, Object want) {
        return switch (operator) {
            case "=", "in" ->
                Boolean.FALSE.equals(want)
                        ? have.isEmpty()
                        : have.stream()
                                .anyMatch(one -> contains(want instanceof Collection<?> c ? c : List.of(want), one));
            case "!=", "not in" -> !compareMany(call, field, have, "in", want);
            default ->
                have.stream()
                        .anyMatch(one -> compare(
                                call,
                                OdooField.parse("x char", java.util.Map.of()),
                                call.displayName(field.relation(), (Integer) one),
                                operator,
                                want));
        };
    }

    private static boolean contains(Collection<?> any, Object value) {
        return any.stream().anyMatch(one -> same(value, one));
    }

    private static boolean same(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return Math.abs(a.doubleValue() - b.doubleValue()) < TINY;
        }
        if (Boolean.FALSE.equals(right) && left instanceof String empty) {
            return empty.isEmpty();
        }
        return left.equals(right);
    }

    private static boolean ordered(Object left, String operator, Object right) {
        int difference;
        if (left instanceof Number a && right instanceof Number b) {
            difference = Double.compare(a.doubleValue(), b.doubleValue());
        } else if (left instanceof String a && right instanceof String b) {
            difference = a.compareTo(b);
        } else {
            return false;
        }
        return switch (operator) {
            case ">" -> difference > 0;
            case ">=" -> difference >= 0;
            case "<" -> difference < 0;
            default -> difference <= 0;
        };
    }

    private static String text(Object value) {
        return value instanceof String text ? text : Boolean.FALSE.equals(value) ? "" : String.valueOf(value);
    }

    private static String lower(Object value) {
        return text(value).toLowerCase(Locale.ROOT);
    }

    private static Pattern pattern(String like, int flags) {
        var regex = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
    }

    /** Without the microseconds that the database keeps and the wire does not carry. */
    static Object seconds(Object stamp) {
        return stamp instanceof String text && text.length() > 19 ? text.substring(0, 19) : stamp;
    }

    static boolean equal(double a, double b) {
        return Math.abs(a - b) < 0.005;
    }

    static double round(double quantity) {
        return Math.rint(quantity * 1e6) / 1e6;
    }

    /** The value as the field keeps it, or what Odoo raises when it cannot be one. */
    static Object accepted(StandInCall call, OdooModel model, OdooField field, Object value) {
        return switch (field.type()) {
            case INTEGER -> value instanceof Number number ? (Object) number.intValue() : 0;
            case FLOAT -> number(call, model, field, value);
            case BOOLEAN -> !(Boolean.FALSE.equals(value) || value.equals(0) || value.equals(""));
            case MANY2ONE -> value instanceof Integer id && id > 0 ? value : (Object) false;
            case SELECTION -> chosen(model, field, value);
            case DATETIME -> moment(value);
            case DATE -> day(value);
            case CHAR, TEXT, BINARY -> Boolean.FALSE.equals(value) ? value : (Object) String.valueOf(value);
            case HTML ->
                Boolean.FALSE.equals(value) || value.equals("") ? (Object) false : paragraph(String.valueOf(value));
            case ONE2MANY, MANY2MANY -> value;
        };
    }

    private static Object number(StandInCall call, OdooModel model, OdooField field, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof String text) {
            if (model.name().equals("stock.move.line") && field.name().equals("quantity")) {
                throw OdooTexts.notANumber(call.version());
            }
            throw OdooFault.value("could not convert string to float: '" + text + "'");
        }
        return 0.0;
    }

    private static Object chosen(OdooModel model, OdooField field, Object value) {
        if (Boolean.FALSE.equals(value)) {
            return value;
        }
        String choice = String.valueOf(value);
        if (!field.choices().isEmpty()
                && field.choices().stream().noneMatch(one -> one.equals(choice) || one.startsWith(choice + ":"))) {
            throw OdooFault.value("Wrong value for " + model.name() + "." + field.name() + ": '" + choice + "'");
        }
        return choice;
    }

    private static Object moment(Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return false;
        }
        if (text.length() <= 10) {
            return day(text) + " 00:00:00";
        }
        try {
            String whole = text.length() > 19 && text.charAt(19) == '.' ? text.substring(0, 19) : text;
            LocalDateTime.parse(whole, SECONDS);
            return text;
        } catch (DateTimeException e) {
            throw OdooFault.value("time data '" + text + "' does not match format '%Y-%m-%d %H:%M:%S'");
        }
    }

    private static Object day(Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return false;
        }
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())))
                    .toString();
        } catch (DateTimeException e) {
            throw OdooFault.value("time data '" + text + "' does not match format '%Y-%m-%d'");
        }
    }

    private static String paragraph(String html) {
        return html.startsWith("<p") || html.startsWith("<div") ? html : "<p>" + html + "</p>";
    }

    static void refuseText(boolean id, Object value) {
        for (Object one : value instanceof Collection<?> many ? many : List.of(value)) {
            if (one instanceof String text && id) {
                throw notAnInteger(text);
            }
        }
    }

    static OdooFault notAnInteger(String text) {
        return OdooFault.python(
                "psycopg2.errors.InvalidTextRepresentation",
                "invalid input syntax for type integer: \"" + text + "\"\n");
    }
}
