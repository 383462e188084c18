package io.dunnage.transform;

import io.dunnage.document.Disposition;
import io.dunnage.document.GoodsCondition;
import io.dunnage.document.ReceiptAdvice;
import io.dunnage.document.ReceiptException;
import io.dunnage.document.ReceivedLine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a receipt advice (944, RECADV) to the document. Lines stand as written, gross or net of their exceptions as the partner's
 * profile knows (S18).
 *
 * <p>Message: {@code reporting} (an original where silent), {@code receiptNumber}, {@code noticeNumber}, {@code depositorOrderNumber}, {@code
 * returnAuthorization}, {@code receivedOn}, {@code billOfLading}, {@code trailer}, {@code complete} (table word {@code true}), {@code
 * totalReceived}, and those of {@link HeaderFacts}. Loops {@code party} with the roles {@code warehouse} and {@code shipFrom}; {@code
 * carton} with {@code mark} and lines within; {@code line}: {@code noticeLine}, {@code item...}, {@code received}, {@code unit}, {@code
 * announced}, {@code announced.unit}, {@code lot}, {@code expiry}, {@code serial}, {@code condition}, {@code disposition}, {@code sscc};
 * within it {@code exception}: {@code condition}, {@code quantity}, {@code unit}, {@code damageReason}, {@code lot}, {@code note}. Where a
 * line is flat, {@code damaged}, {@code onHold}, {@code missing} and {@code surplus} are quantities of exceptions of their own, with the
 * line's unit and {@code damageReason}.
 */
final class ReceiptReading {
    private static final Map<String, GoodsCondition> FLAT = Map.of(
            "damaged", GoodsCondition.DAMAGED,
            "onHold", GoodsCondition.ON_HOLD,
            "missing", GoodsCondition.SHORT,
            "surplus", GoodsCondition.OVER);

    private final Draft message;
    private final RecordSettings settings;
    private final Conversion conversion = new Conversion();

    private ReceiptReading(Draft message, RecordSettings settings) {
        this.message = message;
        this.settings = settings;
    }

    static DocumentReading read(Draft message, RecordSettings settings) {
        return new ReceiptReading(message, settings).read();
    }

    private DocumentReading read() {
        var reporting = message.first("reporting") == null
                ? ReceiptAdvice.Reporting.ORIGINAL
                : conversion.word(message.first("reporting"), ReceiptAdvice.Reporting.class);
        var number = conversion.required(message, "receiptNumber", "the warehouse's receipt number");
        if (reporting == null || number == null) {
            return new DocumentReading.Refused(conversion.findings());
        }
        var advice = ReceiptAdvice.of(reporting, number)
                .noticeNumber(Conversion.filled(message, "noticeNumber"))
                .depositorOrderNumber(Conversion.filled(message, "depositorOrderNumber"))
                .returnAuthorization(Conversion.filled(message, "returnAuthorization"))
                .receivedOn(conversion.day(message.first("receivedOn")))
                .warehouse(Parties.in(message, "warehouse"))
                .shipFrom(Parties.in(message, "shipFrom"))
                .carrier(HeaderFacts.carrier(message))
                .billOfLading(Conversion.filled(message, "billOfLading"))
                .trailer(Conversion.filled(message, "trailer"))
                .complete(Conversion.holds(message, "complete"))
                .totalReceived(conversion.number(message.first("totalReceived")));
        HeaderFacts.notes(message).forEach(advice::note);
        HeaderFacts.references(message, "complete", "returnAuthorization").forEach(advice::reference);
        lines(message, null, advice);
        for (var carton : message.parts("carton")) {
            lines(carton, carton, advice);
        }
        return conversion.understood(message, advice::build);
    }

    private void lines(Draft within, @Nullable Draft carton, ReceiptAdvice.Builder advice) {
        for (var draft : within.parts("line")) {
            var line = line(draft, carton);
            if (line != null) {
                advice.line(line);
            }
        }
    }

    private @Nullable ReceivedLine line(Draft draft, @Nullable Draft carton) {
        var item = conversion.item(draft, "item", settings);
        var received = conversion.quantity(draft.first("received"), draft.text("unit"));
        if (item == null) {
            conversion.missing(draft, "item1.number", "an item number of the line");
        }
        if (draft.first("received") == null) {
            conversion.missing(draft, "received", "the quantity received");
        }
        if (item == null || received == null) {
            return null;
        }
        var announcedUnit = Conversion.filled(draft, "announced.unit");
        var container = Conversion.sscc(draft, "sscc");
        var line = ReceivedLine.of(item, received)
                .segment(draft.position())
                .noticeLine(Conversion.filled(draft, "noticeLine"))
                .announced(conversion.quantity(
                        draft.first("announced"), announcedUnit == null ? received.unit() : announcedUnit))
                .lot(conversion.lot(draft))
                .expiry(conversion.day(draft.first("expiry")))
                .condition(conversion.word(draft.first("condition"), GoodsCondition.class))
                .disposition(conversion.word(draft.first("disposition"), Disposition.class))
                .sscc(container == null && carton != null ? Conversion.sscc(carton, "mark") : container);
        Conversion.filledAll(draft, "serial").forEach(line::serial);
        for (var within : draft.parts("exception")) {
            var condition = conversion.word(within.first("condition"), GoodsCondition.class);
            if (within.first("condition") == null) {
                conversion.missing(within, "condition", "the condition of the goods");
            }
            exception(within, "quantity", condition, received.unit(), line);
        }
        FLAT.keySet().stream()
                .sorted()
                .filter(fact -> Conversion.filled(draft, fact) != null)
                .forEach(fact -> exception(draft, fact, FLAT.get(fact), received.unit(), line));
        return conversion.made(draft, line::build);
    }

    private void exception(
            Draft draft,
            String quantityFact,
            @Nullable GoodsCondition condition,
            String unit,
            ReceivedLine.Builder line) {
        var own = Conversion.filled(draft, "unit");
        var quantity = conversion.quantity(draft.first(quantityFact), own == null ? unit : own);
        if (draft.first(quantityFact) == null) {
            conversion.missing(draft, quantityFact, "the quantity of the exception");
        }
        boolean within = quantityFact.equals("quantity");
        if (condition != null && quantity != null && (within || !quantity.isZero())) {
            line.exception(ReceiptException.of(condition, quantity)
                    .damageReason(Conversion.filled(draft, "damageReason"))
                    .lot(within ? conversion.lot(draft) : null)
                    .note(within ? Conversion.words(draft, "note") : null)
                    .build());
        }
    }
}
