package io.dunnage.deadletter;

import io.dunnage.ledger.Direction;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.TraceId;
import io.dunnage.partner.PartnerId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The desk where people decide about dead letters. All of it may be done twice, and by two people at once (C21). */
public final class DeadLetters {
    private static final int SHORTEST = 4;

    private final Ledger ledger;

    public DeadLetters(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Open ones, the oldest first; null: of all partners, for all reasons. */
    public List<OpenDeadLetter> list(@Nullable PartnerId partner, @Nullable RejectReason reason) {
        List<OpenDeadLetter> open = partner == null
                ? ledger.deadLetters().open()
                : ledger.deadLetters().open(partner);
        return open.stream()
                .filter(letter -> reason == null || letter.reason() == reason)
                .toList();
    }

    /** Looks for an open one by its id, by the beginning or end of its id (4 characters at least), or by its subject. */
    public Search search(String words) {
        String wanted = words.strip();
        String id = wanted.toLowerCase(Locale.ROOT);
        List<OpenDeadLetter> found = ledger.deadLetters().open().stream()
                .filter(letter -> letter.subject().equals(wanted) || isPartOf(letter.id(), id))
                .toList();
        return switch (found.size()) {
            case 0 -> new Search.None(wanted);
            case 1 -> new Search.One(found.getFirst());
            default -> new Search.Several(found);
        };
    }

    private static boolean isPartOf(TraceId id, String part) {
        String text = id.toString();
        return part.length() >= SHORTEST && (text.startsWith(part) || text.endsWith(part));
    }

    /** Everything that a person needs to decide; empty when it is not open. */
    public Optional<Letter> show(TraceId id) {
        return ledger.deadLetters()
                .find(id)
                .map(open -> new Letter(
                        open,
                        ledger.stories().find(id.toString(), 1).stream().findFirst(),
                        Advice.on(open.reason(), open.direction() == Direction.OUTBOUND)));
    }

    /** Makes them due again under the same identity: the next tick takes them up. */
    public Replay replay(Collection<TraceId> ids, String who) {
        return replay(ids, "", who);
    }

    /** The same, with the reason why what was held holds as it is; it stands in the book for ever. */
    public Replay replay(Collection<TraceId> ids, String because, String who) {
        List<TraceId> replayed = new ArrayList<>();
        List<TraceId> notOpen = new ArrayList<>();
        for (TraceId id : ids) {
            (ledger.deadLetters().replay(id, because, who) ? replayed : notOpen).add(id);
        }
        return new Replay(replayed, notOpen);
    }

    /** Closes one for good; false when it is not open. The reason stands in the book for ever. */
    public boolean discard(TraceId id, String because, String who) {
        return ledger.deadLetters().discard(id, because, who);
    }
}
