package io.dunnage.transform;

import io.dunnage.document.StockLine;
import io.dunnage.document.StockSnapshot;
import io.dunnage.document.StockStatus;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a stock statement (846, INVRPT) to the document, whole or line by line.
 *
 * <p>Message: {@code coverage} (full where silent), {@code statementNumber}, {@code asOf} with {@code asOf.time} beside it, {@code part},
 * {@code parts}, {@code lineCount}, {@code hashTotal}. Loops {@code party} with the role {@code warehouse}; {@code line}: {@code item...},
 * {@code lot}, {@code expiry}, {@code serial}, {@code location}, {@code sscc}, and either {@code status}, {@code quantity} and {@code unit},
 * or loops {@code quantity} within it that say these of their own, or, where a line is flat, a quantity for each state: {@code onHand},
 * {@code available}, {@code held}, {@code damaged}, {@code allocated}, {@code inTransit}. A code that the
 * table of {@code status} has no word for is {@link StockStatus#OTHER}.
 */
final class StatementReading {
    private static final Map<String, StockStatus> FLAT = Map.of(
            "onHand", StockStatus.ON_HAND,
            "available", StockStatus.AVAILABLE,
            "held", StockStatus.ON_HOLD,
            "damaged", StockStatus.DAMAGED,
            "allocated", StockStatus.ALLOCATED,
            "inTransit", StockStatus.IN_TRANSIT);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final RecordSettings settings;
    private final Conversion conversion = new Conversion();

    StatementReading(RecordSettings settings) {
        this.settings = settings;
    }

    static DocumentReading read(Draft message, RecordSettings settings) {
        var reading = new StatementReading(settings);
        var statement = reading.header(message);
        if (statement == null) {
            return new DocumentReading.Refused(reading.conversion.findings());
        }
        for (var line : message.parts("line")) {
            reading.lines(line, statement::line);
        }
        return reading.conversion.understood(message, statement::build);
    }

    Conversion conversion() {
        return conversion;
    }

    /** A day without an hour is taken at its end: that is when warehouses count. */
    StockSnapshot.@Nullable Builder header(Draft message) {
        var coverage = message.first("coverage") == null
                ? StockSnapshot.Coverage.FULL
                : conversion.word(message.first("coverage"), StockSnapshot.Coverage.class);
        var number = conversion.required(message, "statementNumber", "the number of the statement");
        var dayFact = message.first("asOf");
        var day = conversion.day(dayFact);
        if (dayFact == null) {
            conversion.missing(message, "asOf", "the day of the statement");
        }
        if (coverage == null || number == null || dayFact == null || day == null) {
            return null;
        }
        var time = conversion.time(message.factBeside(dayFact, "asOf.time"));
        return StockSnapshot.of(coverage, number, day.atTime(time == null ? END_OF_DAY : time))
                .part(conversion.count(message.first("part")))
                .parts(conversion.count(message.first("parts")))
                .warehouse(Parties.in(message, "warehouse"))
                .lineCount(conversion.number(message.first("lineCount")))
                .hashTotal(conversion.number(message.first("hashTotal")));
    }

    /** The stock lines of one loop: one for each state that it tells of. */
    void lines(Draft draft, Consumer<StockLine> into) {
        var quantities = draft.parts("quantity");
        if (!quantities.isEmpty()) {
            for (var quantity : quantities) {
                var state = state(draft, quantity);
                line(draft, quantity, quantity.first("quantity"), status(state), state, into);
            }
        } else if (draft.first("quantity") != null) {
            line(draft, draft, draft.first("quantity"), status(state(draft, draft)), state(draft, draft), into);
        } else {
            var flat = Stream.of(StockStatus.values())
                    .filter(status -> flat(draft, status) != null)
                    .toList();
            flat.forEach(status -> line(draft, draft, flat(draft, status), status, null, into));
            if (flat.isEmpty()) {
                conversion.missing(draft, "quantity", "the quantity");
            }
        }
    }

    private static @Nullable Fact flat(Draft draft, StockStatus status) {
        for (var fact : FLAT.entrySet()) {
            if (fact.getValue() == status && Conversion.filled(draft, fact.getKey()) != null) {
                return draft.first(fact.getKey());
            }
        }
        return null;
    }

    private static @Nullable Fact state(Draft line, Draft quantity) {
        return quantity.first("status") == null ? line.first("status") : quantity.first("status");
    }

    /** What the tables have no word for is kept with the partner's code. */
    private static StockStatus status(@Nullable Fact state) {
        if (state == null) {
            return StockStatus.ON_HAND;
        }
        return state.known() ? StockStatus.valueOf(state.text()) : StockStatus.OTHER;
    }

    private void line(
            Draft draft,
            Draft within,
            @Nullable Fact amount,
            StockStatus status,
            @Nullable Fact state,
            Consumer<StockLine> into) {
        var unit = Conversion.filled(within, "unit");
        var quantity = conversion.signed(amount, unit == null ? draft.text("unit") : unit);
        if (amount == null) {
            conversion.missing(within, "quantity", "the quantity");
        }
        if (quantity == null) {
            return;
        }
        var item = conversion.item(draft, "item", settings);
        if (item == null) {
            conversion.missing(draft, "item1.number", "an item number of the line");
        }
        if (item != null) {
            into.accept(StockLine.of(status, item, quantity)
                    .segment(draft.position())
                    .statusCode(status == StockStatus.OTHER && state != null ? state.text() : null)
                    .lot(conversion.lot(first(within, draft, "lot")))
                    .expiry(conversion.day(first(within, draft, "expiry").first("expiry")))
                    .serial(Conversion.filled(first(within, draft, "serial"), "serial"))
                    .location(Conversion.filled(first(within, draft, "location"), "location"))
                    .sscc(Conversion.sscc(first(within, draft, "sscc"), "sscc"))
                    .build());
        }
    }

    private static Draft first(Draft within, Draft draft, String fact) {
        return within.first(fact) == null ? draft : within;
    }
}
