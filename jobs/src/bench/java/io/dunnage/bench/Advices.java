package io.dunnage.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A warehouse's 945s: 57 segments and about 1.1 KB each, nine cartons with a line and a lot. No line breaks. */
final class Advices {
    private static final int CARTONS = 9;
    /** X12 counts at most 99,999 messages in a group. */
    private static final int PER_GROUP = 50_000;

    private Advices() {}

    static Path file(Path folder, int messages) throws IOException {
        Path file = folder.resolve("945-" + messages + ".edi");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(
                    "ISA*00*          *00*          *ZZ*ACME3PL        *ZZ*MERCHANT       *261124*1830*U*00401*000000101"
                            + "*0*P*>~");
            int groups = 0;
            for (int first = 1; first <= messages; first += PER_GROUP) {
                groups++;
                int last = Math.min(messages, first + PER_GROUP - 1);
                out.write("GS*SW*ACME3PL*MERCHANT*20261124*1830*" + groups + "*X*004010~");
                for (int number = first; number <= last; number++) {
                    out.write(message(number));
                }
                out.write("GE*" + (last - first + 1) + "*" + groups + "~");
            }
            out.write("IEA*" + groups + "*000000101~");
        }
        return file;
    }

    private static String message(int number) {
        String control = String.format(Locale.ROOT, "%09d", number);
        StringBuilder text = new StringBuilder(1200);
        segments(text, "ST*945*" + control, "W06*F*WH/OUT/" + control + "*20261124*SHP-" + control + "**PO-" + control);
        segments(text, "N1*ST*Camp and Trail " + number % 97, "N3*" + number % 1000 + " Pine Ridge Road");
        segments(text, "N4*Boulder*CO*80302*US", "PER*CN*Ada Brewster*TE*15550100", "N1*SF*Acme New Jersey*92*ACME-NJ");
        segments(text, "N9*BM*BOL-" + control, "G62*11*20261124", "W27*M*RDWY*Roadway standard*PP");
        for (int carton = 1; carton <= CARTONS; carton++) {
            int quantity = 1 + (number + carton) % 12;
            segments(text, "LX*" + carton, "MAN*GM*" + sscc(number * 10L + carton));
            segments(text, "W12*CC*" + quantity + "*" + quantity + "*0*EA**VN*SKU-" + (number * 7 + carton) % 500);
            segments(text, "N9*LI*" + carton, "N9*LT*LOT-2026-" + (number + carton) % 40);
        }
        segments(text, "W03*" + total(number) + "*40.5*LB", "SE*" + (12 + 5 * CARTONS) + "*" + control);
        return text.toString();
    }

    private static int total(int number) {
        int total = 0;
        for (int carton = 1; carton <= CARTONS; carton++) {
            total += 1 + (number + carton) % 12;
        }
        return total;
    }

    /** An SSCC with its check digit. */
    static String sscc(long serial) {
        String digits = String.format(Locale.ROOT, "0034567%010d", serial);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static void segments(StringBuilder text, String... segments) {
        for (String segment : List.of(segments)) {
            text.append(segment).append('~');
        }
    }
}
