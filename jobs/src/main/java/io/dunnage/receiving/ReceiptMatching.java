package io.dunnage.receiving;

import io.dunnage.document.ReceiptAdvice;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.TraceId;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.DeliveryChain;
import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.ReceiptChain;
import io.dunnage.odoo.Warehouse;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which receipts of Odoo advices are about: by the notice's number, the return authorization, the purchase order, or the delivery
 * whose goods come back. A wave is matched in a few questions, each asked only for what the one before left open.
 */
final class ReceiptMatching {
    private final PartnerTick tick;
    private final List<Warehouse> warehouses;

    ReceiptMatching(PartnerTick tick, List<Warehouse> warehouses) {
        this.tick = tick;
        this.warehouses = warehouses;
    }

    /**
     * What Odoo has for an advice.
     *
     * @param receipts the receipt that was announced and its back orders, in order; none: nothing was announced
     * @param ofDelivery whether a number of the advice is that of a delivery, so that goods came back
     */
    record Family(List<Receipt> receipts, boolean ofDelivery) {
        Family {
            receipts = List.copyOf(receipts);
        }
    }

    Map<TraceId, Family> of(Collection<Due<ReceiptAdvice>> wave) {
        Map<TraceId, Family> families = new HashMap<>();
        Map<String, ReceiptChain> named = tick.odoo().receipts().named(warehouses, words(wave, families));
        settle(wave, families, word -> {
            ReceiptChain chain = named.get(word);
            return chain == null ? List.of() : chain.receipts().toList();
        });
        Set<String> open = words(wave, families);
        if (!open.isEmpty()) {
            Map<String, List<Receipt>> ofOrders = tick.odoo().receipts().ofPurchaseOrders(warehouses, open);
            settle(wave, families, word -> ofOrders.getOrDefault(word, List.of()));
        }
        open = words(wave, families);
        if (!open.isEmpty()) {
            ofDeliveries(wave, families, tick.odoo().deliveriesNamed(warehouses, open));
        }
        for (Due<ReceiptAdvice> one : wave) {
            families.putIfAbsent(one.message().trace(), new Family(List.of(), false));
        }
        return families;
    }

    private void ofDeliveries(
            Collection<Due<ReceiptAdvice>> wave, Map<TraceId, Family> families, Map<String, DeliveryChain> chains) {
        Set<Long> ids = chains.values().stream()
                .flatMap(DeliveryChain::deliveries)
                .map(Delivery::id)
                .collect(Collectors.toSet());
        Map<Long, List<Receipt>> returns =
                ids.isEmpty() ? Map.of() : tick.odoo().returns().of(ids);
        for (Due<ReceiptAdvice> one : wave) {
            if (families.containsKey(one.message().trace())) {
                continue;
            }
            ReceiveReceiptAdvices.wordsOf(one.document()).stream()
                    .map(chains::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(chain -> families.put(
                            one.message().trace(),
                            new Family(
                                    chain.deliveries()
                                            .flatMap(
                                                    delivery -> returns.getOrDefault(delivery.id(), List.of()).stream())
                                            .toList(),
                                    true)));
        }
    }

    private interface Finding {
        List<Receipt> of(String word);
    }

    private static void settle(Collection<Due<ReceiptAdvice>> wave, Map<TraceId, Family> families, Finding finding) {
        for (Due<ReceiptAdvice> one : wave) {
            if (!families.containsKey(one.message().trace())) {
                ReceiveReceiptAdvices.wordsOf(one.document()).stream()
                        .map(finding::of)
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .ifPresent(found -> families.put(one.message().trace(), new Family(found, false)));
            }
        }
    }

    private static Set<String> words(Collection<Due<ReceiptAdvice>> wave, Map<TraceId, Family> families) {
        return wave.stream()
                .filter(one -> !families.containsKey(one.message().trace()))
                .flatMap(one -> ReceiveReceiptAdvices.wordsOf(one.document()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
