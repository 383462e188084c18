package io.dunnage.reconciliation;

import io.dunnage.document.CanonicalXml;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.LockedPeriod;
import io.dunnage.ledger.NewLockedPeriod;
import io.dunnage.ledger.StockStatement;
import io.dunnage.odoo.Company;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.WarehouseBinding;
import io.dunnage.report.DriftLine;
import io.dunnage.report.FinanceReport;
import io.dunnage.report.FinanceReport.Kind;
import io.dunnage.report.RollForwardRow;
import io.dunnage.report.WarehousePart;
import io.dunnage.report.WarehousePart.MessageRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Closes months: the last complete statement of each warehouse in the month against Odoo's book at its instant, the roll-forward of
 * the whole month, and what turned out since of the month that was locked before. A month begins and ends at midnight where the
 * partner is. What is locked is read from the ledger from then on, and never reckoned again.
 */
public final class MonthEnd {
    private final Ledger ledger;
    private final OdooGateway odoo;
    private final CanonicalXml xml;
    private final Clock clock;
    private final MonthsKept kept;

    public MonthEnd(Ledger ledger, OdooGateway odoo, CanonicalXml xml, Clock clock) {
        this.ledger = ledger;
        this.odoo = odoo;
        this.xml = xml;
        this.clock = clock;
        this.kept = new MonthsKept(ledger);
    }

    private record Span(YearMonth month, ZoneId zone) {
        private Instant start() {
            return month.atDay(1).atStartOfDay(zone).toInstant();
        }

        private Instant end() {
            return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        }
    }

    /**
     * One for each warehouse of a partner, in the order of the profile. Nothing is kept, and Odoo is told nothing.
     *
     * @throws io.dunnage.odoo.OdooFault when Odoo cannot be asked
     */
    public List<WarehouseMonth> of(PartnerProfile profile, YearMonth month, Company company) {
        List<WarehouseMonth> months = new ArrayList<>();
        for (WarehouseBinding binding : profile.warehouses()) {
            Optional<LockedPeriod> locked = ledger.lockedPeriods().of(profile.id(), binding.odoo(), month.atDay(1));
            months.add(locked.map(this::locked)
                    .orElseGet(() -> open(profile, binding, new Span(month, profile.timeZone()), company)));
        }
        return months;
    }

    private WarehouseMonth locked(LockedPeriod period) {
        return new WarehouseMonth(kept.report(period), null, period, "");
    }

    private WarehouseMonth open(PartnerProfile profile, WarehouseBinding binding, Span span, Company company) {
        List<StockStatement> statements = statements(profile, binding, span);
        Optional<Warehouse> warehouse = odoo.warehouse(binding.odoo());
        List<MessageRow> withoutEffect = WithoutEffect.of(ledger, profile.id(), clock.instant()).stream()
                .filter(row -> row.since().isBefore(span.end()))
                .toList();
        String finding;
        WarehousePart part;
        if (warehouse.isEmpty() || statements.isEmpty()) {
            finding = warehouse.isEmpty() ? "UNKNOWN_WAREHOUSE" : finding(profile, binding, null, span);
            part = PartOf.notCompared(profile, binding, finding, withoutEffect);
        } else {
            finding = finding(profile, binding, statements.getLast(), span);
            part = part(profile, warehouse.get(), statements, span, finding, withoutEffect);
        }
        return new WarehouseMonth(
                report(company, span.month(), Kind.PREVIEW, part),
                statements.isEmpty() ? null : statements.getLast(),
                null,
                clock.instant().isBefore(span.end()) ? "the month is not over" : finding);
    }

    private String finding(
            PartnerProfile profile, WarehouseBinding binding, @Nullable StockStatement closing, Span span) {
        return new Findings(ledger, profile).of(binding.odoo(), closing, span.end(), span.end());
    }

    private static FinanceReport report(Company company, YearMonth month, Kind kind, WarehousePart part) {
        return new FinanceReport(
                company.name(), company.currency(), kind, month.atDay(1), month.atEndOfMonth(), List.of(part));
    }

    /** Those of the month, the oldest first; of several as of one instant the one that came last. */
    private List<StockStatement> statements(PartnerProfile profile, WarehouseBinding binding, Span span) {
        List<StockStatement> statements = new ArrayList<>();
        Instant asOf = null;
        for (StockStatement one : ledger.statements()
                .completed(profile.id(), binding.odoo(), span.start().plusNanos(1_000), span.end())) {
            if (!one.asOf().equals(asOf)) {
                statements.add(one);
            }
            asOf = one.asOf();
        }
        return statements.reversed();
    }

    private WarehousePart part(
            PartnerProfile profile,
            Warehouse warehouse,
            List<StockStatement> statements,
            Span span,
            String finding,
            List<MessageRow> withoutEffect) {
        StockStatement closing = statements.getLast();
        var reckoner = new Reckoner(profile, ledger, odoo, new EvidenceOf(profile, ledger, xml));
        Reckoning reckoning = reckoner.of(warehouse, closing, span.start());
        Iterable<RollForward.Stated> stated = () -> statements.stream()
                .map(one -> RollForward.Stated.of(
                        one.asOf(), one.full(), one.equals(closing) ? reckoning.stated() : reckoner.stated(one)))
                .iterator();
        Instant until = clock.instant().isBefore(span.end()) ? clock.instant() : span.end();
        LocalDate first = span.month().atDay(1);
        List<RollForwardRow> rollForward = new RollForward(reckoning, profile.timeZone(), until, stated)
                .rows().stream().filter(row -> !row.day().isBefore(first)).toList();
        List<DriftLine> corrections = ledger.lockedPeriods().all(profile.id(), warehouse.code()).stream()
                .filter(period -> period.last().isBefore(first))
                .findFirst()
                .map(period -> new Corrections(ledger, reckoner).of(warehouse, period))
                .orElse(List.of());
        return new PartOf(
                        profile,
                        reckoning,
                        odoo.valuations().of(reckoning.items().keySet()))
                .part(finding, new RunsKept(ledger).known(closing), rollForward, withoutEffect, corrections);
    }

    /**
     * Locks a month as it was reported. Who comes second gets what the first one locked.
     *
     * @param who locks it
     * @throws IllegalArgumentException for one that cannot be locked at all: nothing was compared
     */
    public WarehouseMonth lock(WarehouseMonth open, String who, Company company) {
        StockStatement closing = open.closing();
        if (closing == null || open.part().statement() == null) {
            throw new IllegalArgumentException(
                    "nothing was compared: " + open.part().finding());
        }
        YearMonth month = YearMonth.from(open.report().from());
        FinanceReport report = report(company, month, Kind.MONTH_END, open.part());
        var period = new NewLockedPeriod(ledger.newTraceId(), closing, report.from(), report.until());
        return kept.lock(who, period, report)
                .map(this::locked)
                .orElseGet(() -> new WarehouseMonth(
                        open.report(), closing, null, "a later month of the warehouse is locked already"));
    }

    /** Tells the partner's contact in Odoo of a locked month, once; what a person should know when it could not be. */
    public Optional<String> tell(
            PartnerProfile profile, WarehouseMonth month, String fileName, String mediaType, byte[] report) {
        LockedPeriod locked = month.locked();
        if (locked == null) {
            throw new IllegalArgumentException("an open month is told to nobody");
        }
        return new DriftFlagging(profile, ledger, odoo, clock).tell(locked, month.part(), fileName, mediaType, report);
    }
}
