package io.dunnage.sandbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A delivery as it stands in the stand-in.
 *
 * @param id the record's id in the stand-in
 * @param picking the transfer's name, the depositor order number
 * @param state draft, waiting, confirmed, assigned, done or cancel
 * @param backOrderOf the transfer that this one is the rest of, empty for an original
 * @param tracking the tracking numbers as written, separated by commas
 * @param demands what was wanted, line by line
 * @param shipped the goods that really left, in booking order
 * @param cartons the cartons and their weights
 * @param notes the chatter, oldest first, as HTML
 */
public record StandInDelivery(
        int id,
        String picking,
        String origin,
        String state,
        String backOrderOf,
        String tracking,
        List<Demand> demands,
        List<StockMove> shipped,
        Map<String, BigDecimal> cartons,
        List<String> notes) {

    /** One line: wanted and, so far, reserved or shipped. */
    public record Demand(String product, BigDecimal wanted, BigDecimal quantity, String state) {}

    public boolean isDone() {
        return state.equals("done");
    }
}
