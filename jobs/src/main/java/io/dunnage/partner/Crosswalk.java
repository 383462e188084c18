package io.dunnage.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A table of codes, ours beside theirs, each line in force from a day to a day. The day decides, never the time of reading. */
public record Crosswalk(Kind kind, List<Line> lines) {
    public Crosswalk {
        lines = List.copyOf(lines);
    }

    /** What is translated. */
    public enum Kind {
        ITEM,
        UNIT,
        LOT,
        /** Several of our carriers may be one of theirs: a service of ours is often only a SCAC of theirs. */
        CARRIER,
        /** What of a carrier's services is meant, where they tell it apart from the SCAC. */
        SERVICE,
        STATUS,
        REASON,
        LOCATION;

        /** What its file is usually called. */
        String usualFile() {
            return switch (this) {
                case ITEM -> "items.csv";
                case UNIT -> "units.csv";
                case LOT -> "lots.csv";
                case CARRIER -> "carriers.csv";
                case SERVICE -> "services.csv";
                case STATUS -> "statuses.csv";
                case REASON -> "reasons.csv";
                case LOCATION -> "locations.csv";
            };
        }

        boolean severalOursMayBeOneOfTheirs() {
            return this == CARRIER || this == SERVICE || this == STATUS || this == REASON;
        }
    }

    /**
     * One pair of codes.
     *
     * @param from first day in force; {@link LocalDate#MIN} where the file says nothing
     * @param to last day in force, itself included; {@link LocalDate#MAX} where the file says nothing
     * @param because why the pair is what it is; may be empty
     */
    public record Line(String ours, String theirs, LocalDate from, LocalDate to, String because) {
        public Line {
            if (ours.isBlank() || theirs.isBlank()) {
                throw new IllegalArgumentException((ours.isBlank() ? "ours" : "theirs") + " is empty");
            }
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("ends on " + to + ", before it begins on " + from);
            }
        }

        boolean inForce(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        boolean overlaps(Line other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    /** Their code for ours on a day; empty: the table does not say. */
    public Optional<String> theirs(String ours, LocalDate day) {
        return lines.stream()
                .filter(line -> line.ours().equals(ours) && line.inForce(day))
                .map(Line::theirs)
                .findFirst();
    }

    /** Our code for theirs on a day; where several are theirs, the first line of the file; empty: the table does not say. */
    public Optional<String> ours(String theirs, LocalDate day) {
        return lines.stream()
                .filter(line -> line.theirs().equals(theirs) && line.inForce(day))
                .map(Line::ours)
                .findFirst();
    }
}
