package io.dunnage.inventory;

import io.dunnage.document.StockStatus;
import io.dunnage.ledger.StatementLine;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.PartnerProfile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Lines that are kept as they are, though we have no word, unit or number of ours for them. */
final class StrangeLines {
    private final Map<String, Boolean> knownUnits = new HashMap<>();
    private final PartnerProfile profile;
    private final LocalDate day;
    private long units;
    private String unit = "";
    private long states;
    private long items;
    private String state = "";
    private String item = "";

    StrangeLines(PartnerProfile profile, LocalDate day) {
        this.profile = profile;
        this.day = day;
    }

    void see(StatementLine line) {
        boolean known = knownUnits.computeIfAbsent(
                line.unit(),
                one -> profile.crosswalks()
                        .of(Crosswalk.Kind.UNIT)
                        .ours(one, day)
                        .isPresent());
        if (!known) {
            units++;
            unit = line.unit();
        }
        if (line.status() == StockStatus.OTHER) {
            states++;
            state = String.valueOf(line.statusCode());
        }
        if (line.sku() == null) {
            items++;
            item = line.scheme() + " " + line.item();
        }
    }

    String told() {
        return (states == 0 ? "" : ", " + states + " in a state without a word, such as " + state)
                + (units == 0
                        ? ""
                        : ", " + units + " in a unit that no row knows; "
                                + profile.rowToAdd(Crosswalk.Kind.UNIT, "OUR-UNIT", unit))
                + (items == 0 ? "" : ", " + items + " of items without a number of ours, such as " + item);
    }
}
