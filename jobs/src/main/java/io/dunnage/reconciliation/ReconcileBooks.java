package io.dunnage.reconciliation;

import io.dunnage.document.CanonicalXml;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.Reconciliation;
import io.dunnage.ledger.Statements;
import io.dunnage.ledger.StockStatement;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.WarehouseBinding;
import io.dunnage.report.WarehousePart;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares Odoo's book with the latest complete statement of each of a partner's warehouses, as of the statement's own instant, and
 * explains what differs.
 */
public final class ReconcileBooks {
    private final Ledger ledger;
    private final OdooGateway odoo;
    private final CanonicalXml xml;
    private final Clock clock;

    public ReconcileBooks(Ledger ledger, OdooGateway odoo, CanonicalXml xml, Clock clock) {
        this.ledger = ledger;
        this.odoo = odoo;
        this.xml = xml;
        this.clock = clock;
    }

    /**
     * One part for each warehouse, in the order of the profile. A warehouse without a statement to believe is a finding of its own.
     *
     * @param note hears what a person should know of the flags in Odoo
     * @throws io.dunnage.odoo.OdooFault when Odoo cannot be asked
     */
    public List<WarehousePart> of(PartnerProfile profile, Consumer<String> note) {
        List<WarehousePart> parts = new ArrayList<>();
        for (WarehouseBinding binding : profile.warehouses()) {
            Optional<Warehouse> warehouse = odoo.warehouse(binding.odoo());
            List<StockStatement> statements = ledger.statements().completed(profile.id(), binding.odoo(), 2);
            if (warehouse.isEmpty()) {
                parts.add(notCompared(profile, binding, "UNKNOWN_WAREHOUSE"));
            } else if (statements.isEmpty()) {
                parts.add(notCompared(profile, binding, finding(profile, binding.odoo(), null)));
            } else {
                parts.add(part(profile, warehouse.get(), statements, note));
            }
        }
        return parts;
    }

    private WarehousePart part(
            PartnerProfile profile, Warehouse warehouse, List<StockStatement> statements, Consumer<String> note) {
        StockStatement statement = statements.getFirst();
        Instant before = statements.size() > 1 ? statements.getLast().asOf() : Instant.EPOCH;
        Reckoning reckoning = new Reckoner(profile, ledger, odoo, new EvidenceOf(profile, ledger, xml))
                .of(warehouse, statement, before);
        var part = new PartOf(
                profile, reckoning, odoo.valuations().of(reckoning.items().keySet()));
        var flagging = new DriftFlagging(profile, ledger, odoo, clock);
        var applying = new DriftApplying(profile, ledger, odoo);
        RunsKept.Kept kept = new RunsKept(ledger)
                .keep(
                        profile.id(),
                        reckoning,
                        part.totals(),
                        lease -> {
                            applying.applyAllowed(lease, warehouse).stream()
                                    .filter(one -> !one.done())
                                    .forEach(one -> note.accept("drift " + one.drift() + " not applied: " + one.how()));
                            flagging.flag(lease, warehouse).hindrances().forEach(note);
                        },
                        note);
        return part.part(
                finding(profile, warehouse.code(), statement),
                kept,
                RollForward.toStatement(reckoning, profile.timeZone()).rows(),
                WithoutEffect.of(ledger, profile.id(), clock.instant()),
                List.of());
    }

    private String finding(PartnerProfile profile, String warehouse, @Nullable StockStatement statement) {
        return new Findings(ledger, profile).of(warehouse, statement, clock.instant(), Statements.END);
    }

    /** Tells the partner's contact in Odoo of the last comparison, once; what a person should know when it could not be. */
    public Optional<String> tell(
            PartnerProfile profile, String warehouse, String fileName, String mediaType, byte[] report) {
        List<Reconciliation> latest = ledger.reconciliations().latest(profile.id(), warehouse, 1);
        return latest.isEmpty()
                ? Optional.empty()
                : new DriftFlagging(profile, ledger, odoo, clock).tell(latest.getFirst(), fileName, mediaType, report);
    }

    private WarehousePart notCompared(PartnerProfile profile, WarehouseBinding binding, String finding) {
        return PartOf.notCompared(profile, binding, finding, WithoutEffect.of(ledger, profile.id(), clock.instant()));
    }
}
