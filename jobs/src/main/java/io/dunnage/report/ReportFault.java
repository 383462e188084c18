package io.dunnage.report;

/** A report could not be delivered; the message says where to, why, and what to do. It may be delivered again. */
public final class ReportFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReportFault(String message, Throwable cause) {
        super(message, cause);
    }
}
