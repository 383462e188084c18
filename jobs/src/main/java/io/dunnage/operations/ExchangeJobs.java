package io.dunnage.operations;

import io.dunnage.acknowledgment.AnswerFiles;
import io.dunnage.acknowledgment.ReceiveApplicationAdvices;
import io.dunnage.acknowledgment.ReceiveFunctionalAcknowledgments;
import io.dunnage.document.CanonicalXml;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.exchange.Exchange;
import io.dunnage.exchange.ExchangeParts;
import io.dunnage.exchange.Housekeeping;
import io.dunnage.exchange.TickReport;
import io.dunnage.inventory.ReceiveAdjustmentAdvices;
import io.dunnage.inventory.ReceiveStockStatements;
import io.dunnage.inventory.SendItemCatalogs;
import io.dunnage.ledger.Glance;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.LedgerSettings;
import io.dunnage.mailbox.Mailboxes;
import io.dunnage.odoo.OdooFault;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.OdooSettings;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.receiving.ReceiveReceiptAdvices;
import io.dunnage.receiving.SendInboundNotices;
import io.dunnage.returns.SendReturnAuthorizations;
import io.dunnage.shipping.ReceiveShippingAdvices;
import io.dunnage.shipping.SendShippingOrders;
import io.dunnage.transform.Transforms;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The exchange of a site, put together from its configuration; what costs time is opened when there is work. */
final class ExchangeJobs implements Jobs {
    private final Desk desk;
    private final List<PartnerProfile> partners;
    private final Once<Ledger> ledger;
    private final Once<OdooGateway> odoo;
    private final Exchange exchange;
    private final PartnerFiles files;

    ExchangeJobs(Desk desk) {
        this(desk, parts -> parts);
    }

    /** With parts changed: how the crash tests prove that they notice a broken exchange. */
    ExchangeJobs(Desk desk, UnaryOperator<ExchangeParts> change) {
        this.desk = desk;
        this.partners = desk.wanted(List.of());
        this.files = new PartnerFiles(partners);
        SiteConfiguration site = desk.writtenSite();
        OdooAccess access = site.odooOrRefuse();
        LedgerSettings settings = desk.ledgerSettings();
        MessageSpecs specs = desk.specs();
        this.ledger = new Once<>(() -> Ledger.open(settings, desk.clock()));
        this.odoo = new Once<>(() -> OdooGateway.open(settings(access, desk), desk.clock()));
        this.exchange = new Exchange(
                partners,
                change.apply(new ExchangeParts(
                        ledger,
                        odoo,
                        partner -> Mailboxes.open(partner.id(), partner.mailbox(), desk.secrets(), desk.clock()),
                        specs,
                        new Once<>(() -> new Transforms(specs)),
                        new Once<>(CanonicalXml::new),
                        List.of(
                                new ReceiveShippingAdvices(access.settle()),
                                new ReceiveReceiptAdvices(access.settle()),
                                new ReceiveAdjustmentAdvices(access.settle()),
                                new ReceiveStockStatements(),
                                new ReceiveFunctionalAcknowledgments(),
                                new ReceiveApplicationAdvices()),
                        List.of(
                                new SendItemCatalogs(),
                                new SendShippingOrders(),
                                new SendInboundNotices(),
                                new SendReturnAuthorizations()),
                        new AnswerFiles(),
                        desk.clock())),
                () -> Glance.at(settings, desk.clock().instant()));
    }

    static OdooSettings settings(OdooAccess odoo, Desk desk) {
        return OdooSettings.of(
                        odoo.url(),
                        odoo.database(),
                        odoo.user(),
                        () -> desk.secrets().reveal(odoo.key()),
                        odoo.company())
                .over(
                        switch (odoo.wire()) {
                            case AUTO -> OdooSettings.WireChoice.AUTO;
                            case JSONRPC -> OdooSettings.WireChoice.JSON_RPC;
                            case JSON2 -> OdooSettings.WireChoice.JSON_2;
                        });
    }

