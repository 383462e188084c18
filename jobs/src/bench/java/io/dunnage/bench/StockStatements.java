package io.dunnage.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Stock statements as the sample warehouses write them: an item, its lot, its place and its quantity in each line. */
public enum StockStatements {
    /** One transaction set, however long: no CTT, for its count has six digits at most. */
    X12("846") {
        @Override
        void write(BufferedWriter out, int number, LocalDateTime at, int lines) throws IOException {
            begin(out, number);
            set(out, 1, number, at, 1, lines);
            end(out, 1, number);
        }
    },
    /** A transaction set for each 10,000 lines, which is X12's own limit. */
    X12_SETS("846-in-sets") {
        @Override
        void write(BufferedWriter out, int number, LocalDateTime at, int lines) throws IOException {
            begin(out, number);
            int sets = 0;
            for (int from = 1; from <= lines; from += PER_SET) {
                set(out, ++sets, number, at, from, Math.min(lines, from + PER_SET - 1));
            }
            end(out, sets, number);
        }
    },
    EDIFACT("invrpt") {
        @Override
        void write(BufferedWriter out, int number, LocalDateTime at, int lines) throws IOException {
            out.write("UNB+UNOC:3+7080000000024:14+7080000000017:14+261124:2300+" + number
                    + "'UNH+1+INVRPT:D:96A:UN'BGM+35+ST-" + number + "+9'DTM+366:" + at.format(pattern("yyyyMMddHHmm"))
                    + ":203'NAD+WH+7080000000031::9'");
            for (int i = 1; i <= lines; i++) {
                out.write("LIN+" + i % 1_000_000 + "++SKU-" + i + ":SA'LOC+18+A-" + i % 500 + "'GIN+BX+LOT-" + i % 40
                        + "'QTY+145:" + quantity(i) + ":PCE'");
            }
            out.write("CNT+2:" + lines + "'UNT+" + (6 + 4 * lines) + "+1'UNZ+1+" + number + "'");
        }
    },
    CSV("csv") {
        @Override
        void write(BufferedWriter out, int number, LocalDateTime at, int lines) throws IOException {
            String head = "ST-" + number + ";" + at.format(pattern("dd.MM.yyyy HH:mm")) + ";";
            out.write("Liste;Stand;Artikel;Bestand;Einheit;Status;Charge;MHD;Platz\r\n");
            for (int i = 1; i <= lines; i++) {
                out.write(head + "SKU-" + i + ";" + quantity(i) + ";STK;frei;LOT-" + i % 40 + ";31.12.2027;A-" + i % 500
                        + "\r\n");
            }
        }
    };

    private static final int PER_SET = 10_000;

    private final String word;

    StockStatements(String word) {
        this.word = word;
    }

    /** Its name in the table. */
    public String word() {
        return word;
    }

    abstract void write(BufferedWriter out, int number, LocalDateTime at, int lines) throws IOException;

    /** Writes the statement of that number, as of that minute, with so many lines. */
    public void file(Path file, int number, LocalDateTime at, int lines) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            write(out, number, at, lines);
        }
    }

    static void begin(BufferedWriter out, int number) throws IOException {
        out.write("ISA*00*          *00*          *ZZ*ACME3PL        *ZZ*MERCHANT       *261123*1013*U*00401*"
                + String.format(Locale.ROOT, "%09d", number) + "*0*P*>~GS*IB*ACME3PL*MERCHANT*20261123*1013*" + number
                + "*X*004010~");
    }

    static void set(BufferedWriter out, int set, int number, LocalDateTime at, int from, int to) throws IOException {
        String control = String.format(Locale.ROOT, "%04d", set);
        int lines = to - from + 1;
        boolean counted = lines <= PER_SET;
        out.write("ST*846*" + control + "~BIA*00*SI*ST-" + number + at.format(pattern("'*'yyyyMMdd'*'HHmm"))
                + "~N1*WH*ACME NEW JERSEY*92*ACME-NJ~");
        for (int i = from; i <= to; i++) {
            out.write("LIN*" + i + "*VN*SKU-" + i + "*LT*LOT-" + i % 40 + "~REF*WS*A-" + i % 500 + "~QTY*17*"
                    + quantity(i) + "*EA~");
        }
        out.write(
                (counted ? "CTT*" + lines + "~" : "") + "SE*" + (3 * lines + (counted ? 5 : 4)) + "*" + control + "~");
    }

    static void end(BufferedWriter out, int sets, int number) throws IOException {
        out.write("GE*" + sets + "*" + number + "~IEA*1*" + String.format(Locale.ROOT, "%09d", number) + "~");
    }

    static int quantity(int item) {
        return item % 97;
    }

    static DateTimeFormatter pattern(String text) {
        return DateTimeFormatter.ofPattern(text, Locale.ROOT);
    }
}
