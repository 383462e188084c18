package io.dunnage.operations;

import io.dunnage.sandbox.SftpDrop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A whole site in one folder, for the sandbox: the sample partner on an SFTP server of our own, an Odoo that is a stand-in,
 * a ledger in a file. Nothing in it is real, and a command may be pointed at its {@code dunnage.yaml} by hand.
 */
final class SandboxSite implements AutoCloseable {
    static final String PARTNER = "acme-3pl";
    private static final String ACCOUNT = "merchant";
    private static final String PASSWORD = "sandbox";
    private static final List<String> PARTNER_FILES =
            List.of("partner.yaml", "items.csv", "units.csv", "carriers.csv", "overlays/940.yaml", "overlays/945.yaml");

    private final Path folder;
    private final SftpDrop drop;

    private SandboxSite(Path folder, SftpDrop drop) {
        this.folder = folder;
        this.drop = drop;
    }

    /** The Odoo that the site's configuration names. */
    record Odoo(URI url, String database, String user, String key, String settle) {}

    /** Lays the folder out and starts the SFTP server; {@code ledger} is its section in dunnage.yaml, each line indented. */
    static SandboxSite in(Path folder, Odoo odoo, String ledger) {
        return in(folder, odoo, ledger, Set.of());
    }

    /** The same, on an SFTP server that has its ways. */
    static SandboxSite in(Path folder, Odoo odoo, String ledger, Set<SftpDrop.Quirk> quirks) {
        try {
            Path root = Files.createDirectories(folder.resolve("warehouse"));
            Files.createDirectories(root.resolve("inbound"));
            Files.createDirectories(root.resolve("outbound/archive"));
            SftpDrop drop = SftpDrop.start(
                    0, null, quirks, event -> {}, SftpDrop.Account.withPassword(ACCOUNT, root, PASSWORD));
            var site = new SandboxSite(folder, drop);
            site.write(odoo, ledger);
            return site;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Path configuration() {
        return folder.resolve("dunnage.yaml");
    }

    /** The folder behind the warehouse's SFTP account. */
    Path warehouse() {
        return folder.resolve("warehouse");
    }

    Path folder() {
        return folder;
    }

    int sftpPort() {
        return drop.port();
    }

    private void write(Odoo odoo, String ledger) throws IOException {
        secret(folder.resolve("odoo.key"), odoo.key());
        secret(folder.resolve("acme.password"), PASSWORD);
        Files.writeString(
                configuration(), """
                # A sandbox: the Odoo is a stand-in, the warehouse is simulated.
                odoo:
                  url: %s
                  db: %s
                  user: %s
                  key: {file: odoo.key}
                  settle: %s
                %sstore: store
                partners: partners
                logging: {directory: log}
                """.formatted(odoo.url(), odoo.database(), odoo.user(), odoo.settle(), ledger));
        Path partner = Files.createDirectories(folder.resolve("partners").resolve(PARTNER));
        Files.createDirectories(partner.resolve("overlays"));
        for (String name : PARTNER_FILES) {
            Files.writeString(partner.resolve(name), sandboxed(sample(name)));
        }
    }

    /** The sample partner, on our own server, whose warehouse renames its files into place. */
    private String sandboxed(String text) {
        return text.replaceAll("(?m)^  host: .*$", "  host: 127.0.0.1")
                .replaceAll("(?m)^  port: .*$", "  port: " + drop.port())
                .replaceAll("(?m)^  user: .*$", "  user: " + ACCOUNT)
                .replaceAll("(?m)^  password: .*$", "  password: {file: ../../acme.password}")
                .replaceAll("(?m)^  hostKey: .*$", "  hostKey: \"" + drop.hostKeyFingerprint() + "\"")
                .replaceAll("(?m)^  read: .*$", "  read: {strategy: IMMEDIATE, ignore: [\"*.tmp\", \"*.part\"]}");
    }

    private static String sample(String name) throws IOException {
        String path = "/edi-specs/partners/" + PARTNER + "/" + name;
        try (InputStream file =
                Objects.requireNonNull(SandboxSite.class.getResourceAsStream(path), "the jar has no " + path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void secret(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Override
    public void close() {
        drop.close();
    }
}
