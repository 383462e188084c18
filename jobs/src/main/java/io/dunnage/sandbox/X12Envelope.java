package io.dunnage.sandbox;

import io.dunnage.edi.Segment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts X12 messages into an interchange, as plain text: ISA to IEA. Checks nothing; what it writes is checked by who reads. */
final class X12Envelope {
    static final DateTimeFormatter CCYYMMDD = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final WarehouseIdentity names;

    X12Envelope(WarehouseIdentity names) {
        this.names = names;
    }

    /** All messages of one type in one group. */
    byte[] around(String type, String functionalId, long control, Instant at, List<List<Segment>> bodies) {
        var now = at.atZone(names.zone());
        List<Segment> all = new ArrayList<>();
        String number = String.format(Locale.ROOT, "%09d", control);
        all.add(Segment.of(
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                names.qualifier(),
                padded(names.id()),
                names.depositorQualifier(),
                padded(names.depositor()),
                YYMMDD.format(now),
                HHMM.format(now),
                "U",
                "0" + names.release().substring(1, 4) + names.release().charAt(4),
                number,
                "0",
                "P",
                ">"));
        all.add(Segment.of(
                "GS",
                functionalId,
                names.id(),
                names.depositor(),
                CCYYMMDD.format(now),
                HHMM.format(now),
                Long.toString(control),
                "X",
                names.release()));
        int message = 0;
        for (List<Segment> body : bodies) {
            String own = String.format(Locale.ROOT, "%04d", ++message);
            all.add(Segment.of("ST", type, own));
            all.addAll(body);
            all.add(Segment.of("SE", Integer.toString(body.size() + 2), own));
        }
        all.add(Segment.of("GE", Integer.toString(message), Long.toString(control)));
        all.add(Segment.of("IEA", "1", number));
        var text = new StringBuilder();
        for (Segment segment : all) {
            text.append(segment.tag());
            segment.elements().forEach(element -> text.append('*').append(element.text()));
            text.append("~\n");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String padded(String id) {
        return String.format(Locale.ROOT, "%-15s", id);
    }
}
