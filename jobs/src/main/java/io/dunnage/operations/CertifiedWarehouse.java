package io.dunnage.operations;

import io.dunnage.csv.CsvColumn;
import io.dunnage.csv.CsvLayout;
import io.dunnage.overlay.PartnerSpecs;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.MailboxProfile;
import io.dunnage.partner.PartnerDialect;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.WarehouseBinding;
import io.dunnage.sandbox.CsvForm;
import io.dunnage.sandbox.WarehouseDock;
import io.dunnage.sandbox.WarehouseIdentity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a simulated warehouse must know of a partner to play it: names, codes and layouts as the partner's own files say them. */
final class CertifiedWarehouse {
    private static final String PIECE = "Units";

    private CertifiedWarehouse() {}

    static WarehouseIdentity of(PartnerProfile partner, PartnerSpecs specs, LocalDate today) {
        WarehouseBinding binding = partner.warehouses().getFirst();
        var identity = partner.identity();
        return new WarehouseIdentity(
                switch (partner.dialect()) {
                    case X12 -> WarehouseIdentity.Speech.X12;
                    case EDIFACT -> WarehouseIdentity.Speech.EDIFACT;
                    case CSV -> WarehouseIdentity.Speech.CSV;
                },
                identity.theirs().qualifier(),
                identity.theirs().id(),
                identity.ours().qualifier(),
                identity.ours().id(),
                new WarehouseIdentity.Facility(
                        binding.facility().qualifier(), binding.facility().id()),
                partner.release(),
                partner.timeZone(),
                new WarehouseIdentity.Words(
                        unit(partner, today), partner.items().qualifier(), Map.of()),
                forms(partner, specs));
    }

    /** How the partner calls a piece. */
    static String unit(PartnerProfile partner, LocalDate today) {
        Crosswalk units = partner.crosswalks().of(Crosswalk.Kind.UNIT);
        return units.theirs(PIECE, today)
                .or(() -> units.lines().stream().map(Crosswalk.Line::theirs).findFirst())
                .orElse("EA");
    }

    private static List<CsvForm> forms(PartnerProfile partner, PartnerSpecs specs) {
        if (partner.dialect() != PartnerDialect.CSV) {
            return List.of();
        }
        var layouts = specs.transforms().rows().layouts();
        return partner.messages().values().stream()
                .map(message -> layouts.find(message.type(), partner.folder()).layout())
                .flatMap(Optional::stream)
                .map(CertifiedWarehouse::form)
                .toList();
    }

    private static CsvForm form(CsvLayout layout) {
        boolean daysOnly = layout.columns().stream()
                .noneMatch(column ->
                        column.kind() == CsvColumn.Kind.MOMENT && column.facts().contains("asOf"));
        return new CsvForm(
                layout.name(),
                layout.syntax().delimiter(),
                layout.syntax().charset(),
                layout.syntax().lineEnd(),
                layout.headerNames(),
                layout.formats().decimal(),
                layout.formats().days(),
                daysOnly ? layout.formats().days() : layout.formats().moments(),
                layout.columns().stream().map(CertifiedWarehouse::column).toList());
    }

    private static CsvForm.Column column(CsvColumn column) {
        Map<String, String> codes = new LinkedHashMap<>();
        column.codes().forEach((theirs, ours) -> {
            if (!theirs.equals(CsvColumn.ANY_OTHER)) {
                codes.putIfAbsent(ours, theirs);
            }
        });
        return new CsvForm.Column(
                column.header(),
                column.facts().stream().findFirst().orElse(""),
                Optional.ofNullable(column.separator()).orElse(""),
                codes);
    }

    /** Its folders, in place of the partner's mailbox. */
    static WarehouseDock dock(PartnerProfile partner, Path box) {
        return new WarehouseDock(
                box.resolve("inbound"),
                box.resolve("outbound"),
                box.resolve("outbound/archive"),
                box.resolve("taken"),
                doneSuffix(partner));
    }

    /** What a file's done file ends with; empty: there are none. */
    static String doneSuffix(PartnerProfile partner) {
        return partner.mailbox().write().strategy() == MailboxProfile.WriteStrategy.DONE_FILE
                ? partner.mailbox().write().doneSuffix()
                : "";
    }

    /** The locations that the profile names, as they are called below the warehouse. */
    static List<String> locations(PartnerProfile partner, String warehouse) {
        Stream<String> named = Stream.of(
                        partner.receiving().locations().values().stream(),
                        partner.returns().locations().values().stream(),
                        partner.returns().dispositions().values().stream(),
                        partner.adjustments().values().stream()
                                .flatMap(rule -> Stream.of(rule.from(), rule.to()))
                                .flatMap(Stream::ofNullable),
                        partner.crosswalks().of(Crosswalk.Kind.LOCATION).lines().stream()
                                .map(Crosswalk.Line::ours))
                .flatMap(all -> all);
        return named.filter(one -> one.startsWith(warehouse + "/"))
                .map(one -> one.substring(warehouse.length() + 1))
                .filter(one -> !one.equals("Stock"))
                .distinct()
                .sorted()
                .toList();
    }
}
