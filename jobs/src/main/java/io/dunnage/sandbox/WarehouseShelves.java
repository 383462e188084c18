package io.dunnage.sandbox;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What lies in the simulated warehouse, as far as it must be known to ship: lots and serial numbers of items. */
public final class WarehouseShelves {
    private final Map<String, Deque<Lot>> lots = new HashMap<>();
    private final Set<String> serialItems = new HashSet<>();

    /** A lot and how much of it is left; of a serial number there is one. */
    record Lot(String name, BigDecimal quantity) {}

    /**
     * The shelves of a warehouse that has what the depositor's books say: quantities by {@code ITEM/LOT}. An item of which
     * every lot is a single piece is taken to be followed by serial number.
     */
    public static WarehouseShelves asBooked(Map<String, BigDecimal> stock) {
        var shelves = new WarehouseShelves();
        Set<String> severalPieces = new HashSet<>();
        stock.forEach((key, quantity) -> {
            if (quantity.compareTo(BigDecimal.ONE) != 0) {
                severalPieces.add(item(key));
            }
        });
        new TreeMap<>(stock).forEach((key, quantity) -> {
            String item = item(key);
            if (item.length() < key.length() && quantity.signum() > 0) {
                String lot = key.substring(item.length() + 1);
                if (severalPieces.contains(item)) {
                    shelves.lot(item, lot, quantity);
                } else {
                    shelves.serial(item, lot);
                }
            }
        });
        return shelves;
    }

    private static String item(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** Puts a quantity of a lot on the shelf. */
    public WarehouseShelves lot(String item, String name, BigDecimal quantity) {
        lots.computeIfAbsent(item, _ -> new ArrayDeque<>()).add(new Lot(name, quantity));
        return this;
    }

    /** Puts one piece with a serial number on the shelf. */
    public WarehouseShelves serial(String item, String number) {
        serialItems.add(item);
        return lot(item, number, BigDecimal.ONE);
    }

    boolean bySerial(String item) {
        return serialItems.contains(item);
    }

    boolean byLot(String item) {
        return lots.containsKey(item) && !bySerial(item);
    }

    /** Takes at most {@code wanted} of one lot; empty when nothing is left. */
    Optional<Lot> take(String item, BigDecimal wanted) {
        Deque<Lot> here = lots.get(item);
        if (here == null || here.isEmpty()) {
            return Optional.empty();
        }
        Lot lot = here.removeFirst();
        BigDecimal taken = lot.quantity().min(wanted);
        BigDecimal left = lot.quantity().subtract(taken);
        if (left.signum() > 0) {
            here.addFirst(new Lot(lot.name(), left));
        }
        return Optional.of(new Lot(lot.name(), taken));
    }
}
