package io.dunnage.partner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a partner lie and how they are taken and left there.
 *
 * @param place the SFTP account, or a directory of this machine
 * @param inbound folder we claim from (the partner's outbox)
 * @param outbound folder we place into
 * @param archive folder for what was claimed; needed for {@link Tidy#ARCHIVE}
 * @param tidy what becomes of a claimed file
 * @param fileName template of the names we give: {@code {message}_{partner}_{control}.edi}; the control number makes it
 *     unique, because a name that was used once is never written again
 */
public record MailboxProfile(
        Place place,
        String inbound,
        String outbound,
        @Nullable String archive,
        Tidy tidy,
        ReadProfile read,
        WriteProfile write,
        String fileName,
        Timeouts timeouts) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(message|partner|control|date|time)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._ +()@#=,-]{0,199}");

    public MailboxProfile {
        folder("inbound", inbound);
        folder("outbound", outbound);
        if (archive != null) {
            folder("archive", archive);
        } else if (tidy == Tidy.ARCHIVE) {
            throw new IllegalArgumentException("archive: missing (name the folder, or set tidy: DELETE)");
        }
        if (!fileName.contains("{control}")) {
            throw new IllegalArgumentException("fileName: '" + fileName + "' has no {control}, so names would repeat");
        }
        if (!NAME.matcher(PLACEHOLDER.matcher(fileName).replaceAll("0")).matches()) {
            throw new IllegalArgumentException("fileName: '" + fileName
                    + "' (use {message} {partner} {control} {date} {time}, letters, digits and ._ +()@#=,-)");
        }
    }

    private static void folder(String key, String value) {
        if (value.isBlank()
                || value.chars().anyMatch(Character::isISOControl)
                || List.of(value.split("/", -1)).contains("..")) {
            throw new IllegalArgumentException(key + ": not a folder: '" + value + "'");
        }
    }

    /** Where the folders are. */
    public sealed interface Place permits Sftp, Directory {
        /** As people write it: {@code host:port}, or the path. */
        String address();
    }

    /**
     * An account on an SFTP server.
     *
     * @param port 1 to 65535
     */
    public record Sftp(String host, int port, String user, Login login, HostKeyPin hostKey) implements Place {
        public Sftp {
            if (host.isBlank()) {
                throw new IllegalArgumentException("host: empty");
            }
            if (port < 1 || port > 65535) {
                throw new IllegalArgumentException("port: " + port + " (1 to 65535)");
            }
            if (user.isBlank()) {
                throw new IllegalArgumentException("user: empty");
            }
        }

        @Override
        public String address() {
            return host + ":" + port;
        }
    }

    /** A directory of this machine, filled and emptied by somebody else; the folders of the profile are below it. */
    public record Directory(Path path) implements Place {
        @Override
        public String address() {
            return path.toString();
        }
    }

    /** How we prove who we are. */
    public sealed interface Login {
        record Password(SecretReference password) implements Login {}

        /** A private key in OpenSSH or PEM form, ed25519, ECDSA or RSA. */
        record PrivateKey(SecretReference key, @Nullable SecretReference passphrase) implements Login {}
    }

    /** What becomes of a file after it was claimed. */
    public enum Tidy {
        /** Moved to the archive folder under its name and the time of its last change. */
        ARCHIVE,
        DELETE,
        /** Stays: for servers that allow neither, or remove what was downloaded by themselves. */
        LEAVE
    }

    /** When a file of the inbound folder is complete (S1, C5). */
    public enum ReadStrategy {
        /** Size and time unchanged over {@code polls} looks and {@code minimumAge}. */
        STABLE_SIZE,
        /** A second file, with {@code doneSuffix} after the name, says so. */
        DONE_FILE,
        /** Not changed for {@code minimumAge} by the server's clock. */
        MINIMUM_AGE,
        /** As soon as it is seen: only for partners who rename into place. */
        IMMEDIATE
    }

    /**
     * How files are taken.
     *
     * @param polls looks that must agree, 1 to 100
     * @param ignore names to pass over, with {@code *} and {@code ?}
     * @param maximumBytes a longer file is refused unread (C8)
     */
    public record ReadProfile(
            ReadStrategy strategy,
            int polls,
            Duration minimumAge,
            String doneSuffix,
            List<String> ignore,
            long maximumBytes) {
        public ReadProfile {
            ignore = List.copyOf(ignore);
            if (polls < 1 || polls > 100) {
                throw new IllegalArgumentException("read.polls: " + polls + " (1 to 100)");
            }
            if (minimumAge.isNegative() || minimumAge.compareTo(Duration.ofDays(7)) > 0) {
                throw new IllegalArgumentException("read.minimumAge: " + minimumAge + " (PT0S to P7D)");
            }
            suffix("read.doneSuffix", doneSuffix);
            if (maximumBytes < 1) {
                throw new IllegalArgumentException("read.maximumBytes: " + maximumBytes + " (1 or more)");
            }
        }

        /** What a profile that says nothing gets. */
        public static ReadProfile standard() {
            return new ReadProfile(
                    ReadStrategy.STABLE_SIZE,
                    2,
                    Duration.ofSeconds(10),
                    ".done",
                    List.of("*.tmp", "*.part", "*.partial", "*.writing", "*.filepart"),
                    256L << 20);
        }
    }

    /** How a file is left so that the partner never takes half of it. */
    public enum WriteStrategy {
        /** Under a temporary name, then renamed. */
        RENAME,
        /** Under its name, then an empty second file with {@code doneSuffix}. */
        DONE_FILE,
        /** Under its name at once: for servers that forbid renaming (S2). */
        DIRECT
    }

    /** How files are placed. */
    public record WriteProfile(WriteStrategy strategy, String temporarySuffix, String doneSuffix) {
        public WriteProfile {
            suffix("write.temporarySuffix", temporarySuffix);
            suffix("write.doneSuffix", doneSuffix);
        }

        /** What a profile that says nothing gets. */
        public static WriteProfile standard() {
            return new WriteProfile(WriteStrategy.RENAME, ".part", ".done");
        }
    }

    /** How long we wait for a server before we give up; each above zero and at most an hour. */
    public record Timeouts(Duration connect, Duration authenticate, Duration operation, Duration heartbeat) {
        public Timeouts {
            bounded("connect", connect);
            bounded("authenticate", authenticate);
            bounded("operation", operation);
            bounded("heartbeat", heartbeat);
        }

        /** What a profile that says nothing gets (E9). */
        public static Timeouts standard() {
            return new Timeouts(
                    Duration.ofSeconds(15), Duration.ofSeconds(15), Duration.ofSeconds(60), Duration.ofSeconds(30));
        }

        private static void bounded(String key, Duration value) {
            if (!value.isPositive() || value.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("timeouts." + key + ": " + value + " (above PT0S, at most PT1H)");
            }
        }
    }

    private static void suffix(String key, String value) {
        Objects.requireNonNull(value, key);
        if (!value.matches("[._A-Za-z0-9-]{1,20}")) {
            throw new IllegalArgumentException(key + ": '" + value + "' (1 to 20 letters, digits, . _ -)");
        }
    }
}
