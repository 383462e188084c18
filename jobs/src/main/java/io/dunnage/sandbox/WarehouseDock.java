package io.dunnage.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders behind a simulated warehouse's own SFTP server: where it takes from and drops into.
 *
 * @param archive where the other side may put what it has read
 * @param taken where it puts what it has read
 * @param doneSuffix a file counts once another of its name and this suffix lies beside it; empty: once it has its own name
 */
public record WarehouseDock(Path takes, Path drops, Path archive, Path taken, String doneSuffix) {
    /** The usual two folders. */
    public static WarehouseDock in(Path root) {
        return new WarehouseDock(
                root.resolve("inbound"),
                root.resolve("outbound"),
                root.resolve("outbound/archive"),
                root.resolve("taken"),
                "");
    }

    /** With its folders, where they are missing. */
    public WarehouseDock made() {
        try {
            for (Path folder : List.of(takes, drops, archive, taken)) {
                Files.createDirectories(folder);
            }
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The finished files that wait, by name. */
    List<Path> waiting(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(takes)) {
            return files.filter(Files::isRegularFile)
                    .filter(one -> one.toString().endsWith(suffix))
                    .filter(one -> doneSuffix.isEmpty() || Files.exists(done(one)))
                    .sorted()
                    .toList();
        }
    }

    void putAway(Path file) throws IOException {
        Files.move(file, taken.resolve(file.getFileName()));
        if (!doneSuffix.isEmpty()) {
            Files.deleteIfExists(done(file));
        }
    }

    /** Drops a finished file. */
    Path drop(String name, byte[] bytes) {
        try {
            Path temporary = drops.resolve(name + ".tmp");
            Files.write(temporary, bytes);
            Path dropped = Files.move(temporary, drops.resolve(name));
            if (!doneSuffix.isEmpty()) {
                Files.createFile(done(dropped));
            }
            return dropped;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The names that lie in the folder it drops into and nobody has taken. */
    List<String> notTaken() {
        try (Stream<Path> files = Files.list(drops)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .map(one -> String.valueOf(one.getFileName()))
                    .sorted()
                    .toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path done(Path file) {
        return file.resolveSibling(file.getFileName() + doneSuffix);
    }
}
