package io.dunnage.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of a command line: each as it was given, and for a folder every file below it in the order of their names. */
record GivenFiles(List<Path> files) {
    private static final int MOST = 1_000_000;

    static GivenFiles of(Desk desk, List<Path> given) {
        List<Path> files = new ArrayList<>();
        for (Path one : given) {
            Path path = desk.around().folder().resolve(one);
            if (Files.isDirectory(path)) {
                below(path, one, files);
            } else {
                files.add(one);
            }
        }
        if (files.isEmpty()) {
            throw new Refusal("there is no file in " + given);
        }
        return new GivenFiles(files);
    }

    private static void below(Path folder, Path asGiven, List<Path> files) {
        try (Stream<Path> inside = Files.walk(folder, 32)) {
            inside.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .limit(MOST)
                    .forEach(file ->
                            files.add(asGiven.resolve(folder.relativize(file).toString())));
        } catch (IOException unreadable) {
            throw new Refusal(asGiven + " cannot be listed: " + unreadable.getMessage());
        }
    }
}
