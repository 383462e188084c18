package io.dunnage.sandbox;

import io.dunnage.ssh.Ed25519;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.session.SessionHeartbeatController.HeartbeatType;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/**
 * A real SFTP server of this process, on the loopback address: the partner's side in the demo and in the tests. Each
 * account sees its own root folder and nothing else. Hardened (reliability.md, S-1 to S-5), because a demo is left running.
 */
public final class SftpDrop implements AutoCloseable {
    private static final int PASSWORD_TRIES = 3;
    private static final byte[] NOBODY = "nobody has this password".getBytes(StandardCharsets.UTF_8);

    private final SshServer server;
    private final PublicKey hostKey;
    private final AtomicInteger refusedLogins;

    /**
     * Who may log in.
     *
     * @param root the only folder the account sees, as {@code /}; made if it is missing
     * @param password absent: no login by password
     * @param authorizedKeys public keys as in an authorized_keys file: {@code ssh-ed25519 AAAA...}
     */
    public record Account(String name, Path root, @Nullable String password, List<String> authorizedKeys) {
        public Account {
            authorizedKeys = List.copyOf(authorizedKeys);
        }

        public static Account withPassword(String name, Path root, String password) {
            return new Account(name, root, password, List.of());
        }

        public static Account withKey(String name, Path root, String authorizedKey) {
            return new Account(name, root, null, List.of(authorizedKey));
        }

        @Override
        public String toString() {
            return name + " in " + root;
        }
    }

    /** How real servers differ from what one expects. */
    public enum Quirk {
        /** S2: renaming is forbidden (ECGrid). */
        REFUSES_RENAME,
        /** S2: what was written once is neither overwritten, nor renamed, nor removed. */
        WRITE_ONCE,
        /** E11: says yes to every upload and keeps the first half. */
        KEEPS_HALF,
        /** What was downloaded is removed (ECGrid's DeleteOnDownload). */
        REMOVES_WHAT_WAS_FETCHED
    }

    /** Something a client did, told on the server's thread after it was done and before the client gets its answer. */
    public record Event(String account, Kind kind, String path) {
        /** What was done. */
        public enum Kind {
            LISTED,
            UPLOADED,
            DOWNLOADED,
            RENAMED,
            REMOVED
        }
    }

    private SftpDrop(SshServer server, PublicKey hostKey, AtomicInteger refusedLogins) {
        this.server = server;
        this.hostKey = hostKey;
        this.refusedLogins = refusedLogins;
    }

    /** Starts with a new host key, on a free port, without quirks. */
    public static SftpDrop start(Account... accounts) {
        return start(0, null, Set.of(), event -> {}, accounts);
    }

    /**
     * Starts the server.
     *
     * @param port 0 for a free one
     * @param hostKeyFile kept there (made if missing), so that the key is the same after a restart; absent: a new key
     * @param told what clients do; whatever it throws cuts the client's request
     */
    public static SftpDrop start(
            int port, @Nullable Path hostKeyFile, Set<Quirk> quirks, Consumer<Event> told, Account... accounts) {
        Ed25519.teachMina();
        Map<String, Account> byName =
                Arrays.stream(accounts).collect(Collectors.toMap(Account::name, Function.identity()));
        SshServer server = ServerBuilder.builder()
                .keyExchangeFactories(Stream.of(
                                BuiltinDHFactories.mlkem768x25519,
                                BuiltinDHFactories.sntrup761x25519,
                                BuiltinDHFactories.curve25519,
                                BuiltinDHFactories.dhg16_512,
                                BuiltinDHFactories.dhg18_512)
                        .filter(BuiltinDHFactories::isSupported)
                        .map(ServerBuilder.DH2KEX)
                        .toList())
                .signatureFactories(List.of(
                        BuiltinSignatures.ed25519,
                        BuiltinSignatures.rsaSHA512,
                        BuiltinSignatures.rsaSHA256,
                        BuiltinSignatures.nistp256,
                        BuiltinSignatures.nistp384,
                        BuiltinSignatures.nistp521))
                .cipherFactories(List.of(
                        BuiltinCiphers.aes256gcm,
                        BuiltinCiphers.aes128gcm,
                        BuiltinCiphers.aes256ctr,
                        BuiltinCiphers.aes128ctr))
                .macFactories(List.of(BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm))
                .build(true);
        try {
            KeyPair key = hostKey(hostKeyFile);
            server.setHost("127.0.0.1");
            server.setPort(port);
            server.setKeyPairProvider(KeyPairProvider.wrap(key));
            AtomicInteger refusedLogins = new AtomicInteger();
            admit(server, byName, refusedLogins);
            confine(server, byName, quirks, told);
            limit(server);
            server.start();
            return new SftpDrop(server, key.getPublic(), refusedLogins);
        } catch (IOException | GeneralSecurityException no) {
            throw new IllegalStateException("the SFTP server does not start on port " + port, no);
        }
    }

