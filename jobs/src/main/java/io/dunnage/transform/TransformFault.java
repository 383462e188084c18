package io.dunnage.transform;

/** A record transform or template of a site is not one: names the file and what to change in it. */
public final class TransformFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    TransformFault(String file, String text) {
        super(file + ": " + text);
    }

    TransformFault(String file, String text, Throwable cause) {
        super(file + ": " + text, cause);
    }
}
