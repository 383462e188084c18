package io.dunnage.operations;

import io.dunnage.document.CanonicalXml;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.reconciliation.ReconcileBooks;
import io.dunnage.report.DriftLine;
import io.dunnage.report.WarehousePart;
import io.dunnage.sandbox.StandInVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A world whose two sets of books are compared, as they stand. */
abstract class BooksCompared {
    @TempDir
    Path folder;

    World world;

    void open(StandInVersion version) {
        world = World.in(folder, version);
    }

    @AfterEach
    void close() {
        world.close();
    }

    WarehousePart reconciled() {
        try (OdooGateway odoo = OdooGateway.open(
                ExchangeJobs.settings(world.desk().writtenSite().odooOrRefuse(), world.desk()),
                world.desk().clock())) {
            return new ReconcileBooks(
                            world.ledger(),
                            odoo,
                            new CanonicalXml(),
                            world.desk().clock())
                    .of(world.desk().partner(World.PARTNER.value()), note -> {})
                    .getFirst();
        }
    }

    static Map<String, List<String>> causes(WarehousePart part) {
        Map<String, List<String>> causes = new TreeMap<>();
        for (DriftLine line : part.lines()) {
            String place = line.item()
                    + (line.lot().isEmpty() ? "" : "/" + line.lot())
                    + (line.state().equals("FREE") ? "" : " " + line.state());
            causes.put(
                    place,
                    line.explanations().stream()
                            .map(one -> one.cause() + " "
                                    + one.amount().units().stripTrailingZeros().toPlainString())
                            .toList());
        }
        return causes;
    }

    void ship(int control, String order, String item, int quantity) {
        new WarehousePapers(world).ships(control, order, item, quantity);
    }

    void drop(int control, List<String> body) {
        new WarehousePapers(world).drops(control, "846", "IB", body);
    }

    List<String> statement(String number, String... goods) {
        return new WarehousePapers(world).statement(number, world.clock.instant(), goods);
    }
}
