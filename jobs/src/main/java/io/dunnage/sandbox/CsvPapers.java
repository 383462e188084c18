package io.dunnage.sandbox;

import io.dunnage.sandbox.WarehouseJournal.Event;
import io.dunnage.sandbox.WarehouseJournal.Line;
import io.dunnage.sandbox.WarehouseJournal.NoticeArrived;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseJournal.ReturnAnnounced;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A warehouse that only has CSV: one kind of paper to a file, told by its columns; nothing is acknowledged. */
final class CsvPapers implements WarehousePapers {
    /** The fact that numbers a paper, and so tells what a file of the depositor holds. */
    private static final List<String> NUMBERS =
            List.of("noticeNumber", "authorizationNumber", "depositorOrderNumber", "catalogNumber");
    /** What a paper of the warehouse's own tells. */
    private static final List<String> OWN =
            List.of("line.shipped", "receiptNumber", "adjustmentNumber", "statementNumber");

    private final WarehouseIdentity names;
    private final Clock clock;
    private final CsvSheets sheets;
    private long control = 200;

    CsvPapers(WarehouseIdentity names, Clock clock) {
        this.names = names;
        this.clock = clock;
        this.sheets = new CsvSheets(names);
    }

    @Override
    public String suffix() {
        return ".csv";
    }

    @Override
    public Arrived read(String file, byte[] bytes) throws IOException {
        for (CsvForm form : names.forms()) {
            Optional<String> number = NUMBERS.stream().filter(form::tells).findFirst();
            if (number.isEmpty() || OWN.stream().anyMatch(form::tells)) {
                continue;
            }
            List<Map<String, String>> rows = rows(form, file, bytes, number.get());
            if (!rows.isEmpty()) {
                return new Arrived("", "", papers(form, file, rows, number.get()), List.of());
            }
        }
        return new Arrived("", "its columns are of no file that this warehouse imports", List.of(), List.of());
    }

    /** The facts of each row; none where the file is no such form. */
    private static List<Map<String, String>> rows(CsvForm form, String file, byte[] bytes, String number)
            throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setDelimiter(form.delimiter()).get();
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(new String(bytes, form.charset())), format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty() || !form.named() && !file.startsWith(form.kind())) {
                return List.of();
            }
            List<Optional<CsvForm.Column>> columns = form.named()
                    ? records.getFirst().stream().map(form::column).toList()
                    : form.columns().stream().map(Optional::of).toList();
            if (columns.stream()
                    .flatMap(Optional::stream)
                    .noneMatch(one -> one.fact().equals(number))) {
                return List.of();
            }
            for (CSVRecord record : records.subList(form.named() ? 1 : 0, records.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size() && i < record.size(); i++) {
                    String cell = record.get(i).strip();
                    columns.get(i)
                            .filter(_ -> !cell.isEmpty())
                            .ifPresent(column -> row.put(column.fact(), column.ours(cell)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Neighbouring rows of one number are one paper; a cancel may have no line. */
    private static List<Event> papers(CsvForm form, String file, List<Map<String, String>> rows, String number) {
        if (number.equals("catalogNumber")) {
            return List.of(new WarehouseJournal.CatalogArrived(
                    file,
                    rows.getFirst().getOrDefault(number, ""),
                    rows.stream()
                            .map(row -> row.getOrDefault("line.item.vendor", ""))
                            .toList()));
        }
        Map<String, List<Map<String, String>>> papers = new LinkedHashMap<>();
        rows.forEach(row -> papers.computeIfAbsent(row.getOrDefault(number, ""), _ -> new ArrayList<>())
                .add(row));
        List<Event> events = new ArrayList<>();
        papers.forEach((own, of) -> {
            String purpose = purpose(of.getFirst().getOrDefault("purpose", ""));
            List<Line> lines = of.stream()
                    .filter(row -> row.containsKey("line.item.vendor"))
                    .map(row -> line(form, row))
                    .toList();
            events.add(
                    switch (number) {
                        case "noticeNumber" -> new NoticeArrived(file, "", "", "", purpose, own, lines);
                        case "authorizationNumber" -> new ReturnAnnounced(file, "", "", "", purpose, own, lines);
                        default -> new OrderArrived(file, "", "", "", purpose, own, lines);
                    });
        });
        return events;
    }

    private static String purpose(String word) {
        return switch (word) {
            case "CANCEL" -> "F";
            case "CHANGE" -> "R";
            default -> "N";
        };
    }

    private static Line line(CsvForm form, Map<String, String> row) {
        List<String> lots = new ArrayList<>();
        for (String fact : List.of("line.requestedLot", "line.lot", "line.serial")) {
            String separator = form.columns().stream()
                    .filter(one -> one.fact().equals(fact) && !one.separator().isEmpty())
                    .map(CsvForm.Column::separator)
                    .findFirst()
                    .orElse("\n");
            for (String one : row.getOrDefault(fact, "").split(java.util.regex.Pattern.quote(separator), -1)) {
                if (!one.isBlank()) {
                    lots.add(one.strip());
                }
            }
        }
        return new Line(
                row.getOrDefault("line.number", "1"),
                row.getOrDefault("line.item.vendor", ""),
                form.number(row.getOrDefault("line.quantity", "0")),
                row.getOrDefault("line.unit", ""),
                lots,
                "");
    }

    @Override
    public Paper say(WarehouseDeed deed) {
        return paper(deed, sheets.rows(deed));
    }

    /** Good rows and, behind them, rows of another paper whose quantities are none. */
    @Override
    public Paper sayBroken(WarehouseDeed deed) {
        List<Map<String, Object>> all = new ArrayList<>(sheets.rows(deed));
        for (Map<String, Object> good : List.copyOf(all)) {
            Map<String, Object> broken = new LinkedHashMap<>(good);
            broken.replaceAll((_, value) -> value instanceof BigDecimal ? "several" : value);
            broken.computeIfPresent("shipmentId", (_, value) -> value + "-B");
            all.add(broken);
        }
        return paper(deed, all);
    }

    private Paper paper(WarehouseDeed deed, List<Map<String, Object>> rows) {
        CsvForm form = sheets.form(deed);
        control++;
        var text = new StringWriter();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(form.delimiter())
                .setRecordSeparator(form.lineEnd())
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            if (form.named()) {
                printer.printRecord(
                        form.columns().stream().map(CsvForm.Column::header).toList());
            }
            for (Map<String, Object> row : rows) {
                printer.printRecord(form.columns().stream()
                        .map(column -> sheets.cell(form, column, row))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Paper(
                form.kind() + "_" + clock.instant().atZone(names.zone()).toLocalDate() + "_" + control + suffix(),
                text.toString().getBytes(form.charset()));
    }
}
