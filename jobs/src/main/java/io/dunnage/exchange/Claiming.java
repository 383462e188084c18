package io.dunnage.exchange;

import io.dunnage.exchange.TickReport.Count;
import io.dunnage.ledger.ByteStore;
import io.dunnage.ledger.CursorAdvance;
import io.dunnage.ledger.Fingerprint;
import io.dunnage.ledger.Inbox;
import io.dunnage.ledger.Keeping;
import io.dunnage.ledger.Reception;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.TidyUp;
import io.dunnage.mailbox.Fetched;
import io.dunnage.mailbox.Listing;
import io.dunnage.mailbox.Observations;
import io.dunnage.mailbox.RemoteName;
import io.dunnage.mailbox.Seen;
import io.dunnage.mailbox.Tidying;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what the partner dropped, in the order that loses nothing: bytes kept and synced, ledger committed and synced, and
 * only then the remote file tidied away (I1 to I5, S3, S4). Names decide nothing.
 */
final class Claiming {
    /** The ledger's cursor that carries the mailbox's observations from one process to the next. */
    static final String OBSERVATIONS = "mailbox";

    private static final Logger LOG = LoggerFactory.getLogger(Claiming.class);
    private static final int TIDIED_TOGETHER = 500;

    private final PartnerTick tick;
    private final Inbox inbox;

    Claiming(PartnerTick tick) {
        this.tick = tick;
        this.inbox = tick.ledger().inbox();
    }

    void claim() {
        tidyUpWhatIsDue();
        String before =
                tick.ledger().cursors().cursor(tick.partner(), OBSERVATIONS).orElse("");
        Listing listing = tick.mailbox().list(Observations.parse(before));
        refuse(listing);
        Observations after = listing.observations();
        for (Seen seen : listing.ready()) {
            tick.renew();
            if (claimed(seen)) {
                after = after.taken(seen);
            }
        }
        tidyUpWhatIsDue();
        if (!after.asText().equals(before)) {
            tick.ledger().cursors().advance(tick.lease(), new CursorAdvance(OBSERVATIONS, after.asText()));
        }
    }

    private void refuse(Listing listing) {
        listing.refused().forEach(this::refuse);
        String refused = RefusedNames.of(listing);
        if (!refused.equals(tick.ledger()
                .cursors()
                .cursor(tick.partner(), RefusedNames.CURSOR)
                .orElse(""))) {
            tick.ledger().cursors().advance(tick.lease(), new CursorAdvance(RefusedNames.CURSOR, refused));
        }
    }

    private void refuse(Listing.Refused entry) {
        RejectReason reason = switch (entry.refusal()) {
            case HOSTILE_NAME, NOT_A_REGULAR_FILE, TOO_LARGE -> RejectReason.UNREADABLE_FILE;
        };
        String shown = RemoteName.shown(entry.name());
        if (inbox.refusedAtTheDoor(tick.lease(), shown, reason, entry.refusal() + ": " + entry.detail())) {
            tick.count(Count.REFUSED_NAME, 1);
            LOG.warn("partner={} file={} left alone: {} {}", tick.partner(), shown, entry.refusal(), entry.detail());
        }
    }

    private boolean claimed(Seen seen) {
        long maximum = tick.profile().mailbox().read().maximumBytes();
        try (ByteStore.Incoming incoming = tick.ledger().bytes().incoming(maximum)) {
            return switch (tick.mailbox().fetch(seen, incoming)) {
                case Fetched.Complete(long _) -> keep(seen, incoming.keep());
                case Fetched.Vanished() -> {
                    LOG.debug("partner={} file={} vanished before it was fetched (C6)", tick.partner(), seen.name());
                    yield false;
                }
                case Fetched.Changed(String detail) -> {
                    LOG.info("partner={} file={} is still changing: {}", tick.partner(), seen.name(), detail);
                    yield false;
                }
            };
        }
    }

    private boolean keep(Seen seen, Keeping keeping) {
        return switch (keeping) {
            case Keeping.Kept(Fingerprint fingerprint) -> {
                switch (inbox.received(tick.lease(), seen.name(), pathOf(seen), fingerprint)) {
                    case Reception.New(var _) -> {
                        tick.count(Count.CLAIMED, 1);
                        LOG.info(
                                "partner={} file={} claimed, {} bytes",
                                tick.partner(),
                                seen.name(),
                                fingerprint.size());
                    }
                    case Reception.Duplicate(var first, String name, Instant when, boolean again) -> {
                        if (again) {
                            tick.count(Count.DUPLICATE_FILE, 1);
                            LOG.warn(
                                    "partner={} file={} has the bytes of {} of {}: not processed again",
                                    tick.partner(),
                                    seen.name(),
                                    name,
                                    when);
                            answerAgain(first);
                        }
                    }
                }
                yield true;
            }
            case Keeping.TooLarge(long most) -> {
                inbox.refusedAtTheDoor(
                        tick.lease(),
                        seen.name(),
                        RejectReason.UNREADABLE_FILE,
                        "more than the " + most + " bytes that mailbox.read.maximumBytes allows");
                yield false;
            }
        };
    }

    /** I11: whoever sends a file again did not see our answer to it, so the same answer goes again. */
    private void answerAgain(io.dunnage.ledger.TransmissionId first) {
        for (var answer : tick.ledger().outbox().answersTo(first)) {
            tick.ledger().outbox().retransmit(tick.lease(), answer, "the partner sent the file again");
        }
    }

    private void tidyUpWhatIsDue() {
        for (TidyUp due : inbox.tidyUpsDue(tick.partner(), TIDIED_TOGETHER)) {
            Seen seen = parse(due.remotePath());
            Tidying tidying = tick.mailbox().tidy(seen);
            inbox.tidied(
                    tick.lease(),
                    due,
                    switch (tidying) {
                        case Tidying.Tidied(String now) -> "now " + now;
                        case Tidying.AlreadyGone() -> "was gone already";
                        case Tidying.Replaced() -> "another file has its name now; left alone";
                    });
        }
    }

    /** The task remembers the file as it was seen, so that another file under the same name is never tidied for it (C1). */
    private static String pathOf(Seen seen) {
        return seen.size() + " " + seen.modified() + " " + seen.name();
    }

    private static Seen parse(String path) {
        String[] part = path.split(" ", 3);
        return new Seen(part[2], Long.parseLong(part[0]), Instant.parse(part[1]));
    }
}
