package io.dunnage.exchange;

import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Reading;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.ledger.UnreadFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on each interchange of a file, before anything of it is used: an interchange that is cut off, miscounted or
 * misnumbered is refused whole (C14), its neighbours in the file are not (S36).
 */
final class EnvelopeCheck {
    private final List<Optional<SyntaxFinding>> interchanges;
    private final @Nullable SyntaxFinding outside;

    private EnvelopeCheck(List<Optional<SyntaxFinding>> interchanges, @Nullable SyntaxFinding outside) {
        this.interchanges = List.copyOf(interchanges);
        this.outside = outside;
    }

    static EnvelopeCheck of(PartnerTick tick, UnreadFile file) {
        List<Optional<SyntaxFinding>> interchanges = new ArrayList<>();
        SyntaxFinding outside = null;
        try (InterchangeReader reader = FileInHand.open(tick, file).skipTo(Long.MAX_VALUE)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case Reading.InterchangeEnded ended ->
                        interchanges.add(ended.findings().stream()
                                .filter(SyntaxFinding::isError)
                                .findFirst());
                    case Reading.Refused(SyntaxFinding finding) -> outside = finding;
                    case Reading.InterchangeBegun _,
                            Reading.InterchangeSegmentRead _,
                            Reading.GroupBegun _,
                            Reading.GroupEnded _,
                            Reading.MessageRead _ -> {}
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return new EnvelopeCheck(interchanges, outside);
    }

    /** What is wrong with the interchange at this place of the file, counted from 1. */
    Optional<SyntaxFinding> findingOf(int interchange) {
        return interchanges.get(interchange - 1);
    }

    /** How many interchanges may be used. */
    long usable() {
        return interchanges.stream().filter(Optional::isEmpty).count();
    }

    /** Why none of the file may be used. */
    String detail() {
        return Optional.ofNullable(outside)
                .or(() -> interchanges.stream().flatMap(Optional::stream).findFirst())
                .map(finding -> finding.code() + " " + finding.text())
                .orElse("there is no interchange in it");
    }
}
