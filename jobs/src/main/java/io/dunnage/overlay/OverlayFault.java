package io.dunnage.overlay;

/** An overlay cannot be laid over the spec that it changes: says file, line and what would fit. */
public final class OverlayFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    OverlayFault(String text) {
        super(text);
    }

    OverlayFault(String text, Throwable cause) {
        super(text, cause);
    }
}
