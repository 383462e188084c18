package io.dunnage.exchange;

import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.KitLine;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.Receipt;
import io.dunnage.partner.ItemPolicy;
import io.dunnage.partner.PartnerProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole kits of one transfer, as a partner knows them who knows a kit as one item (S28). */
public record TransferKits(List<KitLine> kits) {
    /** Of a transfer that is told part by part. */
    public static final TransferKits NONE = new TransferKits(List.of());

    public TransferKits {
        kits = List.copyOf(kits);
    }

    /**
     * A kit as one line of a document.
     *
     * @param number the number of its first part among the lines of the transfer, from 1
     * @param parts how many of each line of the transfer are in one, by the id of the line
     */
    public record Kit(int number, Product product, Map<Long, BigDecimal> parts) {
        public Kit {
            parts = Map.copyOf(parts);
        }

        /** The kit that goes by one of these numbers: the one of that line number, where several do and it is said. */
        public static Optional<Kit> named(List<Kit> kits, Set<String> codes, Optional<String> line) {
            List<Kit> named = kits.stream()
                    .filter(one -> PartnerItems.codesOf(one.product()).stream().anyMatch(codes::contains))
                    .toList();
            return named.stream()
                    .filter(one -> line.map(String::strip).equals(Optional.of(Integer.toString(one.number()))))
                    .findFirst()
                    .or(() -> named.stream().findFirst());
        }
    }

    /** The kit that a line is a part of. */
    public Optional<KitLine> of(long lineId) {
        return kits.stream().filter(kit -> kit.parts().containsKey(lineId)).findFirst();
    }

    /** What is told in place of the lines: {@code lineIds} in the order of the transfer, every one of its lines. */
    public List<Kit> numbered(List<Long> lineIds) {
        Set<Long> seen = new HashSet<>();
        List<Kit> numbered = new ArrayList<>();
        for (int i = 0; i < lineIds.size(); i++) {
            Optional<KitLine> kit = of(lineIds.get(i)).filter(one -> seen.add(one.orderLineId()));
            if (kit.isPresent()) {
                numbered.add(new Kit(i + 1, kit.get().kit(), kit.get().parts()));
            }
        }
        return List.copyOf(numbered);
    }

    /** By the id of the delivery, for telling the partner; empty where he is told parts. */
    public static Map<Long, TransferKits> toTell(PartnerTick tick, Collection<Delivery> deliveries) {
        return told(tick.profile()) ? by(tick.odoo().kits().of(deliveries)) : Map.of();
    }

    /** The same of receipts. */
    public static Map<Long, TransferKits> toTellOfReceipts(PartnerTick tick, Collection<Receipt> receipts) {
        return told(tick.profile()) ? by(tick.odoo().kits().ofReceipts(receipts)) : Map.of();
    }

    /** The kits of a delivery whoever was told of them: for what comes back under a number of no line. */
    public static TransferKits of(PartnerTick tick, Delivery delivery) {
        return by(tick.odoo().kits().of(List.of(delivery))).getOrDefault(delivery.id(), NONE);
    }

    /** The kits of a receipt. */
    public static TransferKits of(PartnerTick tick, Receipt receipt) {
        return by(tick.odoo().kits().ofReceipts(List.of(receipt))).getOrDefault(receipt.id(), NONE);
    }

    private static boolean told(PartnerProfile profile) {
        return profile.items().kits() == ItemPolicy.Kits.AS_ONE_ITEM;
    }

    private static Map<Long, TransferKits> by(Map<Long, List<KitLine>> kits) {
        return kits.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new TransferKits(one.getValue())));
    }
}
