package io.dunnage.transform;

import io.dunnage.document.Carton;
import io.dunnage.document.Quantity;
import io.dunnage.document.Sscc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cartons of one advice, gathered over its LX loops: the same container code is the same carton (S14). */
final class Cartons {
    private final RecordSettings.LxMeans lxMeans;
    private final Conversion conversion;
    private final Map<String, Open> open = new LinkedHashMap<>();

    Cartons(RecordSettings.LxMeans lxMeans, Conversion conversion) {
        this.lxMeans = lxMeans;
        this.conversion = conversion;
    }

    /** What one LX loop was packed in, and the tracking numbers that belong to no carton. */
    record Packed(List<String> keys, List<String> loose) {
        /** The carton, if there is exactly one; of several nobody says which holds what. */
        @Nullable
        String onlyKey() {
            return keys.size() == 1 ? keys.getFirst() : null;
        }
    }

    private static final class Open {
        private final String key;
        private final @Nullable Sscc sscc;
        private boolean pallet;
        private final Set<String> tracking = new LinkedHashSet<>();
        private @Nullable Quantity weight;
        private @Nullable Quantity linesWeigh;
        private boolean linesAreSilent;
        private @Nullable Quantity length;
        private @Nullable Quantity width;
        private @Nullable Quantity height;

        Open(String key, @Nullable Sscc sscc) {
            this.key = key;
            this.sscc = sscc;
        }
    }

    Packed of(Draft lx) {
        var packed = marked(lx);
        boolean lxIsContainer = lxMeans != RecordSettings.LxMeans.ORDER_LINE;
        if (packed.keys().isEmpty() && lxIsContainer && saysSomething(lx, packed)) {
            var carton = carton(key(lx), null);
            carton.tracking.addAll(packed.loose());
            packed = new Packed(List.of(carton.key), List.of());
        }
        if ("tare".equals(lx.text("level"))) {
            packed.keys().forEach(this::pallet);
        }
        if (packed.keys().size() == 1) {
            measure(open.get(packed.keys().getFirst()), lx, lxIsContainer);
        }
        return packed;
    }

    private void pallet(String key) {
        var carton = open.get(key);
        if (carton != null) {
            carton.pallet = true;
        }
    }

    /** A container without mark, number, weight or size would be a package that nobody can find again. */
    private static boolean saysSomething(Draft lx, Packed packed) {
        return !packed.loose().isEmpty()
                || lx.first("weight") != null
                || lx.first("length") != null
                || lx.parts("line").stream().anyMatch(line -> line.first("weight") != null);
    }

    /** The cartons that a line lists within itself; those of its LX loop if it lists none. */
    Packed within(Draft line, Packed outer) {
        List<String> keys = new ArrayList<>();
        for (var lx : line.parts("inner")) {
            for (var key : marked(lx).keys()) {
                if (!keys.contains(key)) {
                    keys.add(key);
                }
            }
        }
        return keys.isEmpty() ? outer : new Packed(keys, List.of());
    }

    List<Carton> all() {
        List<Carton> cartons = new ArrayList<>(open.size());
        for (var one : open.values()) {
            cartons.add(new Carton(
                    one.key,
                    one.pallet || lxMeans == RecordSettings.LxMeans.PALLET,
                    one.sscc,
                    List.copyOf(one.tracking),
                    one.weight == null && !one.linesAreSilent ? one.linesWeigh : one.weight,
                    one.length,
                    one.width,
                    one.height));
        }
        return cartons;
    }

    /** A mark that looks like a container code is one; every other mark is the carrier's number for the package. */
    private Packed marked(Draft lx) {
        List<Open> cartons = new ArrayList<>();
        Set<String> numbers = new LinkedHashSet<>(lx.texts("trackingNumber"));
        Open last = null;
        for (var mark : lx.all("mark")) {
            var sscc = mark.text().isBlank() ? null : Sscc.read(mark.text());
            if (sscc != null && sscc.looksLikeOne()) {
                var known = open.get(sscc.value());
                last = known == null ? carton(sscc.value(), sscc) : known;
                if (!cartons.contains(last)) {
                    cartons.add(last);
                }
            } else if (sscc != null) {
                if (last == null) {
                    numbers.add(mark.text());
                } else {
                    last.tracking.add(mark.text());
                }
            }
        }
        for (var mark : lx.all("carrierMark")) {
            var beside = lx.beside(mark, "mark");
            var carton =
                    beside == null ? last : open.getOrDefault(Sscc.read(beside).value(), last);
            if (carton == null) {
                numbers.add(mark.text());
            } else {
                carton.tracking.add(mark.text());
            }
        }
        if (!cartons.isEmpty()) {
            cartons.getFirst().tracking.addAll(numbers);
            numbers.clear();
        }
        return new Packed(cartons.stream().map(carton -> carton.key).toList(), List.copyOf(numbers));
    }

    private Open carton(String key, @Nullable Sscc sscc) {
        var carton = new Open(key, sscc);
        open.put(key, carton);
        return carton;
    }

    private String key(Draft lx) {

        var number = lx.text("counter");
        var key = number == null ? String.valueOf(lx.position()) : number;
        return open.containsKey(key) ? key + "/" + lx.position() : key;
    }

    private void measure(@Nullable Open carton, Draft lx, boolean lxIsContainer) {
        if (carton == null) {
            return;
        }
        if (lx.first("weight") != null || lx.first("length") != null) {
            var sizeUnit = lx.text("size.unit");
            carton.weight = conversion.quantity(lx.first("weight"), lx.text("weight.unit"));
            carton.length = conversion.quantity(lx.first("length"), sizeUnit);
            carton.width = conversion.quantity(lx.first("width"), sizeUnit);
            carton.height = conversion.quantity(lx.first("height"), sizeUnit);
        } else if (lxIsContainer) {
            for (var line : lx.parts("line")) {
                weigh(carton, line);
            }
        }
    }

    /** A carton weighs what its lines weigh together, if all of them say so in one unit. */
    private void weigh(Open carton, Draft line) {
        var weight = line.first("weight") == null
                ? null
                : conversion.quantity(line.first("weight"), line.text("weight.unit"));
        var sum = carton.linesWeigh;
        if (weight == null || (sum != null && !sum.unit().equals(weight.unit()))) {
            carton.linesAreSilent = true;
        } else {
            carton.linesWeigh = sum == null ? weight : sum.plus(weight);
        }
    }
}
