package io.dunnage.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real OpenSSH server as a child process, with its own configuration, on a free port of the loopback address. The user
 * who runs the tests logs in with the key {@link #clientKey}. For tests that carry {@code @Needs(OPENSSH)}.
 */
public final class OpenSshServer implements AutoCloseable {
    private final Process sshd;
    private final int port;
    private final Path folder;

    private OpenSshServer(Process sshd, int port, Path folder) {
        this.sshd = sshd;
        this.port = port;
        this.folder = folder;
    }

    /** Starts with host keys of these kinds ({@code ed25519}, {@code ecdsa}, {@code rsa}); keys are kept in {@code folder}. */
    public static OpenSshServer start(Path folder, String... hostKeyKinds) {
        try {
            Files.createDirectories(folder);
            for (String kind : hostKeyKinds) {
                keygen(folder.resolve("host_" + kind), kind, "");
            }
            keygen(folder.resolve("client"), "ed25519", "");
            Files.copy(folder.resolve("client.pub"), folder.resolve("authorized_keys"));
            int port = freePort();
            Path config = Files.writeString(folder.resolve("sshd_config"), config(folder, port, hostKeyKinds));
            if ("root".equals(System.getProperty("user.name"))) {
                Files.createDirectories(Path.of("/run/sshd")); // where a server that root starts gives up its rights
            }
            Process sshd = new ProcessBuilder("/usr/sbin/sshd", "-D", "-e", "-f", config.toString())
                    .redirectErrorStream(true)
                    .start();
            OpenSshServer server = new OpenSshServer(sshd, port, folder);
            server.awaitListening();
            return server;
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    private static String config(Path folder, int port, String... hostKeyKinds) {
        String hostKeys = Stream.of(hostKeyKinds)
                .map(kind -> "HostKey " + folder.resolve("host_" + kind))
                .collect(Collectors.joining("\n"));
        return """
                ListenAddress 127.0.0.1
                Port %d
                %s
                AuthorizedKeysFile %s
                AuthenticationMethods publickey
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                PermitRootLogin prohibit-password
                StrictModes no
                UsePAM no
                PidFile none
                LogLevel INFO
                MaxStartups 100
                Subsystem sftp internal-sftp
                """.formatted(port, hostKeys, folder.resolve("authorized_keys"));
    }

    private void awaitListening() throws IOException {
        var listening = new CountDownLatch(1);
        List<String> said = new ArrayList<>();
        Thread.ofVirtual().name("sshd-log").start(() -> {
            try (BufferedReader log = sshd.inputReader()) {
                for (String line = log.readLine(); line != null; line = log.readLine()) {
                    if (listening.getCount() > 0) {
                        said.add(line);
                    }
                    if (line.startsWith("Server listening on")) {
                        listening.countDown();
                    }
                }
            } catch (IOException ended) {
                // The server was stopped.
            }
        });
        try {
            if (!listening.await(20, TimeUnit.SECONDS)) {
                close();
                throw new IOException("sshd does not listen: " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new IOException(stopped);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Makes a key pair with ssh-keygen; {@code kind} may be followed by further options, such as {@code rsa -m PEM}. */
    public static Path keygen(Path file, String kind, String passphrase) {
        try {
            List<String> command =
                    new ArrayList<>(List.of("ssh-keygen", "-q", "-N", passphrase, "-f", file.toString(), "-t"));
            command.addAll(List.of(kind.split(" ", -1)));
            Process keygen = new ProcessBuilder(command).inheritIO().start();
            if (!keygen.waitFor(60, TimeUnit.SECONDS) || keygen.exitValue() != 0) {
                throw new IllegalStateException("ssh-keygen failed: " + command);
            }
            return file;
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Lets the holder of a further key log in. */
    public void authorize(Path publicKey) {
        try {
            Files.writeString(
                    folder.resolve("authorized_keys"), Files.readString(publicKey), StandardOpenOption.APPEND);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    public int port() {
        return port;
    }

    public String user() {
        return System.getProperty("user.name");
    }

    public Path clientKey() {
        return folder.resolve("client");
    }

    /** {@code ssh-ed25519 AAAA... comment}. */
    public String hostKeyLine(String kind) {
        try {
            return Files.readString(folder.resolve("host_" + kind + ".pub")).strip();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    /** As {@code ssh-keygen -l} prints it: {@code SHA256:...}. */
    public String hostKeyFingerprint(String kind) {
        try {
            Process keygen = new ProcessBuilder(
                            "ssh-keygen",
                            "-l",
                            "-f",
                            folder.resolve("host_" + kind + ".pub").toString())
                    .start();
            try (BufferedReader out = keygen.inputReader()) {
                return out.readLine().split(" ", -1)[1];
            }
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    @Override
    public void close() {
        sshd.descendants().forEach(ProcessHandle::destroyForcibly);
        sshd.destroyForcibly();
    }
}
