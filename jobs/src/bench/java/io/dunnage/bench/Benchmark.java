package io.dunnage.bench;

import java.util.List;

/** One thing that is measured, known by its name on the command line. */
public interface Benchmark {
    String name();

    /** What it measures, in one line. */
    String says();

    List<Row> run(Bench.Place place) throws Exception;
}
