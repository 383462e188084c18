package io.dunnage.inventory;

import io.dunnage.document.ItemId;
import io.dunnage.document.StockLine;
import io.dunnage.document.StockSnapshot;
import io.dunnage.ledger.StatementLine;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.ItemPolicy;
import io.dunnage.partner.PartnerProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a stock statement, as the ledger keeps them: with our number of each item, as of the statement's own day. */
final class StatementLinesOf {
    private final PartnerProfile profile;
    private final Map<String, String> ours = new HashMap<>();

    private StatementLinesOf(PartnerProfile profile, LocalDate day) {
        this.profile = profile;
        for (Crosswalk.Line line : profile.crosswalks().of(Crosswalk.Kind.ITEM).lines()) {
            if (!day.isBefore(line.from()) && !day.isAfter(line.to())) {
                ours.putIfAbsent(line.theirs(), line.ours());
            }
        }
    }

    static List<StatementLine> of(PartnerProfile profile, StockSnapshot snapshot) {
        var reading = new StatementLinesOf(profile, snapshot.asOf().toLocalDate());
        List<StatementLine> lines = new ArrayList<>();
        for (StockLine line : snapshot.lines()) {
            lines.add(reading.line(line));
        }
        return lines;
    }

    private StatementLine line(StockLine line) {
        ItemId.Scheme scheme = schemeOf(line.item());
        return new StatementLine(
                line.segment(),
                scheme.name(),
                line.item().number(scheme).orElseThrow(),
                sku(line.item()),
                line.lot().orElse(null),
                line.expiry().orElse(null),
                line.serial().orElse(null),
                line.location().orElse(null),
                line.status(),
                line.statusCode().orElse(null),
                line.quantity().amount(),
                line.quantity().unit());
    }

    /** The number that the partner goes by, where he gives several. */
    private static ItemId.Scheme schemeOf(ItemId item) {
        for (ItemId.Scheme scheme : List.of(ItemId.Scheme.VENDOR, ItemId.Scheme.STOCK_KEEPING)) {
            if (item.number(scheme).isPresent()) {
                return scheme;
            }
        }
        return item.numbers().keySet().iterator().next();
    }

    private @Nullable String sku(ItemId item) {
        for (Map.Entry<ItemId.Scheme, String> number : item.numbers().entrySet()) {
            String known = ours.get(number.getValue());
            if (known != null) {
                return known;
            }
            boolean usual = number.getKey() == ItemId.Scheme.VENDOR || number.getKey() == ItemId.Scheme.STOCK_KEEPING;
            if (usual && profile.items().identifier() == ItemPolicy.Identifier.SKU) {
                return number.getValue();
            }
        }
        return null;
    }
}
