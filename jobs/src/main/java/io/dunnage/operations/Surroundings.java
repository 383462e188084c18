package io.dunnage.operations;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What a command finds around it, so that tests can put something else there.
 *
 * @param out answers only: text for people, or JSON
 * @param err everything else
 * @param folder where relative paths on the command line begin
 * @param terminal whether a person is watching, so that progress is worth showing
 */
record Surroundings(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Path folder,
        Clock clock,
        boolean terminal) {

    static Surroundings ofThisProcess() {
        return new Surroundings(
                System.in,
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Clock.systemUTC(),
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }
}
