package io.dunnage.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Where the ledger lives: H2 in a file for trial and small sites, PostgreSQL in production, by configuration alone.
 *
 * @param url {@code jdbc:h2:file:/path/ledger} or {@code jdbc:postgresql://host/database}
 * @param user H2: an administrator, which the first user of a new file is ({@code CHECKPOINT SYNC} needs it)
 * @param password asked for at each new connection, never kept
 * @param bytes the folder that keeps the bytes of every file that came in or went out, by fingerprint
 * @param connections most connections open at once, 2 to 50
 */
public record LedgerSettings(String url, String user, Supplier<String> password, Path bytes, int connections) {
    public LedgerSettings {
        if (!url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "not a ledger URL: '" + url + "' (use jdbc:h2:file:... or jdbc:postgresql://...)");
        }
        if (connections < 2 || connections > 50) {
            throw new IllegalArgumentException("ledger connections: " + connections + " (use 2 to 50)");
        }
    }

    /** Settings with ten connections, enough for a handful of partners at once. */
    public LedgerSettings(String url, String user, Supplier<String> password, Path bytes) {
        this(url, user, password, bytes, 10);
    }

    boolean onH2() {
        return url.startsWith("jdbc:h2:");
    }

    /** An H2 file that nobody made yet: looking must not make it. */
    boolean hasNoFile() {
        String prefix = "jdbc:h2:file:";
        if (!url.startsWith(prefix)) {
            return false;
        }
        String path = url.substring(prefix.length()).split(";", 2)[0] + ".mv.db";
        return !Files.exists(
                Path.of(path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path));
    }

    @Override
    public String toString() {
        return "ledger " + url.replaceAll("(?i)(password=)[^;&]*", "$1••••") + " as " + user + ", bytes in " + bytes;
    }
}
