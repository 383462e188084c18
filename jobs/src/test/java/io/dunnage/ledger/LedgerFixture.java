package io.dunnage.ledger;

import io.dunnage.document.StockStatus;
import io.dunnage.partner.PartnerId;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A ledger with a lease, and the words that its tests share. */
final class LedgerFixture implements AutoCloseable {
    static final PartnerId ACME = new PartnerId("acme-3pl");
    static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");
    static final Duration TERM = Duration.ofMinutes(5);

    final SettableClock clock = new SettableClock();
    final LedgerSettings settings;
    final Ledger ledger;
    final Lease lease;
    private final List<Ledger> others = new ArrayList<>();

    LedgerFixture(LedgerSettings settings) {
        this.settings = settings;
        this.ledger = Ledger.open(settings, clock);
        this.lease = ledger.leases().lease(ACME, TERM).orElseThrow();
    }

    /** A further ledger on the same database, as another process would have. */
    Ledger another() {
        Ledger another = Ledger.open(settings, clock);
        others.add(another);
        return another;
    }

    Fingerprint keep(String text) {
        return switch (ledger.bytes()
                .keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1_000_000)) {
            case Keeping.Kept kept -> kept.fingerprint();
            case Keeping.TooLarge tooLarge -> throw new AssertionError(tooLarge);
        };
    }

    TransmissionId received(String name, String text) {
        return ledger.inbox()
                .received(lease, name, "/outbound/" + name, keep(text))
                .transmission();
    }

    /** A file with messages that are to be posted, read to its end; gives their trace ids. */
    List<TraceId> filed(String name, int messages) {
        TransmissionId file = received(name, "content of " + name);
        ledger.inbox().readingBegun(lease, file);
        List<NewMessage> all = IntStream.rangeClosed(1, messages)
                .mapToObj(ordinal -> message(ordinal, name + "#" + ordinal, "WH/OUT/" + ordinal))
                .toList();
        ledger.inbox().fileMessages(lease, file, all);
        ledger.inbox().readingFinished(lease, file, List.of());
        return all.stream().map(NewMessage::trace).toList();
    }

    NewMessage message(int ordinal, @Nullable String businessKey, String order) {
        return message(ordinal, businessKey, order, new FirstOutcome.ToBePosted());
    }

    NewMessage message(int ordinal, @Nullable String businessKey, String order, FirstOutcome outcome) {
        return new NewMessage(
                ledger.newTraceId(),
                ordinal,
                "945",
                "004010",
                "000000123",
                "SW",
                "77",
                String.format(Locale.ROOT, "%04d", ordinal),
                businessKey,
                order,
                "<ShippingAdvice><depositorOrderNumber>" + order + "</depositorOrderNumber></ShippingAdvice>",
                null,
                "[]",
                outcome,
                List.of(
                        new SearchKey(SearchKey.Kind.ORDER, order),
                        new SearchKey(SearchKey.Kind.TRACKING, "1Z" + order)));
    }

    /** A complete statement of one line, as of midnight so many days later. */
    StockStatement statement(int day) {
        TransmissionId file = received("day" + day + ".edi", "day " + day);
        NewMessage message = message(1, null, "order");
        ledger.inbox().fileMessages(lease, file, List.of(message));
        var line = new StatementLine(
                1, "VENDOR", "A", "A", null, null, null, null, StockStatus.ON_HAND, null, BigDecimal.TEN, "EA");
        ledger.statements().take(lease, file, 1, true, List.of(line));
        Instant asOf = MIDNIGHT.plus(Duration.ofDays(day));
        var declared = new StatementShare.Declared("0001", null, null);
        var share = new StatementShare(message.trace(), file, 1, "WH", "ST-" + day, asOf, true, 0, 0, declared);
        StatementId id = ((StatementJoin.Joined) ledger.statements().join(lease, share))
                .statement()
                .id();
        ledger.statements().complete(lease, id);
        return ledger.statements().completed(ACME, "WH", asOf, asOf).getFirst();
    }

    void posted(TraceId trace) {
        ledger.postings().intended(lease, Map.of(trace, "stock.picking 1"));
        ledger.postings().outcomes(lease, Map.of(trace, new PostingOutcome.Posted("stock.picking 1")));
    }

    NewOutbound order(String number, int revision) {
        return new NewOutbound(
                ledger.newTraceId(),
                "940",
                "004010",
                "ShippingOrder",
                number,
                revision,
                revision == 1 ? "ORIGINAL" : "CHANGE",
                "<ShippingOrder number='" + number + "' revision='" + revision + "'/>",
                null,
                "stock.picking 42",
                null,
                List.of());
    }

    OutboundBatch batch(List<NewOutbound> messages, @Nullable Instant acknowledgmentBy) {
        return new OutboundBatch(
                "ZZ:MERCHANT", "ZZ:ACME3PL", "OW", messages, null, acknowledgmentBy, LedgerFixture::written);
    }

    OutboundBatch answer(TransmissionId inbound) {
        NewOutbound message = new NewOutbound(
                ledger.newTraceId(),
                "997",
                "004010",
                "FunctionalAcknowledgment",
                null,
                1,
                "ORIGINAL",
                "<FunctionalAcknowledgment/>",
                null,
                null,
                null,
                List.of());
        return new OutboundBatch(
                "ZZ:MERCHANT", "ZZ:ACME3PL", "FA", List.of(message), inbound, null, LedgerFixture::written);
    }

    static OutboundFile written(ControlNumbers numbers) {
        return new OutboundFile(
                "940_" + numbers.interchange() + ".edi",
                ("ISA " + numbers.interchange() + " GS " + numbers.group()).getBytes(StandardCharsets.UTF_8));
    }

    Prepared prepared(String... numbers) {
        List<NewOutbound> orders = orders(numbers);
        return ledger.outbox()
                .prepare(lease, List.of(batch(orders, clock.instant().plus(Duration.ofHours(24)))), null)
                .getFirst();
    }

    private List<NewOutbound> orders(String... numbers) {
        return List.of(numbers).stream().map(number -> order(number, 1)).toList();
    }

    GroupAnswer answerTo(Prepared prepared, boolean accepted) {
        return new GroupAnswer(
                ledger.newTraceId(), "OW", "0" + prepared.numbers().group(), accepted ? "A" : "R", accepted, List.of());
    }

    @Override
    public void close() {
        others.forEach(Ledger::close);
        ledger.close();
    }
}
