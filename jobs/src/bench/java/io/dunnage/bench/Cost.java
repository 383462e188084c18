package io.dunnage.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What something took: by the clock on the wall, and in seconds of the processor, which other programs disturb less.
 * The processor's seconds are those of the whole process, with its compiler and its garbage collector.
 */
public record Cost(double seconds, double cpuSeconds) {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Something to be measured. */
    @FunctionalInterface
    public interface Task {
        Cost run() throws Exception;
    }

    /** Something that does not measure itself. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** What the work takes in this process. */
    public static Cost of(Work work) throws Exception {
        long cpu = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - wall) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
    }

    /** Medians of several rounds; in each round every task runs once, so that what disturbs the machine disturbs all. */
    public static Map<String, Cost> medians(int warmUps, int rounds, Map<String, Task> tasks) throws Exception {
        Map<String, List<Cost>> all = new LinkedHashMap<>();
        for (int round = -warmUps; round < rounds; round++) {
            for (Map.Entry<String, Task> task : tasks.entrySet()) {
                Cost cost = task.getValue().run();
                if (round >= 0) {
                    all.computeIfAbsent(task.getKey(), name -> new ArrayList<>())
                            .add(cost);
                }
            }
        }
        Map<String, Cost> medians = new LinkedHashMap<>();
        all.forEach((name, costs) -> medians.put(
                name,
                new Cost(
                        median(costs.stream().mapToDouble(Cost::seconds).toArray()),
                        median(costs.stream().mapToDouble(Cost::cpuSeconds).toArray()))));
        return medians;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
