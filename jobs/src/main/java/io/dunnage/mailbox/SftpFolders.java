package io.dunnage.mailbox;

import io.dunnage.mailbox.MailboxFault.Trouble;
import io.dunnage.partner.MailboxProfile.Timeouts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attribute;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.SftpVersionSelector;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;
import org.apache.sshd.sftp.client.impl.SftpInputStreamAsync;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Folders on an SFTP server. Version 3 of the protocol only: it is what every server speaks, with one meaning of rename. */
final class SftpFolders implements Folders {
    private static final int CHUNK = 32 * 1024;
    private static final SftpVersionSelector VERSION_3 = SftpVersionSelector.fixedVersionSelector(3);
    private static final EnumSet<Attribute> NEEDED = EnumSet.of(Attribute.Size, Attribute.Perms, Attribute.ModifyTime);

    private final SshConnection connection;
    private final SftpClient sftp;
    private final Address address;
    private final Duration patience;

    SftpFolders(SshConnection connection, Timeouts timeouts, Address address) {
        this.connection = connection;
        this.address = address;
        this.patience = timeouts.operation();
        this.sftp = within(
                patience,
                "open sftp",
                () -> SftpClientFactory.instance().createSftpClient(connection.session(), VERSION_3));
    }

    @Override
    public List<Entry> entries(String folder, int limit) {
        return within(patience, "list " + folder, () -> {
            List<Entry> entries = new ArrayList<>();
            try (CloseableHandle handle = sftp.openDir(folder)) {
                for (var batch = sftp.readDir(handle); batch != null; batch = sftp.readDir(handle)) {
                    for (DirEntry found : batch) {
                        String name = found.getFilename();
                        if (entries.size() == limit) {
                            return entries;
                        }
                        if (!name.equals(".") && !name.equals("..")) {
                            entries.add(entry(folder, name, found.getAttributes()));
                        }
                    }
                }
            }
            return entries;
        });
    }

    /** Servers that list without types or times are asked again for harmless names; what they do not say is no file. */
    private Entry entry(String folder, String name, Attributes listed) throws IOException {
        Attributes about = listed;
        if (!listed.getFlags().containsAll(NEEDED) && RemoteName.isHarmless(name)) {
            try {
                about = sftp.lstat(Folders.join(folder, name));
            } catch (SftpException no) {
                about = listed; // vanished meanwhile, or not ours to see: stays what the listing said
            }
        }
        return entry(name, about);
    }

    private static Entry entry(String name, Attributes about) {
        boolean known = about.getFlags().contains(Attribute.Size) && about.getSize() >= 0;
        return new Entry(
                name,
                known && about.isRegularFile(),
                known ? about.getSize() : 0,
                about.getModifyTime() == null
                        ? Instant.EPOCH
                        : about.getModifyTime().toInstant());
    }

    @Override
    public Optional<Entry> look(String path) {
        return within(
                patience,
                "look at " + path,
                () -> absentAsEmpty(() -> {
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    return entry(name, sftp.lstat(path));
                }));
    }

    @Override
    public Optional<Long> read(String path, long limit, OutputStream sink) {
        return within(
                inAll(limit),
                "fetch " + path,
                () -> absentAsEmpty(() -> {
                    long copied = 0;
                    try (CloseableHandle handle = sftp.open(path, OpenMode.Read);
                            var in = new SftpInputStreamAsync(
                                    (AbstractSftpClient) sftp, CHUNK, 0, limit, path, handle, false)) {
                        byte[] chunk = new byte[CHUNK];
                        while (copied < limit) {
                            int length = in.read(chunk, 0, (int) Math.min(chunk.length, limit - copied));
                            if (length < 0) {
                                break;
                            }
                            give(sink, chunk, length, path);
                            copied += length;
                        }
                    }
                    return copied;
                }));
    }

    /** What the sink refuses is our own disk's trouble, not the server's. */
    private void give(OutputStream sink, byte[] chunk, int length, String path) {
        try {
            sink.write(chunk, 0, length);
        } catch (IOException full) {
            throw new UncheckedIOException("partner=" + address.partner() + " keeping the bytes of " + path, full);
        }
    }

    @Override
    public void write(String path, Path bytes, boolean overwrite) {
        Collection<OpenMode> modes = overwrite
                ? EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate)
                : EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Exclusive);
        within(inAll(bytes.toFile().length()), "place " + path, () -> {
            try (CloseableHandle handle = sftp.open(path, modes)) {
                long[] offset = {0};
                HalfWay.copy(bytes, (chunk, length) -> {
                    sftp.write(handle, offset[0], chunk, 0, length);
                    offset[0] += length;
                });
                sync(handle);
            }
            return true;
        });
    }

    private void sync(CloseableHandle handle) throws IOException {
        OpenSSHFsyncExtension sync = sftp.getExtension(OpenSSHFsyncExtension.class);
        if (sync != null && sync.isSupported()) {
            sync.fsync(handle);
        }
    }

    @Override
    public void touch(String path) {
        within(patience, "place " + path, () -> {
            sftp.open(path, EnumSet.of(OpenMode.Write, OpenMode.Create)).close();
            return true;
        });
    }

    @Override
    public boolean move(String from, String to) {
        return within(patience, "move " + from + " to " + to, () -> {
            try {
                sftp.rename(
                        from, to); // plain: it fails where the target exists, which the posix extension would replace
                return true;
            } catch (SftpException no) {
                return false;
            }
        });
    }

    @Override
    public boolean remove(String path) {
        return within(
                        patience,
                        "remove " + path,
                        () -> absentAsEmpty(() -> {
                            sftp.remove(path);
                            return true;
                        }))
                .isPresent();
    }

    @Override
    public void makeFolder(String path) {
        within(patience, "make folder " + path, () -> {
            sftp.mkdir(path);
            return true;
        });
    }

    @Override
    public void close() {
        connection.close();
    }

    private Duration inAll(long size) {
        return patience.plusSeconds(size / CHUNK);
    }

    private static <T> Optional<T> absentAsEmpty(Call<T> call) throws IOException {
        try {
            return Optional.of(call.answer());
        } catch (SftpException no) {
            if (no.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                    || no.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
                return Optional.empty();
            }
            throw no;
        }
    }

    /** Every request to the server goes through here: none waits longer than {@code limit}, and every trouble has a name. */
    private <T> T within(Duration limit, String operation, Call<T> call) {
        Deadline deadline = Deadline.in(limit, connection::cut);
        try (deadline) {
            return call.answer();
        } catch (SftpException no) {
            throw address.fault(operation, Trouble.REFUSED, status(no), no);
        } catch (UncheckedIOException sink) {
            throw sink;
        } catch (IOException | RuntimeException broken) {
            throw deadline.passed()
                    ? address.fault(operation, Trouble.STALLED, "no answer within " + limit, broken)
                    : address.fault(operation, Trouble.UNREACHABLE, "the connection broke: " + broken, broken);
        }
    }

    private static String status(SftpException no) {
        return "the server says " + SftpConstants.getStatusName(no.getStatus()) + " " + no.getMessage();
    }

    /** A request and its answer. */
    @FunctionalInterface
    private interface Call<T> {
        T answer() throws IOException;
    }
}
