package io.dunnage.exchange;

import io.dunnage.exchange.TickReport.Count;
import io.dunnage.ledger.DuePlacement;
import io.dunnage.ledger.Outbox;
import io.dunnage.mailbox.MailboxFault;
import io.dunnage.mailbox.Placement;
import io.dunnage.mailbox.Standing;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places prepared files on the partner's mailbox: the intention committed, the bytes as they were prepared, never others.
 * What may or may not have arrived is asked for before anything is written again (O3 to O7, S2).
 */
final class Placing {
    private static final Logger LOG = LoggerFactory.getLogger(Placing.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int AT_ONCE = 1000;

    /** So many names are tried; a folder in which all are taken is for a person. */
    private static final int NAMES = 10;

    private final PartnerTick tick;
    private final Outbox outbox;

    Placing(PartnerTick tick) {
        this.tick = tick;
        this.outbox = tick.ledger().outbox();
    }

    void place() {
        for (DuePlacement due : outbox.placementsDue(tick.partner(), AT_ONCE)) {
            tick.renew();
            if (due.unknown() && settled(due)) {
                continue;
            }
            send(due);
        }
    }

    /** Whether asking was enough: the partner has the file. */
    private boolean settled(DuePlacement due) {
        return switch (tick.mailbox().ask(due.fileName(), due.fingerprint().size(), due.attempts())) {
            case Standing.Present() -> {
                sent(due, "found on the mailbox when asked");
                yield true;
            }
            case Standing.Different(long size) -> {
                LOG.warn(
                        "partner={} file={} another file of {} bytes has the name",
                        tick.partner(),
                        due.fileName(),
                        size);
                yield false;
            }
            // O7: the partner may have taken it; the same bytes and numbers under the same name are safe for X12
            case Standing.OnlyTemporary(), Standing.Absent() -> false;
        };
    }

    private void send(DuePlacement due) {
        int attempt = outbox.placingIntended(tick.lease(), due.transmission());
        Placement placement;
        try {
            placement =
                    tick.mailbox().place(due.fileName(), tick.ledger().bytes().path(due.fingerprint()), attempt);
        } catch (MailboxFault fault) {
            outbox.placingUnknown(tick.lease(), due.transmission(), String.valueOf(fault.getMessage()), now());
            throw fault;
        }
        switch (placement) {
            case Placement.Placed() -> sent(due, "placed");
            case Placement.AlreadyThere() -> sent(due, "stood there already");
            case Placement.NameTaken(long size) -> rename(due, attempt, size);
            case Placement.Truncated(long kept, boolean _) ->
                retry(
                        due,
                        "the server kept only " + kept + " of "
                                + due.fingerprint().size() + " bytes: a quota?");
            case Placement.Unknown(String reason) ->
                outbox.placingUnknown(tick.lease(), due.transmission(), reason, now());
        }
    }

    /** S2: the other file is left alone, ours goes under a new name in the next tick; its control numbers stay. */
    private void rename(DuePlacement due, int attempt, long size) {
        String because = "another file of " + size + " bytes has the name " + due.fileName() + " on the mailbox";
        if (attempt >= NAMES) {
            retry(due, because + ": ask the partner to take it, or move it away");
            return;
        }
        outbox.renamed(tick.lease(), due.transmission(), otherName(due.fileName(), attempt), because);
        LOG.warn("partner={} file={} {}", tick.partner(), due.fileName(), because);
    }

    private static String otherName(String name, int attempt) {
        int dot = name.lastIndexOf('.');
        String number = "_" + (attempt + 1);
        return dot <= 0 ? name + number : name.substring(0, dot) + number + name.substring(dot);
    }

    private void sent(DuePlacement due, String how) {
        outbox.sent(tick.lease(), due.transmission(), how);
        tick.count(Count.PLACED, 1);
        LOG.info("partner={} file={} {}", tick.partner(), due.fileName(), how);
    }

    private void retry(DuePlacement due, String detail) {
        outbox.placingFailed(tick.lease(), due.transmission(), detail, now().plus(AGAIN));
        tick.fault("place", TickReport.Blame.OUTSIDE, due.fileName() + ": " + detail);
    }

    private Instant now() {
        return tick.clock().instant();
    }
}
