package io.dunnage.mailbox;

import io.dunnage.partner.MailboxProfile.Directory;
import java.nio.file.Path;

class DirectoryMailboxTest extends MailboxContract {
    @Override
    Path box() {
        return work.resolve("box");
    }

    @Override
    Profiles profiles() {
        return Profiles.of(new Directory(box()), "");
    }
}
