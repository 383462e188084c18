package io.dunnage.mailbox;

import io.dunnage.mailbox.Probe.Step;
import io.dunnage.partner.MailboxProfile;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.SecretSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One try of a mailbox; later steps are left out when an earlier one fails that they stand on. */
final class ProbeRun {
    private static final String NAME = "dunnage-probe";

    private final PartnerId partner;
    private final MailboxProfile profile;
    private final SecretSource secrets;
    private final Clock clock;
    private final List<Step> steps = new ArrayList<>();

    ProbeRun(PartnerId partner, MailboxProfile profile, SecretSource secrets, Clock clock) {
        this.partner = partner;
        this.profile = profile;
        this.secrets = secrets;
        this.clock = clock;
    }

    Probe run(boolean writing) {
        HostKeyCheck shown = new HostKeyCheck(null);
        boolean reachable = !(profile.place() instanceof Sftp server)
                || step("host key", () -> {
                    SshConnection.look(server, profile.timeouts(), Mailboxes.address(partner, profile), shown);
                    return "shown: " + shown.inWords() + "; pinned: "
                            + server.hostKey().value();
                });
        if (reachable) {
            login(writing);
        }
        return new Probe(shown.firstLine(), shown.firstFingerprint(), steps);
    }

    private void login(boolean writing) {
        List<Mailbox> opened = new ArrayList<>();
        step("log in", () -> {
            opened.add(Mailboxes.open(partner, profile, secrets, clock));
            return "accepted";
        });
        for (Mailbox mailbox : opened) {
            try (mailbox) {
                folders(mailbox.folders(), writing);
            }
        }
    }

    private void folders(Folders folders, boolean writing) {
        listing(folders, "inbound", profile.inbound());
        boolean outbound = listing(folders, "outbound", profile.outbound());
        String archive = profile.archive();
        if (archive != null && profile.tidy() == MailboxProfile.Tidy.ARCHIVE) {
            step(
                    "archive",
                    () -> folders.look(archive).isPresent()
                            ? archive
                            : archive + " does not exist; it will be made when the first file is archived");
        }
        if (writing && outbound) {
            write(folders);
        }
    }

    private boolean listing(Folders folders, String name, String folder) {
        return step(name, () -> {
            int entries = folders.entries(folder, Mailbox.LISTED).size();
            return folder + ": " + entries + (entries == 1 ? " entry" : " entries");
        });
    }

    private void write(Folders folders) {
        String path = Folders.join(profile.outbound(), NAME + profile.write().temporarySuffix());
        step("write", () -> {
            byte[] text = "A try by Dunnage; may be deleted.\n".getBytes(StandardCharsets.US_ASCII);
            try {
                Path local = Files.createTempFile("dunnage", ".probe");
                try {
                    Files.write(local, text);
                    folders.remove(path);
                    folders.write(path, local, false);
                } finally {
                    Files.delete(local);
                }
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            Optional<Folders.Entry> kept = folders.look(path);
            if (kept.isEmpty() || kept.get().size() != text.length) {
                throw new IllegalStateException(path + ": " + text.length + " bytes written, the server shows "
                        + kept.map(e -> e.size() + " bytes").orElse("nothing"));
            }
            return path + " was written";
        });
        step("delete", () -> folders.remove(path) ? path + " was deleted" : path + " was gone before");
    }

    private boolean step(String name, Supplier<String> what) {
        try {
            steps.add(new Step(name, true, what.get()));
            return true;
        } catch (RuntimeException no) {
            steps.add(new Step(name, false, String.valueOf(no.getMessage())));
            return false;
        }
    }
}
