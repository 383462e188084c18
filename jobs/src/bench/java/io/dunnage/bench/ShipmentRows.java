package io.dunnage.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The same shipments as {@link Advices}, as a warehouse with CSV writes them: six rows with a carton, a line and a lot. */
final class ShipmentRows {
    private static final int CARTONS = 6;
    private static final String HEADER =
            "Order Number,Shipment,Customer PO,Ship Date,Carrier,Service,Bill of Lading,PRO,Carton,SSCC,Tracking Numbers,"
                    + "Carton Weight,Weight Unit,Line,SKU,UPC,Ordered,Shipped,Unit,Lot,Expiry,Serial Numbers,Status\r\n";

    private ShipmentRows() {}

    static Path file(Path folder, int messages) throws IOException {
        Path file = folder.resolve("shipments-" + messages + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write(HEADER);
            for (int number = 1; number <= messages; number++) {
                for (int carton = 1; carton <= CARTONS; carton++) {
                    out.write(row(number, carton));
                }
            }
        }
        return file;
    }

    private static String row(int number, int carton) {
        String control = String.format(Locale.ROOT, "%09d", number);
        int quantity = 1 + (number + carton) % 12;
        return "WH/OUT/" + control + ",SHP-" + control + ",PO-" + control + ",2026-11-24,RDWY,Roadway standard,BOL-"
                + control
                + ",," + carton + "," + Advices.sscc(number * 10L + carton) + ",,,," + carton + ",SKU-"
                + (number * 7 + carton) % 500 + ",," + quantity + "," + quantity + ",EA,LOT-2026-"
                + (number + carton) % 40
                + ",,,SHIPPED\r\n";
    }
}
