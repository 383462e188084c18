package io.dunnage.transform;

import io.dunnage.document.AdjustedLine;
import io.dunnage.document.AdjustmentAdvice;
import io.dunnage.document.Quantity;
import io.dunnage.document.StockStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of an adjustment advice (947, INVRPT with movements) to the document. Reasons and signs stand as written: what they mean, the
 * partner's profile knows (S19).
 *
 * <p>Message: {@code adjustmentNumber}, {@code depositorAdjustmentNumber}, {@code adjustedOn}, and {@code reference}, {@code note} of
 * {@link HeaderFacts}. Loops {@code party} with the role {@code warehouse}; {@code line}: {@code reason}, {@code change} (signed), {@code unit}, {@code item...}, {@code newItem...}, {@code lot}, {@code newLot}, {@code expiry}, {@code serial}, {@code location}, {@code
 * fromStatus}, {@code toStatus}, {@code note}. Where a line has several movements, each is a loop {@code movement} within it with {@code
 * reason}, {@code change}, {@code unit}, {@code fromStatus}, {@code toStatus}, and {@code direction} (table words {@code IN} and {@code OUT})
 * where the quantity has no sign.
 */
final class AdjustmentReading {
    private final Draft message;
    private final RecordSettings settings;
    private final Conversion conversion = new Conversion();

    private AdjustmentReading(Draft message, RecordSettings settings) {
        this.message = message;
        this.settings = settings;
    }

    static DocumentReading read(Draft message, RecordSettings settings) {
        return new AdjustmentReading(message, settings).read();
    }

    private DocumentReading read() {
        var number = conversion.required(message, "adjustmentNumber", "the warehouse's adjustment number");
        if (number == null) {
            return new DocumentReading.Refused(conversion.findings());
        }
        var advice = AdjustmentAdvice.of(number)
                .depositorAdjustmentNumber(Conversion.filled(message, "depositorAdjustmentNumber"))
                .adjustedOn(conversion.day(message.first("adjustedOn")))
                .warehouse(Parties.in(message, "warehouse"));
        HeaderFacts.notes(message).forEach(advice::note);
        HeaderFacts.references(message).forEach(advice::reference);
        for (var draft : message.parts("line")) {
            var movements = draft.parts("movement");
            for (var movement : movements.isEmpty() ? List.of(draft) : movements) {
                var line = line(draft, movement);
                if (line != null) {
                    advice.line(line);
                }
            }
        }
        return conversion.understood(message, advice::build);
    }

    private @Nullable AdjustedLine line(Draft draft, Draft movement) {
        var reason = conversion.required(movement, "reason", "the reason of the adjustment");
        var item = conversion.item(draft, "item", settings);
        var change = directed(movement);
        if (item == null) {
            conversion.missing(draft, "item1.number", "an item number of the line");
        }
        if (movement.first("change") == null) {
            conversion.missing(movement, "change", "the quantity");
        }
        if (reason == null || item == null || change == null) {
            return null;
        }
        var line = AdjustedLine.of(reason, item, change)
                .segment(draft.position())
                .newItem(conversion.item(draft, "newItem", settings))
                .lot(conversion.lot(draft))
                .newLot(Conversion.filled(draft, "newLot"))
                .expiry(conversion.day(draft.first("expiry")))
                .location(Conversion.filled(draft, "location"))
                .fromStatus(conversion.word(movement.first("fromStatus"), StockStatus.class))
                .toStatus(conversion.word(movement.first("toStatus"), StockStatus.class));
        var notes = Conversion.filledAll(draft, "note");
        line.note(notes.isEmpty() ? null : String.join(" ", notes));
        Conversion.filledAll(draft, "serial").forEach(line::serial);
        return conversion.made(draft, line::build);
    }

    /** EDIFACT writes the quantity without a sign, and beside it whether it went out of the stock or came into it. */
    private @Nullable Quantity directed(Draft movement) {
        var change = conversion.signed(movement.first("change"), movement.text("unit"));
        var direction = movement.first("direction");
        if (change == null || direction == null) {
            return change;
        }
        if (!direction.known()) {
            conversion.add(direction.finding(
                    RecordFinding.Kind.UNKNOWN_CODE,
                    "direction '" + direction.text() + "' is neither out of the stock nor into it"));
            return null;
        }
        return direction.text().equals("OUT") ? Quantity.of(0, change.unit()).minus(change) : change;
    }
}
