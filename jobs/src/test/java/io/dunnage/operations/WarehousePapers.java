package io.dunnage.operations;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the X12 warehouse says of its stock: statements, shipments and adjustments, on the days that the world's clock shows. */
record WarehousePapers(World world) {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    void drops(int control, String message, String group, List<String> body) {
        world.drop(
                message + "_" + control + ".edi",
                Papers.numbered(control).with(message, group, body).text());
    }

    /** A 945 of all that was ordered or less. */
    void ships(int control, String order, String item, int quantity) {
        drops(
                control,
                "945",
                "SW",
                List.of(
                        "W06*F*" + order + "*" + today() + "*SHP-" + control,
                        "G62*11*" + today(),
                        "LX*1",
                        "W12*CC*" + quantity + "*" + quantity + "*0*EA**VN*" + item,
                        "N9*LI*1",
                        "W03*" + quantity));
    }

    /** A 947 that tells what happened on a day. */
    void adjusts(int control, String day, String... lines) {
        List<String> body =
                new ArrayList<>(List.of("W15*" + day + "*ADJ-" + control, "N1*WH*ACME NEW JERSEY*92*ACME-NJ"));
        body.addAll(List.of(lines));
        drops(control, "947", "AW", body);
    }

    /** An 846 as of now. */
    void states(int control, String number, String... goods) {
        drops(control, "846", "IB", statement(number, world.clock.instant(), goods));
    }

    /** All that lies there: {@code ITEM 10}, {@code ITEM/LOT 10}, {@code ITEM 10 QH 4}. */
    List<String> statement(String number, Instant asOf, String... goods) {
        ZonedDateTime at = asOf.atZone(ZONE);
        List<String> body = new ArrayList<>();
        body.add("BIA*00*SI*" + number + "*" + at.format(DAY) + "*"
                + at.format(DateTimeFormatter.ofPattern("HHmm", Locale.ROOT)));
        body.add("N1*WH*ACME NEW JERSEY*92*ACME-NJ");
        int line = 0;
        int hash = 0;
        for (String one : goods) {
            String[] words = one.split(" ");
            String[] item = words[0].split("/");
            body.add("LIN*" + ++line + "*VN*" + item[0]
                    + (item.length > 1 && item[1].length() <= 12 ? "*LT*" + item[1] : ""));
            if (item.length > 1 && item[1].length() > 12) {
                body.add("REF*LT*" + item[1]);
            }
            body.add("QTY*17*" + words[1] + "*EA");
            hash += Integer.parseInt(words[1]);
            if (words.length > 2) {
                body.add("QTY*" + words[2] + "*" + words[3] + "*EA");
                hash += Integer.parseInt(words[3]);
            }
        }
        body.add("CTT*" + line + "*" + hash);
        return body;
    }

    private String today() {
        return world.clock.instant().atZone(ZONE).format(DAY);
    }
}
