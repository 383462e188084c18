package io.dunnage.operations;

import io.dunnage.ledger.Direction;
import io.dunnage.ledger.Entry;
import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.Story;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.sandbox.WarehouseJournal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sheet of a trial: a line for each document and way, passed, or with all that is known of why not. */
final class CertificationSheet {
    private static final Set<EntryKind> BOOKED = EnumSet.of(EntryKind.POSTED, EntryKind.ALREADY_POSTED);
    private static final Set<EntryKind> NOT_DONE =
            EnumSet.of(EntryKind.PARKED, EntryKind.REJECTED, EntryKind.POSTING_UNKNOWN, EntryKind.REJECTED_BY_PARTNER);
    private static final int TOLD = 5;

    private final PartnerProfile partner;
    private final Ledger ledger;
    private final WarehouseJournal journal;
    private final List<CheckedThing> lines = new ArrayList<>();

    CertificationSheet(PartnerProfile partner, Ledger ledger, WarehouseJournal journal) {
        this.partner = partner;
        this.ledger = ledger;
        this.journal = journal;
    }

    List<CheckedThing> lines() {
        return List.copyOf(lines);
    }

    boolean exchanges(String document) {
        return partner.message(document).isPresent();
    }

    /** {@code number}: under which it is found in the ledger when it did not pass; empty: under none. */
    void judged(String what, boolean passed, String done, String number) {
        lines.add(new CheckedThing(what, passed, passed ? done : why(number)));
    }

    void failed(String what, String why) {
        lines.add(new CheckedThing(what, false, why));
    }

    /** Whether a message of the partner's that is found under a number was booked. */
    boolean booked(String number, String document) {
        String type = partner.message(document).orElseThrow().type();
        return ledger.stories().find(number, 50).stream()
                .filter(story ->
                        story.direction() == Direction.INBOUND && story.type().endsWith(type))
                .anyMatch(story -> had(story, BOOKED));
    }

    boolean accepted(String number) {
        return ledger.stories().find(number, 50).stream().anyMatch(story -> had(story, EnumSet.of(EntryKind.ACCEPTED)));
    }

    private static boolean had(Story story, Set<EntryKind> kinds) {
        return story.entries().stream().map(Entry::kind).anyMatch(kinds::contains);
    }

    /** What became of the messages of that number, the dead letters, and what the warehouse could not read. */
    private String why(String number) {
        Stream<String> own = number.isEmpty()
                ? Stream.empty()
                : ledger.stories().find(number, 50).stream()
                        .flatMap(story -> story.entries().stream())
                        .filter(entry -> NOT_DONE.contains(entry.kind()))
                        .map(entry -> entry.reason() + " " + entry.detail());
        Stream<String> letters = ledger.deadLetters().open().stream().map(CertificationSheet::words);
        Stream<String> unreadable = journal.all(WarehouseJournal.Unreadable.class).stream()
                .map(one -> "the warehouse cannot read " + one.file() + ": " + one.why());
        List<String> all = Stream.of(own, letters, unreadable)
                .flatMap(one -> one)
                .distinct()
                .limit(TOLD)
                .toList();
        return all.isEmpty() ? "it did not happen, and nobody said why" : String.join("; ", all);
    }

    private static String words(OpenDeadLetter letter) {
        return letter.reason() + " " + letter.detail();
    }
}
