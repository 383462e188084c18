package io.dunnage.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * 10,000 items in ten lots each, the same in the depositor's book and in the warehouse's; and 1,000 shipments that the warehouse
 * told of and nobody posted, for their orders are unknown. Places are numbered from 0.
 */
public final class TwoBooks {
    public static final int PLACES = 100_000;
    public static final int MESSAGES = 1_000;
    public static final int LINES = 5;
    public static final int ITEMS = 10_000;

    private TwoBooks() {}

    public static String item(int place) {
        return "SKU-" + place % ITEMS;
    }

    public static String lot(int place) {
        return "LOT-" + place;
    }

    /** What lies there by the depositor's book. */
    public static int units(int place) {
        return 10 + place % 90;
    }

    public static long units() {
        long units = 0;
        for (int place = 0; place < PLACES; place++) {
            units += units(place);
        }
        return units;
    }

    /** The place that a line of a message takes a unit from; each place is taken from once at most. */
    private static int shipped(int message, int line) {
        return message * (PLACES / MESSAGES) + line * 7;
    }

    public static boolean isShipped(int place) {
        int line = place % (PLACES / MESSAGES);
        return line % 7 == 0 && line / 7 < LINES;
    }

    /**
     * An 846 in which each place lies in so many bins, a line for each.
     *
     * @param missing how many units less than the book each place has, beside what was shipped
     */
    public static void statement(Path file, int number, LocalDateTime at, int bins, IntUnaryOperator missing)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            StockStatements.begin(out, number);
            out.write("ST*846*0001~BIA*00*SI*ST-" + number + at.format(StockStatements.pattern("'*'yyyyMMdd'*'HHmm"))
                    + "~N1*WH*ACME NEW JERSEY*92*ACME-NJ~");
            int lines = 0;
            for (int bin = 0; bin < bins; bin++) {
                for (int place = 0; place < PLACES; place++) {
                    int units = units(place) / bins + (bin < units(place) % bins ? 1 : 0);
                    if (bin == 0) {
                        units -= missing.applyAsInt(place) + (isShipped(place) ? 1 : 0);
                    }
                    lines++;
                    out.write("LIN*" + lines + "*VN*" + item(place) + "*LT*" + lot(place) + "~REF*WS*"
                            + (char) ('A' + bin) + "-" + place % 500 + "~QTY*17*" + units + "*EA~");
                }
            }
            out.write("SE*" + (3 * lines + 4) + "*0001~");
            StockStatements.end(out, 1, number);
        }
    }

    /** The 945s of the shipments. */
    public static void advices(Path file, int number, LocalDate day) throws IOException {
        String on = day.format(StockStatements.pattern("yyyyMMdd"));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("ISA*00*          *00*          *ZZ*ACME3PL        *ZZ*MERCHANT       *261123*1013*U*00401*"
                    + control(number) + "*0*P*>~GS*SW*ACME3PL*MERCHANT*20261123*1013*" + number + "*X*004010~");
            for (int message = 0; message < MESSAGES; message++) {
                String key = control(message + 1);
                out.write("ST*945*" + key + "~W06*F*TPL/OUT/9" + key + "*" + on + "*SHP-" + key
                        + "**PO-1~N1*ST*Jane Doe*92*C-1001~N1*SF*Acme Newark*92*ACME-NJ~G62*11*" + on
                        + "~W27*M*UPSN*Ground*PP~");
                for (int line = 0; line < LINES; line++) {
                    int place = shipped(message, line);
                    out.write("LX*" + (line + 1) + "~MAN*GM*" + Advices.sscc(message * 10L + line)
                            + "~W12*CC*1*1*0*EA**VN*" + item(place) + "~N9*LI*" + (line + 1) + "~N9*LT*" + lot(place)
                            + "~");
                }
                out.write("W03*" + LINES + "*14*LB~SE*" + (8 + 5 * LINES) + "*" + key + "~");
            }
            out.write("GE*" + MESSAGES + "*" + number + "~IEA*1*" + control(number) + "~");
        }
    }

    private static String control(int number) {
        return String.format(Locale.ROOT, "%09d", number);
    }
}
