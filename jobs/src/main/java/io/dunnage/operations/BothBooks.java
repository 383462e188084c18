package io.dunnage.operations;

import io.dunnage.document.CanonicalXml;
import io.dunnage.ledger.Ledger;
import io.dunnage.odoo.Company;
import io.dunnage.odoo.OdooFault;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.reconciliation.ReconcileBooks;
import io.dunnage.report.WarehousePart;
import java.util.ArrayList;
import java.util.List;

/**
 * Odoo's book and the warehouses' statements, compared for a command.
 *
 * @param company whose books these are
 * @param parts one for each warehouse of a partner that states its stock
 */
record BothBooks(Company company, List<WarehousePart> parts) {
    BothBooks {
        parts = List.copyOf(parts);
    }

    /**
     * Compares.
     *
     * @param partners only these; otherwise all that state their stock
     * @throws OdooFault when Odoo cannot be asked
     */
    static BothBooks compared(Desk desk, List<String> partners) {
        List<WarehousePart> parts = new ArrayList<>();
        try (Ledger ledger = desk.openLedger();
                OdooGateway odoo = OdooGateway.open(
                        ExchangeJobs.settings(desk.writtenSite().odooOrRefuse(), desk), desk.clock())) {
            var books = new ReconcileBooks(ledger, odoo, new CanonicalXml(), desk.clock());
            for (PartnerProfile profile :
                    desk.wanted(partners.stream().map(RunCommand::partnerId).toList())) {
                if (profile.messages().containsKey("StockSnapshot")) {
                    parts.addAll(books.of(profile));
                }
            }
            return new BothBooks(odoo.company(), parts);
        }
    }
}
