package io.dunnage.csv;

import io.dunnage.configuration.Nearest;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the layout's columns stand in one file.
 *
 * @param places for each column of the layout, from 0; -1: the file has no such column
 * @param width how many cells a row of the file has
 * @param headers as the file names its columns; those of the layout where it names none
 * @param findings one error refuses the file
 */
record Columns(int[] places, int width, List<String> headers, List<CsvFinding> findings) {

    /** By position: the columns stand as the layout lists them. */
    static Columns byPosition(CsvLayout layout) {
        int[] places = new int[layout.columns().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        return new Columns(
                places,
                places.length,
                layout.columns().stream().map(CsvColumn::header).toList(),
                List.of());
    }

    /** By name: every required column is there once; an unlisted one is read over, or refused by its name. */
    static Columns byName(CsvLayout layout, int line, String[] written) {
        List<String> headers = new ArrayList<>();
        for (String header : written) {
            headers.add(header.strip());
        }
        List<CsvFinding> findings = new ArrayList<>();
        int[] places = new int[layout.columns().size()];
        var known = new boolean[headers.size()];
        for (int i = 0; i < places.length; i++) {
            var column = layout.columns().get(i);
            places[i] = -1;
            for (int at = 0; at < headers.size(); at++) {
                if (column.isCalled(headers.get(at))) {
                    if (places[i] >= 0) {
                        findings.add(new CsvFinding(
                                CsvFinding.Level.ERROR,
                                CsvDeviation.HEADER_TWICE,
                                line,
                                at + 1,
                                column.header(),
                                headers.get(at),
                                "stands twice, in columns " + (places[i] + 1) + " and " + (at + 1)
                                        + "; which of them counts?"));
                    } else {
                        places[i] = at;
                    }
                    known[at] = true;
                }
            }
        }
        var unknown = new ArrayList<String>();
        for (int at = 0; at < headers.size(); at++) {
            if (!known[at] && !headers.get(at).isEmpty()) {
                unknown.add(headers.get(at));
            }
        }
        missing(layout, line, places, unknown, findings);
        unknown(layout, line, headers, known, findings);
        return new Columns(places, headers.size(), List.copyOf(headers), List.copyOf(findings));
    }

    private static void missing(
            CsvLayout layout, int line, int[] places, List<String> unknown, List<CsvFinding> findings) {
        for (int i = 0; i < places.length; i++) {
            var column = layout.columns().get(i);
            if (places[i] < 0 && column.required()) {
                findings.add(new CsvFinding(
                        CsvFinding.Level.ERROR,
                        CsvDeviation.HEADER_MISSING,
                        line,
                        0,
                        column.header(),
                        "",
                        "the header has no column '" + column.header() + "'"
                                + Nearest.to(column.header(), unknown)
                                        .map(near -> "; was it renamed to '" + near + "'")
                                        .orElse(
                                                unknown.isEmpty()
                                                        ? ""
                                                        : "; new there are " + String.join(", ", unknown))
                                + ". Ask the partner, or name it in the layout under also"));
            }
        }
    }

    private static void unknown(
            CsvLayout layout, int line, List<String> headers, boolean[] known, List<CsvFinding> findings) {
        for (int at = 0; at < headers.size(); at++) {
            if (!known[at] && !headers.get(at).isEmpty()) {
                findings.add(new CsvFinding(
                        layout.unknownColumns() ? CsvFinding.Level.WARNING : CsvFinding.Level.ERROR,
                        layout.unknownColumns() ? CsvDeviation.UNKNOWN_COLUMN : CsvDeviation.HEADER_UNKNOWN,
                        line,
                        at + 1,
                        headers.get(at),
                        "",
                        "the layout knows no column '" + headers.get(at) + "'; "
                                + (layout.unknownColumns()
                                        ? "it is read over"
                                        : "list it in the layout, or let unknownColumns be tolerated")));
            }
        }
    }

    boolean refused() {
        return CsvFinding.anyError(findings);
    }

    /** How many of the layout's columns the file has. */
    int found() {
        int found = 0;
        for (int place : places) {
            found += place >= 0 ? 1 : 0;
        }
        return found;
    }

    /** The header above a cell of the file, for findings. */
    String header(int place) {
        return place < headers.size() ? headers.get(place) : "";
    }

    /** The cells in the order of the layout. */
    CsvRow row(int line, String[] cells) {
        String[] ordered = new String[places.length];
        int[] at = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            boolean there = place >= 0 && place < cells.length;
            ordered[i] = there ? cells[place] : "";
            at[i] = there ? place + 1 : 0;
        }
        return new CsvRow(line, ordered, at);
    }
}
