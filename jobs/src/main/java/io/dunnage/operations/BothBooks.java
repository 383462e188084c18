package io.dunnage.operations;

import io.dunnage.document.CanonicalXml;
import io.dunnage.ledger.Ledger;
import io.dunnage.odoo.Company;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.reconciliation.MonthEnd;
import io.dunnage.reconciliation.ReconcileBooks;
import io.dunnage.reconciliation.WarehouseMonth;
import io.dunnage.report.WarehousePart;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Odoo's book and the warehouses' statements, open for a command. */
final class BothBooks implements AutoCloseable {
    private final Desk desk;
    private final Ledger ledger;
    private final OdooGateway odoo;
    private final ReconcileBooks books;
    private final MonthEnd months;

    private BothBooks(Desk desk, Ledger ledger, OdooGateway odoo) {
        this.desk = desk;
        this.ledger = ledger;
        this.odoo = odoo;
        var xml = new CanonicalXml();
        this.books = new ReconcileBooks(ledger, odoo, xml, desk.clock());
        this.months = new MonthEnd(ledger, odoo, xml, desk.clock());
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
        stating(partners).forEach(profile -> parts.addAll(books.of(profile, desk::note)));
        return parts;
    }

    /** The partners that state their stock; of these only, when some are given. */
    List<PartnerProfile> stating(List<String> partners) {
        return desk.wanted(partners.stream().map(RunCommand::partnerId).toList()).stream()
                .filter(profile -> profile.messages().containsKey("StockSnapshot"))
                .toList();
    }

    /** A month of each of a partner's warehouses; nothing is kept, and Odoo is told nothing. */
    List<WarehouseMonth> month(PartnerProfile profile, YearMonth month, Company company) {
        return months.of(profile, month, company);
    }

    /** Locks a month. */
    WarehouseMonth lock(WarehouseMonth open, Company company) {
        return months.lock(open, DeadLettersCommand.who(desk), company);
    }

    /** Tells the contact of each warehouse's partner in Odoo, where the profile names one; the report hangs on the message. */
    void tell(List<WarehousePart> parts, ReportDelivery.Delivered report) {
        byte[] bytes = report.bytes();
        for (WarehousePart part : parts) {
            books.tell(
                            desk.partner(part.partner()),
                            part.warehouse(),
                            report.name(),
                            report.first().mediaType(),
                            bytes)
                    .ifPresent(desk::note);
        }
    }

    /** The same of a locked month. */
    void tellOfMonth(List<WarehouseMonth> locked, ReportDelivery.Delivered report) {
        byte[] bytes = report.bytes();
        for (WarehouseMonth month : locked) {
            PartnerProfile profile = desk.partner(month.part().partner());
            months.tell(profile, month, report.name(), report.first().mediaType(), bytes)
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
