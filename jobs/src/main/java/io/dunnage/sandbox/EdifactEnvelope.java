package io.dunnage.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts EDIFACT messages into an interchange, as plain text in syntax 3: UNA to UNZ. Checks nothing. */
final class EdifactEnvelope {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm", Locale.ROOT);
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    private final WarehouseIdentity names;

    EdifactEnvelope(WarehouseIdentity names) {
        this.names = names;
    }

    /** All messages of one type; each body is written segment by segment, as {@link #segment} makes them. */
    byte[] around(String type, String version, long control, Instant at, List<List<String>> bodies) {
        var now = at.atZone(names.zone());
        List<String> all = new ArrayList<>();
        all.add(segment(
                "UNB",
                c("UNOC", "3"),
                c(names.id(), names.qualifier()),
                c(names.depositor(), names.depositorQualifier()),
                c(YYMMDD.format(now), HHMM.format(now)),
                Long.toString(control)));
        int message = 0;
        for (List<String> body : bodies) {
            String own = Integer.toString(++message);
            all.add(segment("UNH", own, c(type, version.substring(0, 1), version.substring(2), "UN")));
            all.addAll(body);
            all.add(segment("UNT", Integer.toString(body.size() + 2), own));
        }
        all.add(segment("UNZ", Integer.toString(message), Long.toString(control)));
        return ("UNA:+.? '\n" + all.stream().map(one -> one + "'\n").collect(Collectors.joining()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A segment of elements; an element with components, or with a character that means something, comes from {@link #c}. */
    static String segment(String tag, String... elements) {
        String whole = tag + "+" + String.join("+", elements);
        int end = whole.length();
        while (end > 0 && whole.charAt(end - 1) == '+' && (end < 2 || whole.charAt(end - 2) != '?')) {
            end--;
        }
        return whole.substring(0, end);
    }

    /** An element of components; what means something in the syntax is released. */
    static String c(String... components) {
        String whole = Stream.of(components)
                .map(one -> one.replaceAll("[?+:']", "?$0"))
                .collect(Collectors.joining(":"));
        int end = whole.length();
        while (end > 0 && whole.charAt(end - 1) == ':' && (end < 2 || whole.charAt(end - 2) != '?')) {
            end--;
        }
        return whole.substring(0, end);
    }

    String day(Instant at) {
        return DAY.format(at.atZone(names.zone()));
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(names.zone()));
    }

    /** The building, in the role that a message gives it (NAD 3035). */
    String building(String role) {
        return segment(
                "NAD", role, c(names.facility().id(), "", names.facility().qualifier()));
    }
}
