package io.dunnage.partner;

import io.dunnage.configuration.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a crosswalk: CSV with a header line {@code ours,theirs,from,to,because}; the last three may be left out. */
final class CrosswalkFile {
    private static final long MOST_BYTES = 64L << 20;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    private static final Set<String> COLUMNS = Set.of("ours", "theirs", "from", "to", "because");

    private final String label;
    private final List<Problem> problems;

    private CrosswalkFile(String label, List<Problem> problems) {
        this.label = label;
        this.problems = problems;
    }

    static Crosswalk read(Crosswalk.Kind kind, Path file, String label, List<Problem> problems) {
        List<Numbered> lines = new CrosswalkFile(label, problems).lines(file, kind);
        return new Crosswalk(kind, lines.stream().map(Numbered::line).toList());
    }

    /** A line and where it stood. */
    private record Numbered(Crosswalk.Line line, int number) {}

    private List<Numbered> lines(Path file, Crosswalk.Kind kind) {
        List<Numbered> lines = new ArrayList<>();
        try {
            if (Files.size(file) > MOST_BYTES) {
                note(0, "is larger than " + MOST_BYTES + " bytes; is it the right file?");
                return List.of();
            }
            try (Reader text = Files.newBufferedReader(file);
                    CSVParser parser = FORMAT.parse(text)) {
                List<String> header = parser.getHeaderNames();
                if (!header.containsAll(List.of("ours", "theirs")) || !COLUMNS.containsAll(header)) {
                    note(
                            1,
                            "begins with the columns " + String.join(",", header)
                                    + "; use ours,theirs,from,to,because");
                    return List.of();
                }
                for (CSVRecord row : parser) {
                    lineOf(row, lines, (int) parser.getCurrentLineNumber());
                }
            }
        } catch (NoSuchFileException missing) {
            note(0, "is missing; partner.yaml names it under crosswalks");
        } catch (CSVException | java.io.UncheckedIOException | IllegalArgumentException malformed) {
            note(lines.isEmpty() ? 1 : lines.getLast().number() + 1, "is not CSV: " + malformed.getMessage());
        } catch (IOException unreadable) {
            note(0, "cannot be read: " + unreadable + "; save it as UTF-8 text");
        }
        refuseOverlaps(lines, Crosswalk.Line::ours, "'%s' of ours");
        if (!kind.severalOursMayBeOneOfTheirs()) {
            refuseOverlaps(lines, Crosswalk.Line::theirs, "'%s' of theirs");
        }
        return lines;
    }

    private void lineOf(CSVRecord row, List<Numbered> lines, int number) {
        try {
            lines.add(new Numbered(
                    new Crosswalk.Line(
                            cell(row, "ours"),
                            cell(row, "theirs"),
                            day(cell(row, "from"), LocalDate.MIN),
                            day(cell(row, "to"), LocalDate.MAX),
                            cell(row, "because")),
                    number));
        } catch (IllegalArgumentException refusal) {
            note(number, String.valueOf(refusal.getMessage()));
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("'" + text + "' is not a day; use 2026-03-31", malformed);
        }
    }

    private void refuseOverlaps(List<Numbered> lines, Function<Crosswalk.Line, String> code, String words) {
        Map<String, List<Numbered>> seen = new HashMap<>();
        for (Numbered numbered : lines) {
            List<Numbered> same = seen.computeIfAbsent(code.apply(numbered.line()), ignored -> new ArrayList<>());
            same.stream()
                    .filter(earlier -> earlier.line().overlaps(numbered.line()))
                    .findFirst()
                    .ifPresent(earlier -> note(
                            numbered.number(),
                            words.replace("%s", code.apply(numbered.line()))
                                    + " is in force on the same days as on line " + earlier.number()
                                    + "; end one of them before the other begins"));
            same.add(numbered);
        }
    }

    private void note(int line, String text) {
        problems.add(new Problem(label, line, "", text));
    }
}
