package io.dunnage.report;

/** A report could not be delivered, or what was kept of it not be read; the message says which, why, and what to do. */
public final class ReportFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReportFault(String message) {
        super(message);
    }

    public ReportFault(String message, Throwable cause) {
        super(message, cause);
    }
}
