package io.dunnage.ledger;

import io.dunnage.Needs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A private PostgreSQL for tests: made once per JVM in a temporary folder on a free port, removed when the JVM ends. Needs
 * the Debian package postgresql and, for root, its user postgres (the server refuses to run as root).
 */
public final class PostgresCluster {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String USER = "dunnage";

    private final Path bin;
    private final Path folder;
    private final int port;

    private PostgresCluster() {
        bin = Needs.Server.POSTGRESQL.installed().orElseThrow();
        try {
            folder = Files.createTempDirectory("dunnage-postgres");
            port = freePort();
            if (isRoot()) {
                var users = FileSystems.getDefault().getUserPrincipalLookupService();
                Files.getFileAttributeView(folder, PosixFileAttributeView.class)
                        .setOwner(users.lookupPrincipalByName("postgres"));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        run("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
        run(
                "pg_ctl",
                "-D",
                data(),
                "-w",
                "-t",
                "60",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-h 127.0.0.1 -p " + port + " -k " + folder + " -c fsync=off -c max_connections=300",
                "start");
    }

    /** The one cluster of this JVM. */
    public static PostgresCluster shared() {
        return Shared.CLUSTER;
    }

    private static final class Shared {
        static final PostgresCluster CLUSTER = new PostgresCluster();
    }

    /** A new empty database; gives its JDBC URL. User {@link #user()}, any password. */
    public String newDatabase() {
        String name = "dunnage_" + DATABASES.incrementAndGet();
        try (var connection = DriverManager.getConnection(url("postgres"), USER, "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return url(name);
    }

    /** Who owns the databases. */
    public String user() {
        return USER;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... words) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(words));
        try {
            Path output = Files.createTempFile("dunnage-" + program, ".log");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(program + " failed: " + Files.readString(output));
            }
            Files.delete(output);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void remove() {
        try {
            run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException broken) {
                System.err.println("left behind: " + folder);
            }
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
