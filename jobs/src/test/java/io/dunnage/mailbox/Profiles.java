package io.dunnage.mailbox;

import io.dunnage.partner.HostKeyPin;
import io.dunnage.partner.MailboxProfile;
import io.dunnage.partner.MailboxProfile.Login;
import io.dunnage.partner.MailboxProfile.Place;
import io.dunnage.partner.MailboxProfile.ReadProfile;
import io.dunnage.partner.MailboxProfile.ReadStrategy;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.MailboxProfile.Tidy;
import io.dunnage.partner.MailboxProfile.Timeouts;
import io.dunnage.partner.MailboxProfile.WriteProfile;
import io.dunnage.partner.MailboxProfile.WriteStrategy;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.SecretReference;
import io.dunnage.partner.SecretSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A partner's mailbox profile, changed word by word. */
record Profiles(Place place, String root, ReadProfile read, WriteStrategy write, Tidy tidy, Timeouts timeouts) {
    static final PartnerId ACME = new PartnerId("acme-3pl");

    /** Passwords stand in the reference itself; files are read. */
    static final SecretSource SECRETS = reference -> switch (reference) {
        case SecretReference.Environment password -> password.name();
        case SecretReference.File file -> text(file.path());
    };

    static Profiles of(Place place, String root) {
        return new Profiles(
                place,
                root,
                new ReadProfile(
                        ReadStrategy.STABLE_SIZE,
                        2,
                        Duration.ofSeconds(10),
                        ".done",
                        List.of("*.tmp", "?.skip"),
                        1 << 20),
                WriteStrategy.RENAME,
                Tidy.ARCHIVE,
                Timeouts.standard());
    }

    static Sftp byPassword(int port, String user, String password, String hostKey) {
        return new Sftp(
                "127.0.0.1",
                port,
                user,
                new Login.Password(new SecretReference.Environment(password)),
                new HostKeyPin(hostKey));
    }

    static Sftp byKey(int port, String user, Path key, String hostKey) {
        return new Sftp(
                "127.0.0.1",
                port,
                user,
                new Login.PrivateKey(new SecretReference.File(key), null),
                new HostKeyPin(hostKey));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    Profiles reading(ReadStrategy strategy) {
        ReadProfile changed = new ReadProfile(
                strategy, read.polls(), read.minimumAge(), read.doneSuffix(), read.ignore(), read.maximumBytes());
        return new Profiles(place, root, changed, write, tidy, timeouts);
    }

    Profiles writing(WriteStrategy strategy) {
        return new Profiles(place, root, read, strategy, tidy, timeouts);
    }

    Profiles tidying(Tidy how) {
        return new Profiles(place, root, read, write, how, timeouts);
    }

    Profiles waitingAtMost(Duration each) {
        return new Profiles(place, root, read, write, tidy, new Timeouts(each, each, each, each));
    }

    MailboxProfile profile() {
        return new MailboxProfile(
                place,
                root + "/outbox",
                root + "/inbox",
                root + "/outbox/archive",
                tidy,
                read,
                new WriteProfile(write, ".part", ".done"),
                "{message}_{control}.edi",
                timeouts);
    }

    Mailbox open(HandClock clock) {
        return Mailboxes.open(ACME, profile(), SECRETS, clock);
    }
}
