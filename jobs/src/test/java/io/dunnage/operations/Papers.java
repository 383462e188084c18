package io.dunnage.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Interchanges as the warehouse writes them, for tests: envelopes that count right around segments that are written out. */
final class Papers {
    private final int control;
    private final List<String> groups = new ArrayList<>();
    private String sender = "ACME3PL";
    private String functionalId = "";
    private final List<List<String>> messages = new ArrayList<>();
    private String type = "945";
    private char element = '*';
    private char segment = '~';
    private boolean acknowledgmentRequested;

    private Papers(int control) {
        this.control = control;
    }

    static Papers numbered(int control) {
        return new Papers(control);
    }

    /** One shipping advice in an interchange of its own. */
    static String of(int control, Advice advice) {
        return numbered(control).with(advice).text();
    }

    Papers from(String other) {
        sender = other;
        return this;
    }

    Papers delimited(char segmentEnd, char elementEnd) {
        segment = segmentEnd;
        element = elementEnd;
        return this;
    }

    Papers asksForAcknowledgment() {
        acknowledgmentRequested = true;
        return this;
    }

    Papers with(Advice advice) {
        return with("945", "SW", advice.segments());
    }

    Papers with(String messageType, String group, List<String> segments) {
        type = messageType;
        functionalId = group;
        messages.add(segments);
        return this;
    }

    String text() {
        List<String> all = new ArrayList<>();
        all.add(String.format(
                Locale.ROOT,
                "ISA*00*          *00*          *ZZ*%-15s*ZZ*MERCHANT       *261123*1013*U*00401*%09d*%s*P*>",
                sender,
                control,
                acknowledgmentRequested ? "1" : "0"));
        all.add("GS*" + functionalId + "*" + sender + "*MERCHANT*20261123*1013*" + control + "*X*004010");
        int number = 0;
        for (List<String> body : messages) {
            String own = String.format(Locale.ROOT, "%04d", ++number);
            all.add("ST*" + type + "*" + own);
            all.addAll(body);
            all.add("SE*" + (body.size() + 2) + "*" + own);
        }
        all.add("GE*" + number + "*" + control);
        all.add(String.format(Locale.ROOT, "IEA*1*%09d", control));
        var text = new StringBuilder();
        all.forEach(
                one -> text.append(one.replace('*', element)).append(segment).append('\n'));
        return text.toString();
    }

    /** A shipping advice (945), line by line. */
    static final class Advice {
        private final String order;
        private final String shipment;
        private final List<String> header = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private int units;
        private int total = -1;
        private int loops;

        private Advice(String order, String shipment) {
            this.order = order;
            this.shipment = shipment;
        }

        static Advice of(String order, String shipment) {
            return new Advice(order, shipment);
        }

        /** A segment before the first line. */
        Advice said(String segment) {
            header.add(segment);
            return this;
        }

        /** Begins a carton, pallet or order line. */
        Advice loop() {
            lines.add("LX*" + ++loops);
            return this;
        }

        Advice carton(String sscc) {
            return loop().also("MAN*GM*" + sscc);
        }

        /** All of what was ordered. */
        Advice line(String item, int quantity) {
            return line("CC", item, quantity, quantity, "");
        }

        /** A W12 with its status, and the lot of W12-09. */
        Advice line(String status, String item, int ordered, int shipped, String lot) {
            if (loops == 0) {
                loop();
            }
            String segment =
                    "W12*" + status + "*" + ordered + "*" + shipped + "*" + (ordered - shipped) + "*EA**VN*" + item;
            lines.add(lot.isEmpty() ? segment : segment + "*" + lot);
            units += shipped;
            return this;
        }

        /** A segment after the line or carton just said. */
        Advice also(String segment) {
            lines.add(segment);
            return this;
        }

        /** A control total that does not agree. */
        Advice total(int wrong) {
            total = wrong;
            return this;
        }

        List<String> segments() {
            List<String> all = new ArrayList<>();
            all.add("W06*F*" + order + "*20261123*" + shipment);
            all.add("N1*SF*ACME NEW JERSEY*92*ACME-NJ");
            all.addAll(header);
            all.add("G62*11*20261123");
            all.add("W27*U*UPSN");
            all.addAll(lines);
            all.add("W03*" + (total < 0 ? units : total));
            return all;
        }
    }
}