    private static KeyPair hostKey(@Nullable Path file) throws IOException, GeneralSecurityException {
        if (file == null) {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        }
        if (Files.notExists(file)) {
            KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(file)) {
                OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(made, "dunnage sandbox", null, out);
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return SecurityUtils.loadKeyPairIdentities(
                            null, NamedResource.ofName(file.toString()), in, FilePasswordProvider.EMPTY)
                    .iterator()
                    .next();
        }
    }

    private static void admit(SshServer server, Map<String, Account> byName, AtomicInteger refusedLogins) {
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE));
        server.setPasswordAuthenticator((user, password, session) -> {
            Optional<String> right = Optional.ofNullable(byName.get(user)).map(Account::password);
            byte[] wanted = right.map(p -> p.getBytes(StandardCharsets.UTF_8)).orElse(NOBODY);
            boolean same =
                    MessageDigest.isEqual(wanted, password.getBytes(StandardCharsets.UTF_8)) && right.isPresent();
            if (!same) {
                refusedLogins.incrementAndGet();
            }
            return same;
        });
        server.setPublickeyAuthenticator((user, key, session) -> {
            Account account = byName.get(user);
            String line = PublicKeyEntry.toString(key);
            return account != null
                    && account.authorizedKeys().stream()
                            .anyMatch(authorized -> (authorized + " ").startsWith(line + " "));
        });
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(
                server, PASSWORD_TRIES + 1); // a client begins by asking for the methods
    }

    private static void confine(SshServer server, Map<String, Account> byName, Set<Quirk> quirks, Consumer<Event> told)
            throws IOException {
        VirtualFileSystemFactory roots = new VirtualFileSystemFactory();
        for (Account account : byName.values()) {
            roots.setUserHomeDir(
                    account.name(), Files.createDirectories(account.root()).toRealPath());
        }
        server.setFileSystemFactory(roots);
        // Only this subsystem: no shell, no commands, no forwarding, no agent.
        SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new DropAccess(quirks))
                .build();
        sftp.addSftpEventListener(new DropEvents(quirks, told));
        server.setSubsystemFactories(List.of(sftp));
    }

    private static void limit(SshServer server) {
        CoreModuleProperties.AUTH_TIMEOUT.set(server, Duration.ofSeconds(30));
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ofMinutes(15));
        CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(server, 8);
        CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, 8);
        CoreModuleProperties.STOP_WAIT_TIME.set(server, Duration.ofSeconds(2));
        CoreModuleProperties.TCP_NODELAY.set(server, true);
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "dunnage-sandbox");
        server.setSessionHeartbeat(HeartbeatType.IGNORE, Duration.ofMinutes(1));
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(server, 64);
        SftpModuleProperties.AUTO_FOLLOW_LINKS.set(server, false);
        SftpModuleProperties.CLIENT_EXTENSIONS.set(server, "");
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "fsync@openssh.com=1");
    }

    public int port() {
        return server.getPort();
    }

    /** As it stands in a known_hosts file: {@code ssh-ed25519 AAAA...}. */
    public String hostKeyLine() {
        return PublicKeyEntry.toString(hostKey);
    }

    /** {@code SHA256:...}, as a profile pins it. */
    public String hostKeyFingerprint() {
        return Objects.requireNonNull(KeyUtils.getFingerPrint(BuiltinDigests.sha256, hostKey));
    }

    /** How many passwords were refused since the start. */
    public int refusedLogins() {
        return refusedLogins.get();
    }

    /** Cuts all sessions and frees the port. */
    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}
