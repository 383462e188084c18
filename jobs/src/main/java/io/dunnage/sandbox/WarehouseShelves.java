package io.dunnage.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What lies in the simulated warehouse: how much of each item, by lot or serial number and by state. Only what the warehouse
 * does moves it, so that its statement is what it really has.
 */
public final class WarehouseShelves {
    private final Map<Place, BigDecimal> quantities = new LinkedHashMap<>();
    private final Set<String> lotItems = new HashSet<>();
    private final Set<String> serialItems = new HashSet<>();

    /** In which state goods lie. */
    public enum State {
        FREE,
        HELD,
        DAMAGED
    }

    /** What is kept apart: an item, its lot or serial number (empty: none), its state. */
    private record Place(String item, String lot, State state) {}

    /** A lot and how much of it is left; of a serial number there is one. */
    record Lot(String name, BigDecimal quantity) {}

    /** Some goods on a shelf. */
    public record Shelf(String item, String lot, State state, BigDecimal quantity) {}

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
            if (quantity.signum() <= 0) {
                return;
            }
            if (item.length() == key.length()) {
                shelves.put(item, "", State.FREE, quantity);
                return;
            }
            String lot = key.substring(item.length() + 1);
            if (severalPieces.contains(item)) {
                shelves.lot(item, lot, quantity);
            } else {
                shelves.serial(item, lot);
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
        lotItems.add(item);
        put(item, name, State.FREE, quantity);
        return this;
    }

    /** Puts one piece with a serial number on the shelf. */
    public WarehouseShelves serial(String item, String number) {
        serialItems.add(item);
        put(item, number, State.FREE, BigDecimal.ONE);
        return this;
    }

    boolean bySerial(String item) {
        return serialItems.contains(item);
    }

    boolean byLot(String item) {
        return lotItems.contains(item) && !bySerial(item);
    }

    /** Puts goods on a shelf. */
    void put(String item, String lot, State state, BigDecimal quantity) {
        quantities.merge(new Place(item, lot, state), quantity, BigDecimal::add);
    }

    /** Takes at most {@code wanted} of one free lot, the first that there is; empty when nothing is left. */
    Optional<Lot> take(String item, BigDecimal wanted) {
        Optional<Place> found = quantities.entrySet().stream()
                .filter(one -> one.getKey().item().equals(item)
                        && one.getKey().state() == State.FREE
                        && one.getValue().signum() > 0)
                .map(Map.Entry::getKey)
                .findFirst();
        return found.map(place -> new Lot(place.lot(), take(item, place.lot(), State.FREE, wanted)));
    }

    /** Takes at most {@code wanted} of what lies in one place; what was really taken. */
    BigDecimal take(String item, String lot, State state, BigDecimal wanted) {
        var place = new Place(item, lot, state);
        BigDecimal there = quantities.getOrDefault(place, BigDecimal.ZERO);
        BigDecimal taken = there.min(wanted).max(BigDecimal.ZERO);
        if (taken.compareTo(there) == 0) {
            quantities.remove(place);
        } else {
            quantities.put(place, there.subtract(taken));
        }
        return taken;
    }

    /** Everything that is there, by item, lot and state. */
    public List<Shelf> everything() {
        var all = new TreeMap<String, Shelf>();
        quantities.forEach((place, quantity) -> {
            if (quantity.signum() > 0) {
                all.put(
                        place.item() + "\0" + place.lot() + "\0" + place.state().ordinal(),
                        new Shelf(place.item(), place.lot(), place.state(), quantity));
            }
        });
        return new ArrayList<>(all.values());
    }

    /** By {@code ITEM/LOT}, all states together: to be compared with what somebody else's books say. */
    public Map<String, BigDecimal> onHand() {
        Map<String, BigDecimal> all = new TreeMap<>();
        for (Shelf shelf : everything()) {
            String key = shelf.lot().isEmpty() ? shelf.item() : shelf.item() + "/" + shelf.lot();
            all.merge(key, shelf.quantity(), BigDecimal::add);
        }
        return all;
    }

    /** The first goods in a state, for somebody who looks for an example. */
    Optional<Shelf> some(State state, String item) {
        return everything().stream()
                .filter(one -> one.state() == state && one.item().equals(item))
                .findFirst();
    }

    /** A copy that stays as it is now. */
    WarehouseShelves asNow() {
        var copy = new WarehouseShelves();
        copy.quantities.putAll(quantities);
        copy.lotItems.addAll(lotItems);
        copy.serialItems.addAll(serialItems);
        return copy;
    }

    /** Which items are there at all. */
    Map<String, BigDecimal> free() {
        Map<String, BigDecimal> all = new HashMap<>();
        everything().stream()
                .filter(one -> one.state() == State.FREE)
                .forEach(one -> all.merge(one.item(), one.quantity(), BigDecimal::add));
        return all;
    }
}
