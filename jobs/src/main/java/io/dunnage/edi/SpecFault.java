package io.dunnage.edi;

/** A message spec cannot be read: the installation is broken, no message is. */
public final class SpecFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    SpecFault(String file, Throwable cause) {
        super("the message spec " + file + " cannot be read; repair or restore it: " + cause.getMessage(), cause);
    }
}
