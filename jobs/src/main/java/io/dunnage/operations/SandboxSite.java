package io.dunnage.operations;

import io.dunnage.sandbox.SftpDrop;
import io.dunnage.sandbox.WarehouseDock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A whole site in one folder, for the sandbox: one or more sample partners on an SFTP server of our own, an account each, an
 * Odoo that is a stand-in, a ledger in a file. Nothing in it is real, and a command may be pointed at its
 * {@code dunnage.yaml} by hand.
 */
final class SandboxSite implements AutoCloseable {
    static final String PARTNER = "acme-3pl";
    static final String EDIFACT_PARTNER = "nordlager";
    static final String CSV_PARTNER = "handelshof";
    private static final String PASSWORD = "sandbox";
    private static final String SPECS = "/edi-specs/partners/";

    private final Path folder;
    private final List<String> partners;
    private final SftpDrop drop;

    private SandboxSite(Path folder, List<String> partners, SftpDrop drop) {
        this.folder = folder;
        this.partners = List.copyOf(partners);
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
        return in(folder, odoo, ledger, quirks, List.of(PARTNER));
    }

    /** The same, with any of the sample partners. */
    static SandboxSite in(Path folder, Odoo odoo, String ledger, Set<SftpDrop.Quirk> quirks, List<String> partners) {
        try {
            List<SftpDrop.Account> accounts = new ArrayList<>();
            for (String partner : partners) {
                Path root = root(folder, partner);
                dock(root, sample(partner)).made();
                accounts.add(SftpDrop.Account.withPassword(account(partner), root, PASSWORD));
            }
            SftpDrop drop = SftpDrop.start(0, null, quirks, event -> {}, accounts.toArray(SftpDrop.Account[]::new));
            var site = new SandboxSite(folder, partners, drop);
            site.write(odoo, ledger);
            return site;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path root(Path folder, String partner) {
        return folder.resolve(partner.equals(PARTNER) ? "warehouse" : "warehouse-" + partner);
    }

    /** Under which name the warehouse lets us in. */
    static String account(String partner) {
        return partner.equals(PARTNER) ? "merchant" : "merchant-" + partner;
    }

    /** The folders that the partner's profile names; what we claim from is what the warehouse drops into. */
    private static WarehouseDock dock(Path root, String profile) {
        return new WarehouseDock(
                root.resolve(said(profile, "outbound")),
                root.resolve(said(profile, "inbound")),
                root.resolve(said(profile, "archive")),
                root.resolve("taken"),
                profile.contains("strategy: DONE_FILE") ? ".ok" : "");
    }

    private static String said(String profile, String key) {
        Matcher found = Pattern.compile("(?m)^  " + key + ": /(\\S+)").matcher(profile);
        if (!found.find()) {
            throw new IllegalStateException("the sample partner's profile says no " + key);
        }
        return found.group(1);
    }

    /** The folders on the partner's own side. */
    WarehouseDock dock(String partner) {
        return dock(root(folder, partner), sample(partner));
    }

    Path configuration() {
        return folder.resolve("dunnage.yaml");
    }

    /** The folder behind the first warehouse's SFTP account. */
    Path warehouse() {
        return root(folder, partners.getFirst());
    }

    Path folder() {
        return folder;
    }

    int sftpPort() {
        return drop.port();
    }

    private void write(Odoo odoo, String ledger) throws IOException {
        secret(folder.resolve("odoo.key"), odoo.key());
        Files.writeString(
                configuration(), """
                # A sandbox: the Odoo is a stand-in, the warehouses are simulated.
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
        for (String partner : partners) {
            secret(folder.resolve(partner + ".password"), PASSWORD);
            copy(partner, Files.createDirectories(folder.resolve("partners").resolve(partner)));
        }
    }

    /** Everything of the sample partner: profile, overlays, crosswalks. */
    private void copy(String partner, Path target) throws IOException {
        String place = SPECS.substring(1) + partner + "/";
        for (Resource one : new PathMatchingResourcePatternResolver().getResources("classpath:" + place + "**")) {
            String address = one.getURL().toString();
            String name = address.substring(address.indexOf(place) + place.length());
            if (!name.isEmpty() && !name.endsWith("/") && one.isReadable()) {
                Path file = target.resolve(name);
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                byte[] bytes = one.getContentAsByteArray();
                Files.write(file, name.equals("partner.yaml") ? sandboxed(partner, bytes) : bytes);
            }
        }
    }

    /** The sample partner, on our own server, whose warehouse renames its files into place or marks them as done. */
    private byte[] sandboxed(String partner, byte[] profile) {
        return new String(profile, StandardCharsets.UTF_8)
                .replaceAll("(?m)^  host: .*$", "  host: 127.0.0.1")
                .replaceAll("(?m)^  port: .*$", "  port: " + drop.port())
                .replaceAll("(?m)^  user: .*$", "  user: " + account(partner))
                .replaceAll("(?m)^  password: .*$", "  password: {file: ../../" + partner + ".password}")
                .replaceAll("(?m)^  hostKey: .*$", "  hostKey: \"" + drop.hostKeyFingerprint() + "\"")
                .replaceAll(
                        "(?m)^  read: \\{strategy: STABLE_SIZE.*$",
                        "  read: {strategy: IMMEDIATE, ignore: [\"*.tmp\", \"*.part\"]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String sample(String partner) {
        String path = SPECS + partner + "/partner.yaml";
        try (InputStream file =
                Objects.requireNonNull(SandboxSite.class.getResourceAsStream(path), "the jar has no " + path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static void secret(Path file, String text) throws IOException {
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
