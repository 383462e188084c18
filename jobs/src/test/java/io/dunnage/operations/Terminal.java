package io.dunnage.operations;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Runs commands as a person would, and remembers what came back. */
final class Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;
    private boolean watched;
    private String typed = "";
    private int code;

    Terminal(Path folder) {
        this.folder = folder;
    }

    Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Terminal watched() {
        watched = true;
        return this;
    }

    /** A person who answers questions. */
    Terminal typing(String answers) {
        typed = answers;
        return watched();
    }

    Terminal run(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        code = CommandWords.run(surroundings(), words);
        return this;
    }

    /** What a command sees that is run here. */
    Surroundings surroundings() {
        return new Surroundings(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                environment,
                folder,
                Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC),
                watched);
    }

    int code() {
        return code;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
