package io.dunnage.receiving;

import io.dunnage.document.ReceiptAdvice;
import io.dunnage.document.ReceivedLine;
import io.dunnage.exchange.InboundFeature;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.exchange.PartnerWarehouses;
import io.dunnage.ledger.SearchKey;
import io.dunnage.odoo.Warehouse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Books what warehouses say they received (944, RECADV) on the receipts in Odoo: purchases, transfers and returns alike. A receipt
 * number is booked once; a second receipt of one notice waits for the first, for it falls onto the back order that the first one
 * makes (S18).
 */
public final class ReceiveReceiptAdvices implements InboundFeature<ReceiptAdvice> {
    private final Duration settle;

    /**
     * {@code settle}: how long a call to Odoo may still be at work after its answer got lost; only then is its effect looked
     * for. Odoo's own limit is two minutes.
     */
    public ReceiveReceiptAdvices(Duration settle) {
        this.settle = settle;
    }

    @Override
    public Class<ReceiptAdvice> document() {
        return ReceiptAdvice.class;
    }

    /** The warehouse's own receipt number (W17-03); what replaces it, is known by what it says. */
    @Override
    public Optional<String> businessKey(ReceiptAdvice advice) {
        return Optional.of(
                switch (advice.reporting()) {
                    case ORIGINAL -> keyOf(advice);
                    case REPLACEMENT -> keyOf(advice) + " replaced " + contentOf(advice);
                });
    }

    @Override
    public Optional<String> orderKey(ReceiptAdvice advice) {
        return Optional.of("receipt of " + wordsOf(advice).stream().findFirst().orElse(advice.receiptNumber()));
    }

    @Override
    public List<SearchKey> searchKeys(ReceiptAdvice advice) {
        List<SearchKey> keys = new ArrayList<>();
        keys.add(new SearchKey(SearchKey.Kind.SHIPMENT, advice.receiptNumber()));
        wordsOf(advice).forEach(word -> keys.add(new SearchKey(SearchKey.Kind.ORDER, word)));
        return keys;
    }

    @Override
    public void post(PartnerTick tick, List<Due<ReceiptAdvice>> due) {
        List<Warehouse> warehouses = PartnerWarehouses.of(tick.odoo(), tick.profile());
        List<Due<ReceiptAdvice>> waiting = due;
        while (!waiting.isEmpty()) {
            Set<String> notices = new HashSet<>();
            List<Due<ReceiptAdvice>> wave = new ArrayList<>();
            List<Due<ReceiptAdvice>> later = new ArrayList<>();
            for (Due<ReceiptAdvice> one : waiting) {
                boolean first = notices.add(keyOf(one.document()))
                        & notices.add(orderKey(one.document()).orElseThrow());
                (first ? wave : later).add(one);
            }
            tick.renew();
            later.addAll(0, new ReceiptPosting(tick, warehouses, settle).post(wave));
            waiting = later;
        }
    }

    static String keyOf(ReceiptAdvice advice) {
        return "receipt " + advice.receiptNumber();
    }

    /** The numbers under which it may be expected, the most telling first. */
    static List<String> wordsOf(ReceiptAdvice advice) {
        List<String> words = new ArrayList<>();
        advice.noticeNumber().ifPresent(words::add);
        advice.returnAuthorization().ifPresent(words::add);
        advice.depositorOrderNumber().ifPresent(words::add);
        return words.stream().distinct().toList();
    }

    private static String contentOf(ReceiptAdvice advice) {
        var said = new StringBuilder();
        said.append(advice.receivedOn()).append(advice.complete());
        for (ReceivedLine line : advice.lines()) {
            said.append('\n').append(line.item().numbers()).append(line.received());
            said.append(line.lot()).append(line.serials()).append(line.condition());
            said.append(line.disposition()).append(line.exceptions());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
