package io.dunnage.sandbox;

import io.dunnage.sandbox.SftpDrop.Event;
import io.dunnage.sandbox.SftpDrop.Quirk;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;

/** Tells what clients did, before they get their answer. */
final class DropEvents implements SftpEventListener {
    private final Set<Quirk> quirks;
    private final Consumer<Event> told;

    DropEvents(Set<Quirk> quirks, Consumer<Event> told) {
        this.quirks = Set.copyOf(quirks);
        this.told = told;
    }

    @Override
    public void closed(ServerSession session, String remoteHandle, Handle handle, @Nullable Throwable thrown)
            throws IOException {
        if (thrown != null) {
            return;
        }
        if (handle instanceof DirectoryHandle) {
            tell(session, Event.Kind.LISTED, handle.getFile());
        } else if (handle instanceof FileHandle file) {
            boolean wrote = file.getOpenOptions().contains(StandardOpenOption.WRITE);
            if (!wrote && quirks.contains(Quirk.REMOVES_WHAT_WAS_FETCHED)) {
                Files.delete(handle.getFile());
            }
            tell(session, wrote ? Event.Kind.UPLOADED : Event.Kind.DOWNLOADED, handle.getFile());
        }
    }

    @Override
    public void moved(
            ServerSession session,
            Path source,
            Path target,
            Collection<CopyOption> options,
            @Nullable Throwable thrown) {
        if (thrown == null) {
            tell(session, Event.Kind.RENAMED, target);
        }
    }

    @Override
    public void removed(ServerSession session, Path path, boolean isDirectory, @Nullable Throwable thrown) {
        if (thrown == null) {
            tell(session, Event.Kind.REMOVED, path);
        }
    }

    private void tell(ServerSession session, Event.Kind kind, Path path) {
        told.accept(new Event(session.getUsername(), kind, path.toString()));
    }
}
