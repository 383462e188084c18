package io.dunnage.exchange;

import io.dunnage.odoo.Transfer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Back orders of transfers that a partner was told of: he keeps the rest open under the first number, and is not told again.
 */
public final class SentAncestors {
    private static final int LONGEST_CHAIN = 1000;

    private SentAncestors() {}

    /**
     * The ids of those transfers of which not they themselves but one that they are the rest of was sent.
     *
     * @param kind the document that tells of them
     * @param withIds asks Odoo for transfers by id
     */
    public static <T extends Transfer> Set<Long> of(
            PartnerTick tick, String kind, List<T> transfers, Function<Set<Long>, List<T>> withIds) {
        Map<Long, Transfer> known = transfers.stream().collect(Collectors.toMap(Transfer::id, one -> one));
        Map<Long, Transfer> family = new HashMap<>(known);
        Set<Long> missing = parents(transfers, family);
        while (!missing.isEmpty()) {
            List<T> found = withIds.apply(missing);
            found.forEach(one -> family.put(one.id(), one));
            Set<Long> next = parents(found, family);
            next.removeAll(missing);
            missing = next;
        }
        Set<String> sent = tick.ledger()
                .outbox()
                .lastOutbound(
                        tick.partner(),
                        kind,
                        family.values().stream().map(Transfer::name).toList())
                .keySet();
        return transfers.stream()
                .filter(one -> !sent.contains(one.name()) && hasSentAncestor(one, family, sent))
                .map(Transfer::id)
                .collect(Collectors.toSet());
    }

    private static Set<Long> parents(List<? extends Transfer> transfers, Map<Long, Transfer> known) {
        Set<Long> parents = new HashSet<>();
        for (Transfer one : transfers) {
            Long parent = one.backOrderOf();
            if (parent != null && !known.containsKey(parent)) {
                parents.add(parent);
            }
        }
        return parents;
    }

    private static boolean hasSentAncestor(Transfer transfer, Map<Long, Transfer> family, Set<String> sent) {
        Long parent = transfer.backOrderOf();
        int steps = 0;
        while (parent != null && steps++ < LONGEST_CHAIN) {
            Transfer ancestor = family.get(parent);
            if (ancestor == null) {
                return false;
            }
            if (sent.contains(ancestor.name())) {
                return true;
            }
            parent = ancestor.backOrderOf();
        }
        return false;
    }
}
