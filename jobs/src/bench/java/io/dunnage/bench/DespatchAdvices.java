package io.dunnage.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The same shipments as {@link Advices}, as an EDIFACT D.96A warehouse writes them: six cartons with a line and a lot. */
final class DespatchAdvices {
    private static final int CARTONS = 6;

    private DespatchAdvices() {}

    static Path file(Path folder, int messages) throws IOException {
        Path file = folder.resolve("desadv-" + messages + ".edi");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("UNA:+.? 'UNB+UNOC:3+7080000000024:14+7080000000017:14+261124:1830+101'");
            for (int number = 1; number <= messages; number++) {
                out.write(message(number));
            }
            out.write("UNZ+" + messages + "+101'");
        }
        return file;
    }

    private static String message(int number) {
        String control = String.format(Locale.ROOT, "%09d", number);
        StringBuilder text = new StringBuilder(1500);
        text.append(
                "BGM+351+SHP-" + control + "+9'DTM+11:20261124:102'RFF+ON:WH/OUT/" + control + "'RFF+UO:PO-" + control
                        + "'RFF+BM:BOL-" + control + "'NAD+DP+++Camp ?+ Trail " + number % 97 + "+" + number % 1000
                        + " Pine Ridge Road+Oslo++0150+NO'CTA+IC+:Ada Brewster'COM+15550100:TE'NAD+WH+7080000000031::9"
                        + "++Nordlager Vestby'TOD++PP'TDT+20++30++BRNG:::Bring'");
        int segments = 13;
        for (int carton = 1; carton <= CARTONS; carton++) {
            int quantity = 1 + (number + carton) % 12;
            text.append("CPS+" + carton + "'PAC+1++CT'PCI+33E'GIN+BJ+"
                    + String.format(Locale.ROOT, "%018d", number * 10L + carton)
                    + "'LIN+" + carton + "++SKU-" + (number * 7 + carton) % 500 + ":SA'PIA+1+LOT-2026-"
                    + (number + carton) % 40 + ":NB'QTY+12:" + quantity + ":PCE'QTY+21:" + quantity + ":PCE'RFF+LI:"
                    + carton
                    + "'");
            segments += 9;
        }
        text.append("CNT+2:6'");
        return "UNH+" + number + "+DESADV:D:96A:UN'" + text + "UNT+" + (segments + 1) + "+" + number + "'";
    }
}
