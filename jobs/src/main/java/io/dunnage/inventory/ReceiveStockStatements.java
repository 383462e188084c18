package io.dunnage.inventory;

import io.dunnage.document.StockLine;
import io.dunnage.document.StockSnapshot;
import io.dunnage.exchange.InboundFeature;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.SearchKey;
import io.dunnage.ledger.StatementLine;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what warehouses say lies on their shelves (846, INVRPT, CSV). The lines go into the ledger while the file is read; the
 * message that is filed has only the header and the totals. A statement counts when all of it is here and it is believed.
 */
public final class ReceiveStockStatements implements InboundFeature<StockSnapshot> {
    private static final int TAKEN_TOGETHER = 5_000;

    @Override
    public Class<StockSnapshot> document() {
        return StockSnapshot.class;
    }

    /** None: the same statement again does no harm, and a corrected one may have its number (C2). */
    @Override
    public Optional<String> businessKey(StockSnapshot snapshot) {
        return Optional.empty();
    }

    /** None: a part that waits for the others must not keep them waiting. */
    @Override
    public Optional<String> orderKey(StockSnapshot snapshot) {
        return Optional.empty();
    }

    @Override
    public List<SearchKey> searchKeys(StockSnapshot snapshot) {
        return List.of(new SearchKey(SearchKey.Kind.STATEMENT, snapshot.statementNumber()));
    }

    @Override
    public StockSnapshot setAside(PartnerTick tick, Place place, StockSnapshot snapshot) {
        List<StatementLine> lines = StatementLinesOf.of(tick.profile(), snapshot);
        boolean first = place.first();
        int from = 0;
        while (first || from < lines.size()) {
            int to = endOfItem(lines, Math.min(lines.size(), from + TAKEN_TOGETHER));
            tick.ledger()
                    .statements()
                    .take(tick.lease(), place.file(), place.ordinal(), first, lines.subList(from, to));
            first = false;
            from = to;
        }
        return withoutLines(snapshot);
    }

    /** The lines of one item are taken together, for the warehouse's count may be one of items. */
    private static int endOfItem(List<StatementLine> lines, int at) {
        int end = at;
        while (end > 0
                && end < lines.size()
                && lines.get(end).place() == lines.get(end - 1).place()) {
            end++;
        }
        return end;
    }

    private static StockSnapshot withoutLines(StockSnapshot snapshot) {
        return StockSnapshot.of(snapshot.coverage(), snapshot.statementNumber(), snapshot.asOf())
                .part(snapshot.part())
                .parts(snapshot.parts())
                .warehouse(snapshot.warehouse().orElse(null))
                .lineCount(snapshot.lineCount().orElse(null))
                .hashTotal(snapshot.hashTotal().orElse(null))
                .build();
    }

    @Override
    public void post(PartnerTick tick, List<Due<StockSnapshot>> due) {
        for (Due<StockSnapshot> one : due) {
            List<StockLine> left = one.document().lines();
            if (!left.isEmpty()) { // filed before the partner's profile exchanged statements, and replayed
                setAside(
                        tick,
                        new Place(one.message().transmission(), one.message().ordinal(), true),
                        one.document());
            }
        }
        new StatementPosting(tick).post(due);
    }
}
