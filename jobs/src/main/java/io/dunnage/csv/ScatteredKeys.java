package io.dunnage.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a first look at a whole file finds: whether it can be used at all, and which documents have rows that do not stand
 * together. A shipment that is read in two halves would be booked short, so both halves are refused (C14 in spirit).
 *
 * @param refusal why nothing of the file may be used; null: it may
 */
public record ScatteredKeys(@Nullable CsvFinding refusal, Set<String> keys, int documents) {
    static final ScatteredKeys NONE = new ScatteredKeys(null, Set.of(), 0);

    /** More are not remembered by name; then every document of the file counts as scattered. */
    private static final int MOST_NAMED = 10_000;

    public ScatteredKeys {
        keys = Set.copyOf(keys);
    }

    /** Reads the file once; memory is eight bytes for each document. */
    public static ScatteredKeys of(InputStream bytes, CsvLayout layout, CsvLimits limits) throws IOException {
        var seen = new LongSet();
        Set<String> apart = new HashSet<>();
        int documents = 0;
        try (var reader = CsvReader.open(bytes, layout, limits).forgettingRows()) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case CsvReading.Refused(CsvFinding finding) -> {
                        return new ScatteredKeys(finding, Set.of(), documents);
                    }
                    case CsvReading.Group(RowGroup group) -> {
                        documents++;
                        if (!layout.rowIsDocument() && !seen.add(hash(group.key())) && apart.size() < MOST_NAMED) {
                            apart.add(group.key());
                        }
                    }
                    case CsvReading.Begun _, CsvReading.Piece _, CsvReading.Ended _ -> {}
                }
            }
        }
        return new ScatteredKeys(null, apart, documents);
    }

    boolean has(String key) {
        return keys.contains(key);
    }

    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ ((long) key.hashCode() << 32);
    }

    /** Numbers without boxes: a million of them are sixteen megabytes. */
    private static final class LongSet {
        private long[] slots = new long[1 << 10];
        private int size;
        private boolean zero;

        /** Whether it is new. */
        boolean add(long value) {
            if (value == 0) {
                boolean fresh = !zero;
                zero = true;
                return fresh;
            }
            if (size * 2 > slots.length) {
                var old = slots;
                slots = new long[old.length * 2];
                Arrays.stream(old).filter(one -> one != 0).forEach(one -> slots[slot(one)] = one);
            }
            int at = slot(value);
            if (slots[at] == value) {
                return false;
            }
            slots[at] = value;
            size++;
            return true;
        }

        private int slot(long value) {
            int at = (int) ((value * 0x9E3779B97F4A7C15L) >>> 33) & (slots.length - 1);
            while (slots[at] != 0 && slots[at] != value) {
                at = (at + 1) & (slots.length - 1);
            }
            return at;
        }
    }
}
