package io.dunnage.mailbox;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an SFTP server and a directory both can do. Paths are as in the profile, with {@code /}. Absence is a value; every
 * other trouble is a {@link MailboxFault}. {@link Mailbox} makes the strategies from these.
 */
interface Folders extends AutoCloseable {
    /** An entry by what the server says of itself, links not followed. */
    record Entry(String name, boolean regular, long size, Instant modified) {}

    /** At most {@code limit} entries of a folder, in no order, without {@code .} and {@code ..}. */
    List<Entry> entries(String folder, int limit);

    /** One entry, links not followed. */
    Optional<Entry> look(String path);

    /** Copies at most {@code limit} bytes to {@code sink}; the number of bytes, or nothing if there is no such file. */
    Optional<Long> read(String path, long limit, OutputStream sink);

    /**
     * Writes a file from its first byte to its last and syncs it where the server can; with {@code overwrite} an existing
     * file is cut to nothing first, without it an existing file is a refusal.
     */
    void write(String path, Path bytes, boolean overwrite);

    /** Makes an empty file; one that exists is left as it is. */
    void touch(String path);

    /** Moves without replacing; false if the server said no, for whatever reason: look at both names. */
    boolean move(String from, String to);

    /** Removes a file; false if there is none. */
    boolean remove(String path);

    void makeFolder(String path);

    @Override
    void close();

    static String join(String folder, String name) {
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }
}
