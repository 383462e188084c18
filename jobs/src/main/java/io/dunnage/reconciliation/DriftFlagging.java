package io.dunnage.reconciliation;

import io.dunnage.ledger.CausedUnits;
import io.dunnage.ledger.DriftLife;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.Lease;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.LockedPeriod;
import io.dunnage.ledger.Reconciliation;
import io.dunnage.ledger.TraceId;
import io.dunnage.odoo.Flagging;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.ReconciliationPolicy;
import io.dunnage.report.DriftCause;
import io.dunnage.report.WarehousePart;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shows drifts to Odoo's people, each once, and keeps what stands there current: a to-do on the product or lot, a count request on the
 * quant, a summary of each run on the partner's contact. Whatever is told is looked for before, so that a repeat, a crash and a lost
 * answer pile up nothing.
 */
public final class DriftFlagging {
    /** They vanish with the next statement; nobody needs to act unless they do not. */
    private static final Set<String> VANISHING = Set.of(DriftCause.POSTED_LATER.name(), DriftCause.CUT_OFF.name());

    private final PartnerProfile profile;
    private final Ledger ledger;
    private final OdooGateway odoo;
    private final Clock clock;
    private final DriftStory story;

    public DriftFlagging(PartnerProfile profile, Ledger ledger, OdooGateway odoo, Clock clock) {
        this.profile = profile;
        this.ledger = ledger;
        this.odoo = odoo;
        this.clock = clock;
        this.story = new DriftStory(profile);
    }

    /**
     * Brings what Odoo shows of a warehouse after its drifts.
     *
     * @throws io.dunnage.odoo.OdooFault when Odoo cannot be asked; what was told until then is kept
     */
    public FlaggingReport flag(Lease lease, Warehouse warehouse) {
        Optional<ReconciliationPolicy.Flags> policy = profile.reconciliation().flags();
        List<KeptDrift> wanted = policy.map(flags -> wanted(flags, warehouse)).orElse(List.of());
        List<KeptDrift> known = ledger.reconciliations().inOdoo(profile.id(), warehouse.code()).stream()
                .filter(drift -> drift.activity() != null || drift.countId() != null)
                .toList();
        if (wanted.isEmpty() && known.isEmpty()) {
            return new FlaggingReport(0, 0, 0, 0, List.of());
        }
        Optional<Long> user = policy.flatMap(flags -> odoo.flags().user(flags.user()));
        if (policy.isPresent() && user.isEmpty()) {
            return new FlaggingReport(
                    0,
                    0,
                    0,
                    0,
                    List.of("Odoo has no user " + policy.get().user() + "; correct reconciliation.flags.user of "
                            + profile.id()));
        }
        var round = new FlaggingRound(
                profile,
                story,
                odoo,
                quant -> ledger.driftStories().countAsked(profile.id(), quant),
                clock,
                deeds -> ledger.reconciliations().did(lease, deeds));
        try {
            round.close(known, wanted);
            policy.ifPresent(flags -> round.show(flags, user.orElseThrow(), warehouse, wanted));
        } finally {
            round.commit();
        }
        return round.report();
    }

    /** What is worth a to-do, those that have one already and the largest first. */
    private List<KeptDrift> wanted(ReconciliationPolicy.Flags flags, Warehouse warehouse) {
        List<KeptDrift> open = ledger.reconciliations().alive(profile.id()).stream()
                .filter(drift -> drift.warehouse().equals(warehouse.code()))
                .filter(drift -> drift.life().isOpen() && !isVanishing(drift))
                .toList();
        Map<TraceId, String> categories =
                profile.reconciliation().byCategory().isEmpty() ? Map.of() : DriftSpot.categories(odoo, open);
        return open.stream()
                .filter(drift -> !isTolerated(drift, categories.getOrDefault(drift.id(), "")))
                .sorted(Comparator.comparing((KeptDrift drift) -> drift.activity() == null)
                        .thenComparing(DriftFlagging::worth, Comparator.reverseOrder())
                        .thenComparing(drift -> drift.units().abs(), Comparator.reverseOrder())
                        .thenComparing(KeptDrift::place))
                .limit(flags.atMost())
                .toList();
    }

    private boolean isTolerated(KeptDrift drift, String category) {
        return profile.reconciliation()
                .tolerates(
                        drift.place().item(),
                        category,
                        drift.place().state(),
                        drift.units(),
                        drift.book(),
                        worth(drift));
    }

    static boolean isVanishing(KeptDrift drift) {
        return drift.life() == DriftLife.OPENED
                && drift.causes().stream().map(CausedUnits::cause).allMatch(VANISHING::contains);
    }

    static BigDecimal worth(KeptDrift drift) {
        return drift.units().multiply(drift.unitCost()).abs();
    }

    /**
     * Leaves the summary of a run on the partner's contact, with the report attached; once, however often it is asked for.
     *
     * @param fileName a part of the run's id is added to it: the report of another run is another file
     * @return why it could not be left; empty when it is there, and when the profile names no contact
     */
    public Optional<String> tell(Reconciliation run, String fileName, String mimeType, byte[] report) {
        return told(run.run(), story.of(run), fileName, mimeType, report);
    }

    /** The same of a month that is locked. */
    public Optional<String> tell(
            LockedPeriod month, WarehousePart part, String fileName, String mimeType, byte[] report) {
        return told(month.id(), story.of(month, part), fileName, mimeType, report);
    }

    private Optional<String> told(TraceId about, List<String> story, String fileName, String mimeType, byte[] report) {
        String reference = profile.reconciliation()
                .flags()
                .map(ReconciliationPolicy.Flags::contact)
                .orElse(null);
        if (reference == null || ledger.reconciliations().isSummaryTold(about)) {
            return Optional.empty();
        }
        Optional<Long> contact = odoo.flags().contact(reference);
        if (contact.isEmpty()) {
            return Optional.of("Odoo has no contact with the reference " + reference
                    + ", or several; correct reconciliation.flags.contact of " + profile.id());
        }
        Optional<Lease> lease = ledger.leases().lease(profile.id(), RunsKept.TERM);
        if (lease.isEmpty()) {
            return Optional.of("another process works for " + profile.id()
                    + " at the moment: the report was not left in Odoo; run again in a minute");
        }
        try {
            return told(lease.get(), contact.get(), about, story, fileName, mimeType, report);
        } finally {
            ledger.leases().release(lease.get());
        }
    }

    private Optional<String> told(
            Lease lease,
            long contact,
            TraceId about,
            List<String> story,
            String fileName,
            String mimeType,
            byte[] report) {
        Optional<Long> there = odoo.flags().told(contact, about.toString());
        Flagging told = there.<Flagging>map(Flagging.Shown::new)
                .orElseGet(() -> odoo.flags().tell(contact, story, named(fileName, about), mimeType, report));
        return switch (told) {
            case Flagging.Shown(long message) -> {
                ledger.reconciliations().summaryTold(lease, about, "mail.message " + message);
                yield Optional.empty();
            }
            case Flagging.Refused refused ->
                Optional.of("the summary for " + profile.id() + " was refused: "
                        + refused.answer().message());
        };
    }

    private static String named(String fileName, TraceId about) {
        int dot = fileName.lastIndexOf('.');
        int end = dot < 0 ? fileName.length() : dot;
        return fileName.substring(0, end) + "-" + about.toString().substring(28) + fileName.substring(end);
    }
}
