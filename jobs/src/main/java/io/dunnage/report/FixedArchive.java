package io.dunnage.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook again so that the same report gives the same bytes: the date of creation is the report's, every entry has the
 * report's time, and each formula has the value that it gives. The library that writes workbooks does none of these.
 */
final class FixedArchive {
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";
    private static final String END_OF_FORMULA = "</f></c>";
    private final LocalDate date;
    private final Map<String, List<String>> values;

    FixedArchive(LocalDate date, Map<String, List<String>> values) {
        this.date = date;
        this.values = values;
    }

    void copy(Path from, OutputStream into) throws IOException {
        try (var archive = new ZipFile(from.toFile())) {
            var fixed = new ZipOutputStream(into);
            for (ZipEntry entry : Collections.list(archive.entries())) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(date.atStartOfDay());
                fixed.putNextEntry(same);
                try (InputStream content = archive.getInputStream(entry)) {
                    entry(entry.getName(), content, fixed);
                }
                fixed.closeEntry();
            }
            fixed.finish();
        }
    }

    private void entry(String name, InputStream content, OutputStream fixed) throws IOException {
        List<String> results = values.get(name);
        if (results != null) {
            fixed.write(valued(text(content), results).getBytes(StandardCharsets.UTF_8));
        } else if (name.equals("docProps/core.xml")) {
            String dated = text(content).replaceAll(CREATED, "$1" + date + "T00:00:00Z$2");
            fixed.write(dated.getBytes(StandardCharsets.UTF_8));
        } else {
            content.transferTo(fixed);
        }
    }

    private static String text(InputStream entry) throws IOException {
        return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String valued(String sheet, List<String> results) {
        var valued = new StringBuilder(sheet.length() + results.size() * 24);
        Iterator<String> next = results.iterator();
        int from = 0;
        for (int at = sheet.indexOf(END_OF_FORMULA); at >= 0; at = sheet.indexOf(END_OF_FORMULA, from)) {
            valued.append(sheet, from, at).append("</f><v>").append(next.next()).append("</v></c>");
            from = at + END_OF_FORMULA.length();
        }
        if (next.hasNext()) {
            throw new IllegalStateException("a sheet has fewer formulas than values. Indicates a bug.");
        }
        return valued.append(sheet, from, sheet.length()).toString();
    }
}
