package io.dunnage.sandbox;

import io.dunnage.sandbox.SftpDrop.Quirk;
import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Principal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;
import org.jspecify.annotations.Nullable;

/**
 * What a client may do in its root folder. The library's rooted file system follows a link that already lies on disk, and
 * lets the client choose modes (reliability.md, table 1); here links are never followed nor made, and modes are ours.
 */
final class DropAccess implements SftpFileSystemAccessor {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Set<Quirk> quirks;

    DropAccess(Set<Quirk> quirks) {
        this.quirks = Set.copyOf(quirks);
    }

    @Override
    public Path resolveLocalFilePath(SftpSubsystemProxy subsystem, Path rootDir, String remotePath) throws IOException {
        Path resolved = SftpFileSystemAccessor.super.resolveLocalFilePath(subsystem, rootDir, remotePath);
        refuseLinks(resolved.toAbsolutePath().normalize().getParent());
        return resolved;
    }

    private static void refuseLinks(@Nullable Path folder) throws IOException {
        for (Path step = folder; step != null && step.getNameCount() > 0; step = step.getParent()) {
            refuseLink(step);
        }
    }

    private static void refuseLink(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw new AccessDeniedException(String.valueOf(path.getFileName()), null, "links are not followed");
        }
    }

    @Override
    public LinkOption[] resolveFileAccessLinkOptions(
            SftpSubsystemProxy subsystem, Path file, int cmd, String extension, boolean followLinks) {
        return new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
    }

    /** A pipe or a device has no type in the library's listings, and is told as a file; it is told without any, here. */
    @Override
    public NavigableMap<String, Object> resolveReportedFileAttributes(
            SftpSubsystemProxy subsystem,
            Path file,
            int flags,
            NavigableMap<String, Object> attributes,
            LinkOption... options) {
        if (Boolean.TRUE.equals(attributes.get("isOther"))) {
            attributes.remove("permissions");
            attributes.remove("size");
        }
        return attributes;
    }

    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            FileHandle fileHandle,
            Path file,
            String handle,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attrs)
            throws IOException {
        refuseLink(file);
        boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (exists && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new AccessDeniedException(String.valueOf(file.getFileName()), null, "not a regular file");
        }
        boolean writes = options.contains(StandardOpenOption.WRITE);
        if (exists && writes && quirks.contains(Quirk.WRITE_ONCE)) {
            throw new FileAlreadyExistsException(String.valueOf(file.getFileName()));
        }
        Set<OpenOption> ours = new HashSet<>(options);
        ours.add(LinkOption.NOFOLLOW_LINKS);
        return exists || !writes
                ? FileChannel.open(file, ours)
                : FileChannel.open(file, ours, PosixFilePermissions.asFileAttribute(FILE));
    }

    @Override
    public void closeFile(
            SftpSubsystemProxy subsystem,
            FileHandle fileHandle,
            Path file,
            String handle,
            Channel channel,
            Set<? extends OpenOption> options)
            throws IOException {
        if (quirks.contains(Quirk.KEEPS_HALF)
                && options.contains(StandardOpenOption.WRITE)
                && channel instanceof FileChannel written
                && written.isOpen()) {
            FileChannel half = written.truncate(written.size() / 2);
            half.force(true);
        }
        SftpFileSystemAccessor.super.closeFile(subsystem, fileHandle, file, handle, channel, options);
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // the caller closes it, by closeDirectory
    public DirectoryStream<Path> openDirectory(
            SftpSubsystemProxy subsystem, DirectoryHandle dirHandle, Path dir, String handle, LinkOption... linkOptions)
            throws IOException {
        refuseLink(dir);
        return Files.newDirectoryStream(dir);
    }

    @Override
    public void createDirectory(SftpSubsystemProxy subsystem, Path path) throws IOException {
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(FOLDER));
    }

    @Override
    public void renameFile(SftpSubsystemProxy subsystem, Path oldPath, Path newPath, Collection<CopyOption> options)
            throws IOException {
        if (quirks.contains(Quirk.REFUSES_RENAME) || quirks.contains(Quirk.WRITE_ONCE)) {
            throw new AccessDeniedException(
                    String.valueOf(oldPath.getFileName()), null, "renaming is not allowed here");
        }
        Files.move(oldPath, newPath);
    }

    @Override
    public void removeFile(SftpSubsystemProxy subsystem, Path path, boolean isDirectory) throws IOException {
        if (quirks.contains(Quirk.WRITE_ONCE)) {
            throw new AccessDeniedException(String.valueOf(path.getFileName()), null, "removing is not allowed here");
        }
        Files.delete(path);
    }

    @Override
    public void createLink(SftpSubsystemProxy subsystem, Path link, Path existing, boolean symLink) throws IOException {
        throw new AccessDeniedException(String.valueOf(link.getFileName()), null, "links are not made here");
    }

    @Override
    public String resolveLinkTarget(SftpSubsystemProxy subsystem, Path link) throws IOException {
        throw new AccessDeniedException(String.valueOf(link.getFileName()), null, "links are not followed");
    }

    @Override
    public void copyFile(SftpSubsystemProxy subsystem, Path src, Path dst, Collection<CopyOption> options)
            throws IOException {
        throw new AccessDeniedException(String.valueOf(src.getFileName()), null, "copying is not allowed here");
    }

    // Clients like to set modes, owners and times after an upload; they are told yes, and nothing changes.

    @Override
    public void setFileAttribute(
            SftpSubsystemProxy subsystem,
            Path file,
            String view,
            String attribute,
            Object value,
            LinkOption... options) {}

    @Override
    public void setFileOwner(SftpSubsystemProxy subsystem, Path file, Principal value, LinkOption... options) {}

    @Override
    public void setGroupOwner(SftpSubsystemProxy subsystem, Path file, Principal value, LinkOption... options) {}

    @Override
    public void setFilePermissions(
            SftpSubsystemProxy subsystem, Path file, Set<PosixFilePermission> perms, LinkOption... options) {}

    @Override
    public void setFileAccessControl(
            SftpSubsystemProxy subsystem, Path file, List<AclEntry> acl, LinkOption... options) {}
}
