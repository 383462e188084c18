package io.dunnage.ledger;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which process holds a lease, in words that another process on the same machine can check: host, machine, process id,
 * start. A holder that is seen to be dead is followed at once; one that cannot be seen, after its term.
 *
 * @param machine boot id and process-id namespace; empty where the machine does not tell
 * @param started milliseconds; 0 where the machine does not tell
 */
record Holder(String host, String machine, long pid, long started, String instance) {
    static Holder self() {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(
                hostName(),
                machineId(),
                self.pid(),
                startOf(self),
                UUID.randomUUID().toString().substring(0, 8));
    }

    /** As it stands in the lease row. */
    String text() {
        return host + " " + (machine.isEmpty() ? "?" : machine) + " " + pid + " " + started + " " + instance;
    }

    /** As people read it. */
    String name() {
        return "dunnage@" + host + "/" + pid;
    }

    /** Whether the holder that wrote {@code text} ran on this machine and is gone. */
    boolean seesDead(String text) {
        String[] words = text.split(" ", -1);
        if (words.length != 5 || machine.isEmpty() || !machine.equals(words[1])) {
            return false;
        }
        try {
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(words[2]));
            long then = Long.parseLong(words[3]);
            return process.isEmpty() || (then != 0 && startOf(process.get()) != then);
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        String named = System.getenv("HOSTNAME");
        if (named != null && !named.isBlank()) {
            return shortened(named);
        }
        try {
            return shortened(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static String shortened(String name) {
        String word = name.replace(' ', '-');
        return word.length() > 60 ? word.substring(0, 60) : word;
    }

    private static String machineId() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip() + "/"
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return "";
        }
    }
}
