package io.dunnage.bench;

import java.nio.file.Path;

/** Reads a large file and says the live heap, in bytes, after a tenth of its messages and after all; then what it took. */
final class MemoryReading {
    private MemoryReading() {}

    public static void main(String[] words) throws Exception {
        long all = Long.parseLong(words[1]);
        Cost cost = Cost.of(() -> Reads.documents(Path.of(words[0]), done -> {
            if (done == all / 10 || done == all) {
                System.gc();
                System.out.println(Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory());
            }
        }));
        System.out.println(cost.seconds() + " " + cost.cpuSeconds());
    }
}
