package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Runs Dunnage in a real JVM of its own that may be told to halt at a crash point. */
final class DoomedProcess {
    /** What {@code Runtime.halt} at a crash point ends with. */
    static final int HALTED = 137;

    private static final int MINUTES = 3;

    private static @Nullable DoomedProcess shared;

    private final Path folder;
    private final String classPath;
    private final String heap;

    /** All tests' processes start from the same classes, kept as jars, so that they can share an archive and start fast. */
    static synchronized DoomedProcess shared() {
        DoomedProcess known = shared;
        if (known == null) {
            known = new DoomedProcess(folder());
            shared = known;
        }
        return known;
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(Path.of("jobs", "target"));
            return Files.createTempDirectory(target, "doomed").toAbsolutePath();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private DoomedProcess(Path folder) {
        this.folder = folder;
        this.classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(this::asJar)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        this.heap = "256m";
    }

    private DoomedProcess(DoomedProcess other, String heap) {
        this.folder = other.folder;
        this.classPath = other.classPath;
        this.heap = heap;
    }

    /** The same with another limit of its heap. */
    DoomedProcess withHeap(String limit) {
        return new DoomedProcess(this, limit);
    }

    /** Runs {@code main} to its end, and gives its exit code; {@code work} gets its output. */
    int run(Path work, String main, String crash, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Xlog:aot=off"));
        if (!crash.isEmpty()) {
            command.add("-Ddunnage.crash=" + crash);
        }
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(List.of(words));
        Path log = work.resolve("child.log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the process hangs: " + words(log));
            }
            int code = process.exitValue();
            assertThat(code).as(() -> words(log)).isIn(0, 1, HALTED);
            return code;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String words(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private Path asJar(Path entry) {
        if (!Files.isDirectory(entry)) {
            return entry;
        }
        Path jar = folder.resolve(entry.getFileName() + ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            Files.walkFileTree(entry, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                        throws IOException {
                    if (!directory.equals(entry)) {
                        zip.putNextEntry(new ZipEntry(entry.relativize(directory) + "/")); // Flyway looks for folders
                        zip.closeEntry();
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    zip.putNextEntry(new ZipEntry(entry.relativize(file).toString()));
                    Files.copy(file, zip);
                    zip.closeEntry();
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return jar;
    }
}
