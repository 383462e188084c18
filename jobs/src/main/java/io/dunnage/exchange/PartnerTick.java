package io.dunnage.exchange;

import io.dunnage.exchange.TickReport.Blame;
import io.dunnage.exchange.TickReport.Count;
import io.dunnage.ledger.Lease;
import io.dunnage.ledger.LeaseLost;
import io.dunnage.ledger.Ledger;
import io.dunnage.mailbox.Mailbox;
import io.dunnage.mailbox.MailboxFault;
import io.dunnage.odoo.OdooFault;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.PartnerProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One micro-batch of one partner, while it runs: its lease, its open mailbox, its report. Used by one thread. Its steps are
 * claim, read, post, collect and place; each keeps what it did in the ledger, so that the next tick goes on wherever this
 * one stops.
 */
public final class PartnerTick implements AutoCloseable {
    /** Longer than any single call may take, so that a working tick never loses its lease, and a dead one soon does. */
    private static final Duration TERM = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(PartnerTick.class);

    private final PartnerProfile profile;
    private final ExchangeParts parts;
    private final TickReport.Gathering gathering = new TickReport.Gathering();
    private Lease lease;
    private @Nullable Mailbox mailbox;
    private boolean lost;

    PartnerTick(PartnerProfile profile, ExchangeParts parts, Lease lease) {
        this.profile = profile;
        this.parts = parts;
        this.lease = lease;
        MDC.put("partner", profile.id().value());
    }

    static Optional<PartnerTick> begin(PartnerProfile profile, ExchangeParts parts) {
        return parts.ledger().leases().lease(profile.id(), TERM).map(lease -> new PartnerTick(profile, parts, lease));
    }

    public PartnerId partner() {
        return profile.id();
    }

    public PartnerProfile profile() {
        return profile;
    }

    public Ledger ledger() {
        return parts.ledger();
    }

    public Clock clock() {
        return parts.clock();
    }

    public ExchangeParts parts() {
        return parts;
    }

    /** The right to write; a zombie's writes are refused by its epoch. */
    public Lease lease() {
        return lease;
    }

    /** The depositor's books. */
    public OdooGateway odoo() {
        return parts.odoo().get();
    }

    /** Counts something that happened. */
    public void count(Count what, int times) {
        gathering.add(what, times);
    }

    /** The partner's mailbox, opened at first use. */
    Mailbox mailbox() {
        Mailbox open = mailbox;
        if (open == null) {
            open = parts.mailboxes().open(profile);
            mailbox = open;
        }
        return open;
    }

    /** Keeps the lease alive during long work; called between pieces of it. */
    public void renew() {
        Instant soon = clock().instant().plus(TERM.dividedBy(2));
        if (lease.until().isBefore(soon)) {
            lease = ledger().leases().renew(lease, TERM);
        }
    }

    void claim() {
        new Claiming(this).claim();
    }

    void post() {
        new PostingRound(this).post();
    }

    void collect() {
        for (OutboundFeature feature : parts.outbound()) {
            feature.collect(this);
        }
    }

    void place() {
        new Placing(this).place();
    }

    void fault(String step, Blame blame, String text) {
        gathering.fault(step, blame, text);
        LOG.error("partner={} step={} {}", partner(), step, text);
    }

    /** Runs a step; what breaks is said and kept, and the sentence returned. */
    Optional<String> guarded(String step, Runnable work) {
        if (lost) {
            return Optional.empty();
        }
        try {
            work.run();
            return Optional.empty();
        } catch (LeaseLost gone) {
            lost = true;
            return said(step, Blame.OUTSIDE, "another process took over: " + gone.getMessage());
        } catch (MailboxFault fault) {
            closeMailbox();
            return said(step, Blame.OUTSIDE, String.valueOf(fault.getMessage()));
        } catch (OdooFault fault) {
            return said(step, Blame.OUTSIDE, String.valueOf(fault.getMessage()));
        } catch (RuntimeException bug) {
            LOG.error("partner={} step={} broke", partner(), step, bug);
            return said(step, Blame.OURS, bug.getClass().getSimpleName() + ": " + bug.getMessage());
        }
    }

    private Optional<String> said(String step, Blame blame, String text) {
        fault(step, blame, text);
        return Optional.of(text);
    }

    /** A step ended by an exception that nobody caught before. */
    void broke(Throwable failure) {
        fault("step", Blame.OURS, String.valueOf(failure));
    }

    TickReport report() {
        return gathering.of(partner());
    }

    private void closeMailbox() {
        if (mailbox != null) {
            mailbox.close();
            mailbox = null;
        }
    }

    @Override
    public void close() {
        closeMailbox();
        ledger().leases().release(lease);
        MDC.remove("partner");
    }
}
