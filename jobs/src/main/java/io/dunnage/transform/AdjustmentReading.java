package io.dunnage.transform;

import io.dunnage.document.AdjustedLine;
import io.dunnage.document.AdjustmentAdvice;
import io.dunnage.document.StockStatus;
import org.jspecify.annotations.Nullable;

/**
 * Facts of an adjustment advice (947, INVRPT with movements) to the document. Reasons and signs stand as written: what they mean, the
 * partner's profile knows (S19).
 *
 * <p>Message: {@code adjustmentNumber}, {@code depositorAdjustmentNumber}, {@code adjustedOn}, and {@code reference}, {@code note} of
 * {@link HeaderFacts}. Loops {@code party} with the role {@code warehouse}; {@code line}: {@code reason}, {@code change} (signed), {@code
 * unit}, {@code item...}, {@code newItem...}, {@code lot}, {@code newLot}, {@code expiry}, {@code serial}, {@code location}, {@code
 * fromStatus}, {@code toStatus}, {@code note}.
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
            var line = line(draft);
            if (line != null) {
                advice.line(line);
            }
        }
        return conversion.understood(message, advice::build);
    }

    private @Nullable AdjustedLine line(Draft draft) {
        var reason = conversion.required(draft, "reason", "the reason of the adjustment");
        var item = conversion.item(draft, "item", settings);
        var change = conversion.signed(draft.first("change"), draft.text("unit"));
        if (item == null) {
            conversion.missing(draft, "item1.number", "an item number of the line");
        }
        if (draft.first("change") == null) {
            conversion.missing(draft, "change", "the quantity");
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
                .fromStatus(conversion.word(draft.first("fromStatus"), StockStatus.class))
                .toStatus(conversion.word(draft.first("toStatus"), StockStatus.class));
        var notes = Conversion.filledAll(draft, "note");
        line.note(notes.isEmpty() ? null : String.join(" ", notes));
        Conversion.filledAll(draft, "serial").forEach(line::serial);
        return conversion.made(draft, line::build);
    }
}
