package io.dunnage.mailbox;

import io.dunnage.sandbox.SftpDrop;
import io.dunnage.sandbox.SftpDrop.Account;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SftpDropMailboxTest extends MailboxContract {
    private SftpDrop drop;

    @BeforeEach
    void start() {
        drop = SftpDrop.start(Account.withPassword("acme", box(), "right"));
    }

    @AfterEach
    void stop() {
        drop.close();
    }

    @Override
    Path box() {
        return work.resolve("box");
    }

    @Override
    Profiles profiles() {
        return Profiles.of(Profiles.byPassword(drop.port(), "acme", "right", drop.hostKeyFingerprint()), "");
    }
}
