package io.dunnage.mailbox;

import io.dunnage.mailbox.MailboxFault.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Folders below a directory of this machine: a network share, or the drop of a server that somebody else runs. */
final class LocalFolders implements Folders {
    private final Path root;
    private final Address address;

    LocalFolders(Path root, Address address) {
        this.root = root;
        this.address = address;
        if (!Files.isDirectory(root)) {
            throw address.fault("open", Trouble.CONFIGURATION, "no such directory: " + root, null);
        }
    }

    @Override
    public List<Entry> entries(String folder, int limit) {
        try (Stream<Path> paths = Files.list(at(folder))) {
            List<Entry> entries = new ArrayList<>();
            for (Path path : (Iterable<Path>) paths.limit(limit)::iterator) {
                look(path).ifPresent(entries::add);
            }
            return entries;
        } catch (IOException | UncheckedIOException no) {
            throw refused("list " + folder, no);
        }
    }

    @Override
    public Optional<Entry> look(String path) {
        try {
            return look(at(path));
        } catch (IOException no) {
            throw refused("look at " + path, no);
        }
    }

    private static Optional<Entry> look(Path path) throws IOException {
        try {
            var about = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return Optional.of(new Entry(
                    String.valueOf(path.getFileName()),
                    about.isRegularFile(),
                    about.size(),
                    // Seconds, as an SFTP server tells it: both kinds of mailbox mean the same by "unchanged".
                    about.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Long> read(String path, long limit, OutputStream sink) {
        InputStream in;
        try {
            in = Files.newInputStream(at(path), LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException no) {
            throw refused("fetch " + path, no);
        }
        try (in) {
            byte[] chunk = new byte[32 * 1024];
            long copied = 0;
            while (copied < limit) {
                int length = in.read(chunk, 0, (int) Math.min(chunk.length, limit - copied));
                if (length < 0) {
                    break;
                }
                sink.write(chunk, 0, length);
                copied += length;
            }
            return Optional.of(copied);
        } catch (IOException broken) {
            throw new UncheckedIOException("partner=" + address.partner() + " fetch " + path, broken);
        }
    }

    @Override
    public void write(String path, Path bytes, boolean overwrite) {
        OpenOption[] options = overwrite
                ? new OpenOption[] {
                    StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    LinkOption.NOFOLLOW_LINKS
                }
                : new OpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS};
        try (FileChannel out = FileChannel.open(at(path), options)) {
            HalfWay.copy(bytes, (chunk, length) -> {
                var buffer = ByteBuffer.wrap(chunk, 0, length);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            });
            out.force(true);
        } catch (IOException no) {
            throw refused("place " + path, no);
        }
    }

    @Override
    public void touch(String path) {
        try (FileChannel out = FileChannel.open(
                at(path), StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS)) {
            out.force(true);
        } catch (IOException no) {
            throw refused("place " + path, no);
        }
    }

    @Override
    public boolean move(String from, String to) {
        try {
            // A hard link never replaces, not even in a race, which a rename of this system would.
            Files.createLink(at(to), at(from));
            Files.delete(at(from));
            return true;
        } catch (FileAlreadyExistsException | NoSuchFileException no) {
            return false;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            return moveWithoutLinks(from, to);
        } catch (IOException no) {
            throw refused("move " + from + " to " + to, no);
        }
    }

    private boolean moveWithoutLinks(String from, String to) {
        try {
            Files.move(at(from), at(to));
            return true;
        } catch (FileSystemException no) {
            return false;
        } catch (IOException no) {
            throw refused("move " + from + " to " + to, no);
        }
    }

    @Override
    public boolean remove(String path) {
        try {
            return Files.deleteIfExists(at(path));
        } catch (IOException no) {
            throw refused("remove " + path, no);
        }
    }

    @Override
    public void makeFolder(String path) {
        try {
            Files.createDirectories(at(path));
        } catch (IOException no) {
            throw refused("make folder " + path, no);
        }
    }

    @Override
    public void close() {}

    /** Folders of a profile may begin with a slash, as on a server; they are below the root all the same. */
    private Path at(String path) {
        return root.resolve(path.replaceFirst("^/+", ""));
    }

    private MailboxFault refused(String operation, Exception cause) {
        return address.fault(operation, Trouble.REFUSED, String.valueOf(cause), cause);
    }
}
