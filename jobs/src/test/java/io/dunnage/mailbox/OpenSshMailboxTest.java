package io.dunnage.mailbox;

import io.dunnage.Needs;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

@Needs(Needs.Server.OPENSSH)
class OpenSshMailboxTest extends MailboxContract {
    @TempDir
    static Path keys;

    private static OpenSshServer sshd;

    @BeforeAll
    static void start() {
        sshd = OpenSshServer.start(keys.resolve("sshd"), "ed25519");
    }

    @AfterAll
    static void stop() {
        sshd.close();
    }

    @Override
    Path box() {
        return work.resolve("box");
    }

    @Override
    Profiles profiles() {
        return Profiles.of(
                Profiles.byKey(sshd.port(), sshd.user(), sshd.clientKey(), sshd.hostKeyLine("ed25519")),
                box().toString());
    }
}