    @Override
    public ExitCode exchange(List<PartnerId> only) {
        List<PartnerId> wanted =
                only.isEmpty() ? partners.stream().map(PartnerProfile::id).toList() : only;
        wanted.forEach(one -> {
            if (partners.stream().noneMatch(partner -> partner.id().equals(one))) {
                desk.partner(one.value()); // refuses with what is wrong with it
            }
        });
        files.changed(wanted, desk::note).forEach(exchange::changed);
        Instant now = desk.clock().instant();
        ExitCode end = ExitCode.DONE;
        for (TickReport report : exchange.tick(now + " " + UUID.randomUUID(), wanted)) {
            tell(report);
            end = end.or(codeOf(report));
        }
        return end;
    }

    @Override
    public ExitCode housekeeping() {
        Housekeeping.Tidied tidied =
                exchange.housekeeping().run(desk.site().retention().executions());
        if (desk.json()) {
            desk.sayJson(Map.of(
                    "closedExecutions", tidied.closed(),
                    "prunedExecutions", tidied.pruned(),
                    "sweptFiles", tidied.swept(),
                    "forgottenLines", tidied.lines()));
        } else {
            desk.say("closed " + tidied.closed() + " executions of processes that died, forgot " + tidied.pruned()
                    + " old ones, removed " + tidied.swept() + " files that nothing refers to and " + tidied.lines()
                    + " lines of stock statements that do not count");
        }
        return ExitCode.DONE;
    }

    @Override
    public ExitCode report(List<PartnerId> only) {
        return reported(books -> new ReportRun(names(only), null, ReportDelivery.usual()).write(desk, books));
    }

    @Override
    public ExitCode monthEnd(List<PartnerId> only) {
        YearMonth last = MonthRun.last(desk.clock());
        return reported(
                books -> new MonthRun(names(only), last, false, false, ReportDelivery.usual()).write(desk, books));
    }

    private static List<String> names(List<PartnerId> partners) {
        return partners.stream().map(PartnerId::value).toList();
    }

    private ExitCode reported(Function<BothBooks, ExitCode> run) {
        try {
            return run.apply(BothBooks.of(desk, ledger.get(), odoo.get()));
        } catch (OdooFault fault) {
            desk.note("Odoo: " + fault.getMessage());
            return ExitCode.UNREACHABLE;
        }
    }

    private static ExitCode codeOf(TickReport report) {
        ExitCode end = ExitCode.DONE;
        for (TickReport.Fault fault : report.faults()) {
            end = end.or(
                    switch (fault.blame()) {
                        case OUTSIDE -> ExitCode.UNREACHABLE;
                        case OURS -> ExitCode.OUR_FAULT;
                    });
        }
        boolean forAPerson =
                report.count(TickReport.Count.DEAD_LETTER) + report.count(TickReport.Count.REFUSED_NAME) > 0;
        return forAPerson ? end.or(ExitCode.FOR_A_PERSON) : end;
    }

    private void tell(TickReport report) {
        if (desk.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("partner", report.partner().value());
            json.put("busy", report.busy());
            for (TickReport.Count count : TickReport.Count.values()) {
                json.put(count.name(), report.count(count));
            }
            json.put(
                    "faults",
                    report.faults().stream().map(TickReport.Fault::text).toList());
            desk.sayJson(json);
            return;
        }
        if (report.busy()) {
            desk.note(report.partner() + ": the last run is still at work; left to it");
        } else if (!report.counts().isEmpty()) {
            desk.say(report.partner() + ": "
                    + report.counts().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(one -> one.getKey()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace("_", " ") + " " + one.getValue())
                            .collect(Collectors.joining(", ")));
        }
        report.faults().forEach(fault -> desk.note(report.partner() + ": " + fault.text()));
    }

    @Override
    public void close() {
        exchange.close();
        odoo.ifOpened(OdooGateway::close);
        ledger.ifOpened(Ledger::close);
    }
}
