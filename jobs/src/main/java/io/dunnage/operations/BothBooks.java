package io.dunnage.operations;

import io.dunnage.document.CanonicalXml;
import io.dunnage.ledger.Ledger;
import io.dunnage.odoo.Company;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.reconciliation.ReconcileBooks;
import io.dunnage.report.WarehousePart;
import java.util.ArrayList;
import java.util.List;

/** Odoo's book and the warehouses' statements, open for a command. */
final class BothBooks implements AutoCloseable {
    private final Desk desk;
    private final Ledger ledger;
    private final OdooGateway odoo;
    private final ReconcileBooks books;

    private BothBooks(Desk desk, Ledger ledger, OdooGateway odoo) {
        this.desk = desk;
        this.ledger = ledger;
        this.odoo = odoo;
        this.books = new ReconcileBooks(ledger, odoo, new CanonicalXml(), desk.clock());
    }

    /** For one command, which closes them. */
    static BothBooks open(Desk desk) {
        OdooAccess access = desk.writtenSite().odooOrRefuse();
        return new BothBooks(
                desk, desk.openLedger(), OdooGateway.open(ExchangeJobs.settings(access, desk), desk.clock()));
    }

    /** For a process that has both open already, and keeps them. */
    static BothBooks of(Desk desk, Ledger ledger, OdooGateway odoo) {
        return new BothBooks(desk, ledger, odoo);
    }

    /**
     * Compares, keeps what was found, and brings what Odoo shows of drifts up to date.
     *
     * @param partners only these; otherwise all that state their stock
     * @return one for each warehouse
     * @throws io.dunnage.odoo.OdooFault when Odoo cannot be asked
     */
    List<WarehousePart> compared(List<String> partners) {
        List<WarehousePart> parts = new ArrayList<>();
        for (PartnerProfile profile :
                desk.wanted(partners.stream().map(RunCommand::partnerId).toList())) {
            if (profile.messages().containsKey("StockSnapshot")) {
                parts.addAll(books.of(profile, desk::note));
            }
        }
        return parts;
    }

    /** Tells the contact of each warehouse's partner in Odoo, where the profile names one; the report hangs on the message. */
    void tell(List<WarehousePart> parts, String fileName, String mediaType, byte[] report) {
        for (WarehousePart part : parts) {
            books.tell(desk.partner(part.partner()), part.warehouse(), fileName, mediaType, report)
                    .ifPresent(desk::note);
        }
    }

    /** Whose books these are. */
    Company company() {
        return odoo.company();
    }

    @Override
    public void close() {
        odoo.close();
        ledger.close();
    }
}
