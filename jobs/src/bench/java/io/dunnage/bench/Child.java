package io.dunnage.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Another process: one that is measured from start to end, or one that measures itself when told to. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;
    private final Writer told;
    private final List<String> command;

    private Child(List<String> command, Path folder) throws IOException {
        this.command = command;
        this.process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.told = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    public static Child start(List<String> command, Path folder) throws IOException {
        return new Child(command, folder);
    }

    /** From start to exit, with the processor's seconds of the process and all its children. */
    public static Cost whole(List<String> command, Path folder) throws IOException, InterruptedException {
        return whole(command, folder, Set.of(0));
    }

    /** The same of one that ends with one of these codes. */
    public static Cost whole(List<String> command, Path folder, Set<Integer> ends)
            throws IOException, InterruptedException {
        String expected = ends.stream().map(String::valueOf).collect(Collectors.joining("|"));
        List<String> timed = new ArrayList<>(List.of(
                "/bin/sh", "-c", "\"$@\" >/dev/null; case $? in " + expected + ") ;; *) exit 99;; esac; times", "sh"));
        timed.addAll(command);
        long begin = System.nanoTime();
        try (Child child = start(timed, folder)) {
            child.line(); // of the shell itself
            double cpu = seconds(child.line());
            child.end();
            return new Cost((System.nanoTime() - begin) / 1e9, cpu);
        }
    }

    /** Two times as the shell writes them: {@code 0m0.12s 0m0.03s}. */
    private static double seconds(String times) {
        double all = 0;
        for (String one : times.strip().split(" +", -1)) {
            String[] parts = one.replace("s", "").split("m", -1);
            all += Double.parseDouble(parts[0]) * 60 + Double.parseDouble(parts[1]);
        }
        return all;
    }

    /** Has it do its work once more; it answers with its wall and processor seconds. */
    public Cost again() throws IOException {
        told.write("go\n");
        told.flush();
        return cost(line());
    }

    static Cost cost(String line) {
        String[] parts = line.split(" ", -1);
        return new Cost(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    public String line() throws IOException {
        String line = says.readLine();
        if (line == null) {
            throw new IOException("it ended early: " + String.join(" ", command));
        }
        return line;
    }

    void end() throws IOException, InterruptedException {
        told.close();
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("it ended with " + code + ": " + String.join(" ", command));
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
