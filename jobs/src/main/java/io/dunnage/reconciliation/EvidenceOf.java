package io.dunnage.reconciliation;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.CanonicalXml;
import io.dunnage.document.DocumentRefused;
import io.dunnage.document.ItemId;
import io.dunnage.document.Purpose;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.SentPromise;
import io.dunnage.ledger.StockMessage;
import io.dunnage.ledger.StockStatement;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.reconciliation.Happening.Standing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the ledger knows of the weeks around a statement: the messages that may explain a difference. */
final class EvidenceOf {
    private static final Duration BACK = Duration.ofDays(60);
    /** Without a day of its own a message tells of the day before it came. */
    private static final Duration UNTOLD = Duration.ofDays(1);

    /** Warehouses answer an order or a notice within two days, or something is amiss. */
    private static final Duration PATIENCE = Duration.ofDays(2);

    private final PartnerProfile profile;
    private final Ledger ledger;
    private final CanonicalXml xml;

    EvidenceOf(PartnerProfile profile, Ledger ledger, CanonicalXml xml) {
        this.profile = profile;
        this.ledger = ledger;
        this.xml = xml;
    }

    private record Read<T>(T message, CanonicalDocument document) {}

    /**
     * Gathers it.
     *
     * @param meaning what documents do to stock, as finely as the statement tells
     * @param strangers items of the statement that Odoo does not know
     * @param packs by item, how many stock units its packs hold
     */
    Evidence around(
            Warehouse warehouse,
            StockStatement statement,
            OurItems items,
            Meaning meaning,
            Set<String> strangers,
            Map<String, Set<BigDecimal>> packs) {
        Instant since = statement.asOf().minus(BACK);
        var happenings = new ArrayList<Happening>();
        Map<String, Map<StockKey, BigDecimal>> answered = new HashMap<>();
        Map<String, String> firstOf = new HashMap<>();
        ledger.stockMessages().received(profile.id(), since, some -> {
            for (Read<StockMessage> one : read(some, StockMessage::canonicalXml, items)) {
                meaning.of(one.document())
                        .filter(told -> concerns(warehouse, one.document(), told))
                        .ifPresent(told -> {
                            happening(one.message(), told, firstOf).ifPresent(happenings::add);
                            Map<StockKey, BigDecimal> of =
                                    answered.computeIfAbsent(told.answers(), any -> new HashMap<>());
                            told.changes().forEach((key, units) -> of.merge(key, units, BigDecimal::add));
                        });
            }
        });
        var promises = new ArrayList<Promise>();
        ledger.stockMessages().sent(profile.id(), since, some -> {
            List<SentPromise> then = some.stream()
                    .filter(one -> !one.purpose().equals(Purpose.CANCEL.name()))
                    .filter(one -> !one.sentAt().isAfter(statement.asOf()))
                    .toList();
            for (Read<SentPromise> one : read(then, SentPromise::canonicalXml, items)) {
                meaning.of(one.document())
                        .filter(told -> concerns(warehouse, one.document(), told))
                        .flatMap(told -> promise(one.message(), told, answered, statement.asOf()))
                        .ifPresent(promises::add);
            }
        });
        return new Evidence(
                statement.asOf(),
                statement.parts().getFirst().trace().toString(),
                happenings,
                promises,
                packs,
                strangers);
    }

    /** The documents of messages, once Odoo was asked for all of their items. */
    private <T> List<Read<T>> read(List<T> messages, Function<T, String> text, OurItems items) {
        List<Read<T>> read = new ArrayList<>();
        for (T one : messages) {
            read(text.apply(one)).ifPresent(document -> read.add(new Read<>(one, document)));
        }
        Set<ItemId> named = new HashSet<>();
        read.forEach(one -> named.addAll(Meaning.items(one.document())));
        items.learn(named);
        return read;
    }

    private Optional<CanonicalDocument> read(String text) {
        try {
            return Optional.of(xml.read(text));
        } catch (DocumentRefused fromAnOlderRelease) {
            return Optional.empty();
        }
    }

    /** Of several warehouses of a partner; Odoo names its transfers after them. */
    private boolean concerns(Warehouse warehouse, CanonicalDocument document, Told told) {
        if (profile.warehouses().size() == 1) {
            return true;
        }
        String number = told.answers().isEmpty() ? told.number() : told.answers();
        return number.startsWith(warehouse.code() + "/")
                || profile.warehouses().stream()
                        .filter(one -> one.odoo().equals(warehouse.code()))
                        .anyMatch(one -> Meaning.facility(document)
                                .filter(one.facility().id()::equals)
                                .isPresent());
    }

    private Optional<Happening> happening(StockMessage message, Told told, Map<String, String> firstOf) {
        if (message.standing() == StockMessage.Standing.ALREADY_POSTED
                || told.changes().isEmpty()) {
            return Optional.empty();
        }
        String trace = message.trace().toString();
        boolean posted = message.standing() == StockMessage.Standing.POSTED;
        String sameAs = null;
        if (posted && message.content() != null) {
            sameAs = firstOf.putIfAbsent(message.content(), trace);
        }
        LocalDate day = told.day();
        Instant earliest = day == null
                ? message.filedAt().minus(UNTOLD)
                : day.atStartOfDay(profile.timeZone()).toInstant();
        Instant latest = day == null
                ? message.filedAt()
                : day.plusDays(1).atStartOfDay(profile.timeZone()).toInstant().minusMillis(1);
        return Optional.of(new Happening(
                trace,
                told.nature(),
                told.number(),
                earliest,
                latest,
                switch (message.standing()) {
                    case POSTED, ALREADY_POSTED -> Standing.POSTED;
                    case WAITING, REJECTED -> Standing.NOT_POSTED;
                    case UNKNOWN, DISCARDED -> Standing.UNKNOWN;
                },
                posted ? message.postedAt() : null,
                sameAs,
                told.changes()));
    }

    /** What of an order or a notice no message has told of yet. */
    private Optional<Promise> promise(
            SentPromise sent, Told told, Map<String, Map<StockKey, BigDecimal>> answered, Instant asOf) {
        Map<StockKey, BigDecimal> done = answered.getOrDefault(told.number(), Map.of());
        Map<String, BigDecimal> doneByItem = new HashMap<>();
        done.forEach((key, units) -> doneByItem.merge(key.item(), units.abs(), BigDecimal::add));
        Map<StockKey, BigDecimal> open = new HashMap<>();
        told.changes().forEach((key, all) -> {
            BigDecimal answers = doneByItem.getOrDefault(key.item(), BigDecimal.ZERO);
            BigDecimal left = all.abs().subtract(answers).max(BigDecimal.ZERO);
            doneByItem.put(key.item(), answers.subtract(all.abs()).max(BigDecimal.ZERO));
            if (left.signum() > 0) {
                open.put(key, all.signum() < 0 ? left.negate() : left);
            }
        });
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Promise(
                        sent.trace().toString(),
                        told.number(),
                        sent.sentAt().plus(PATIENCE).isBefore(asOf),
                        open));
    }
}
