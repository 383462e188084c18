package io.dunnage.partner;

import io.dunnage.configuration.Readings;
import io.dunnage.configuration.Settings;
import io.dunnage.partner.MailboxProfile.Directory;
import io.dunnage.partner.MailboxProfile.Login;
import io.dunnage.partner.MailboxProfile.Place;
import io.dunnage.partner.MailboxProfile.ReadProfile;
import io.dunnage.partner.MailboxProfile.ReadStrategy;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.MailboxProfile.Tidy;
import io.dunnage.partner.MailboxProfile.Timeouts;
import io.dunnage.partner.MailboxProfile.WriteProfile;
import io.dunnage.partner.MailboxProfile.WriteStrategy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Reads the {@code mailbox:} section. */
final class MailboxReading {
    private final Settings mailbox;
    private final Path folder;

    private MailboxReading(Settings mailbox, Path folder) {
        this.mailbox = mailbox;
        this.folder = folder;
    }

    static Optional<MailboxProfile> read(Settings mailbox, Path folder) {
        return new MailboxReading(mailbox, folder).profile();
    }

    private enum Kind {
        SFTP,
        DIRECTORY
    }

    private Optional<MailboxProfile> profile() {
        Kind kind = mailbox.valueOr("kind", Readings.oneOf(Kind.class), Kind.SFTP);
        Optional<? extends Place> place = kind == Kind.SFTP ? sftp() : directory();
        String inbound = mailbox.text("inbound");
        String outbound = mailbox.text("outbound");
        String archive = mailbox.has("archive") ? mailbox.text("archive") : null;
        Tidy tidy = mailbox.valueOr("tidy", Readings.oneOf(Tidy.class), archive == null ? Tidy.DELETE : Tidy.ARCHIVE);
        Optional<ReadProfile> read = reading(mailbox.section("read"));
        Optional<WriteProfile> write = writing(mailbox.section("write"));
        String fileName = mailbox.text("fileName", "{message}_{partner}_{control}.edi");
        Optional<Timeouts> timeouts = timeouts(mailbox.section("timeouts"));
        mailbox.finish();
        return mailbox.made(() -> new MailboxProfile(
                place.orElseThrow(),
                inbound,
                outbound,
                archive,
                tidy,
                read.orElseThrow(),
                write.orElseThrow(),
                fileName,
                timeouts.orElseThrow()));
    }

    private Optional<Sftp> sftp() {
        String host = mailbox.text("host");
        int port = mailbox.valueOr("port", Readings.number("a port", 1, 65_535), 22L)
                .intValue();
        String user = mailbox.text("user");
        Optional<HostKeyPin> pin = mailbox.optional("hostKey", HostKeyPin::new);
        if (!mailbox.has("hostKey")) {
            mailbox.refuse(
                    "hostKey", "is missing; ask the partner for it and pin it: SHA256:... (ssh-keygen -l shows it)");
        }
        Optional<Login> login = login();
        return mailbox.made(() -> new Sftp(host, port, user, login.orElseThrow(), pin.orElseThrow()));
    }

    private Optional<Login> login() {
        if (mailbox.has("password") && mailbox.has("privateKey")) {
            mailbox.refuse("password", "stands beside privateKey; keep one");
        }
        if (mailbox.has("privateKey")) {
            Optional<SecretReference> phrase =
                    mailbox.has("passphrase") ? SecretReading.read(mailbox, "passphrase", folder) : Optional.empty();
            return SecretReading.read(mailbox, "privateKey", folder)
                    .map(key -> new Login.PrivateKey(key, phrase.orElse(null)));
        }
        return SecretReading.read(mailbox, "password", folder).map(Login.Password::new);
    }

    private Optional<Directory> directory() {
        String path = mailbox.text("path");
        return mailbox.made(() -> new Directory(folder.resolve(path)));
    }

    private static Optional<ReadProfile> reading(Settings read) {
        ReadProfile standard = ReadProfile.standard();
        ReadStrategy strategy = read.valueOr("strategy", Readings.oneOf(ReadStrategy.class), standard.strategy());
        int polls = read.valueOr("polls", Readings.number("a number of looks", 1, 100), (long) standard.polls())
                .intValue();
        Duration minimumAge = read.valueOr("minimumAge", Readings::duration, standard.minimumAge());
        String doneSuffix = read.text("doneSuffix", standard.doneSuffix());
        var ignore = read.texts("ignore", standard.ignore());
        long maximumBytes =
                read.valueOr("maximumBytes", Readings.number("a size in bytes", 1, 1L << 40), standard.maximumBytes());
        read.finish();
        return read.made(() -> new ReadProfile(strategy, polls, minimumAge, doneSuffix, ignore, maximumBytes));
    }

    private static Optional<WriteProfile> writing(Settings write) {
        WriteProfile standard = WriteProfile.standard();
        WriteStrategy strategy = write.valueOr("strategy", Readings.oneOf(WriteStrategy.class), standard.strategy());
        String temporarySuffix = write.text("temporarySuffix", standard.temporarySuffix());
        String doneSuffix = write.text("doneSuffix", standard.doneSuffix());
        write.finish();
        return write.made(() -> new WriteProfile(strategy, temporarySuffix, doneSuffix));
    }

    private static Optional<Timeouts> timeouts(Settings timeouts) {
        Timeouts standard = Timeouts.standard();
        Duration connect = timeouts.valueOr("connect", Readings::duration, standard.connect());
        Duration authenticate = timeouts.valueOr("authenticate", Readings::duration, standard.authenticate());
        Duration operation = timeouts.valueOr("operation", Readings::duration, standard.operation());
        Duration heartbeat = timeouts.valueOr("heartbeat", Readings::duration, standard.heartbeat());
        timeouts.finish();
        return timeouts.made(() -> new Timeouts(connect, authenticate, operation, heartbeat));
    }
}
