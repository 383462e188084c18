package io.dunnage.mailbox;

/** What became of a download. Only {@link Complete} bytes may be kept; everything else is listed again. */
public sealed interface Fetched {
    /** All bytes were given to the sink, as many as the server says the file has. */
    record Complete(long size) implements Fetched {}

    /** The file is gone: the partner took it back, or another process was faster (C6). */
    record Vanished() implements Fetched {}

    /** The file is not, or no longer, the one that was seen; what the sink got is to be thrown away. */
    record Changed(String detail) implements Fetched {}
}
