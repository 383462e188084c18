package io.dunnage.operations;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Long stock statements as the three sample warehouses write them: items P-1, P-2 and so on, each in a state of its own. */
enum StatementPapers {
    /** In one transaction set, however long it is. */
    X12(SandboxSite.PARTNER, "TPL", ".edi") {
        @Override
        void write(BufferedWriter out, String number, LocalDateTime at, int lines) throws IOException {
            out.write(
                    "ISA*00*          *00*          *ZZ*ACME3PL        *ZZ*MERCHANT       *261123*1013*U*00401*000000001*0*P*>~\n"
                            + "GS*IB*ACME3PL*MERCHANT*20261123*1013*1*X*004010~\nST*846*0001~\nBIA*00*SI*" + number
                            + at.format(pattern("'*'yyyyMMdd'*'HHmm")) + "~\nN1*WH*ACME NEW JERSEY*92*ACME-NJ~\n");
            for (int i = 1; i <= lines; i++) {
                out.write("LIN*" + i + "*VN*P-" + i + "~\nQTY*17*" + quantity(i) + "*EA~\n");
            }
            out.write("CTT*" + lines + "*" + total(lines) + "~\nSE*" + (5 + 2 * lines)
                    + "*0001~\nGE*1*1~\nIEA*1*000000001~\n");
        }
    },
    EDIFACT(SandboxSite.EDIFACT_PARTNER, "NORD", ".edi") {
        @Override
        void write(BufferedWriter out, String number, LocalDateTime at, int lines) throws IOException {
            out.write("UNB+UNOC:3+7080000000024:14+7080000000017:14+261124:2300+4714'\nUNH+1+INVRPT:D:96A:UN'\nBGM+35+"
                    + number + "+9'\nDTM+366:" + at.format(pattern("yyyyMMddHHmm"))
                    + ":203'\nNAD+WH+7080000000031::9'\n");
            for (int i = 1; i <= lines; i++) {
                out.write("LIN+" + i + "++P-" + i + ":SA'\nQTY+145:" + quantity(i) + ":PCE'\n");
            }
            out.write(
                    "CNT+2:" + lines + "'\nCNT+1:" + total(lines) + "'\nUNT+" + (7 + 2 * lines) + "+1'\nUNZ+1+4714'\n");
        }
    },
    CSV(SandboxSite.CSV_PARTNER, "HHOF", ".csv") {
        @Override
        void write(BufferedWriter out, String number, LocalDateTime at, int lines) throws IOException {
            String head = number + ";" + at.format(pattern("dd.MM.yyyy HH:mm")) + ";";
            out.write("Liste;Stand;Artikel;Bestand;Einheit;Status;Charge;MHD;Platz\r\n");
            for (int i = 1; i <= lines; i++) {
                out.write(head + "P-" + i + ";" + quantity(i) + ";STK;frei;;;A-04\r\n");
            }
        }
    };

    final String partner;
    final String warehouse;
    private final String suffix;

    StatementPapers(String partner, String warehouse, String suffix) {
        this.partner = partner;
        this.warehouse = warehouse;
        this.suffix = suffix;
    }

    abstract void write(BufferedWriter out, String number, LocalDateTime at, int lines) throws IOException;

    /** How much there is of an item. */
    static int quantity(int item) {
        return item % 97;
    }

    static long total(int lines) {
        long total = 0;
        for (int i = 1; i <= lines; i++) {
            total += quantity(i);
        }
        return total;
    }

    /** A finished file in the folder that the warehouse drops into. */
    void drop(SandboxSite site, String number, LocalDateTime at, int lines) {
        var dock = site.dock(partner);
        Path file = dock.drops().resolve("stock_" + number + suffix);
        try {
            try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
                write(out, number, at, lines);
            }
            if (!dock.doneSuffix().isEmpty()) {
                Files.createFile(file.resolveSibling(file.getFileName() + dock.doneSuffix()));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static DateTimeFormatter pattern(String text) {
        return DateTimeFormatter.ofPattern(text, Locale.ROOT);
    }
}
