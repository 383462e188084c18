package io.dunnage.operations;

/** How a command ends: the contract with cron, systemd and job schedulers. */
enum ExitCode {
    /** 0: done. */
    DONE(0),
    /** 1: done, with something for a person: findings, dead letters, a story that was not found. */
    FOR_A_PERSON(1),
    /** 2: wrong usage or configuration; nothing was done. */
    WRONG_USAGE(2),
    /** 3: a partner, Odoo or the database could not be reached; the work is kept and tried again. */
    UNREACHABLE(3),
    /** 4: a fault of ours. */
    OUR_FAULT(4);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The one that weighs more. */
    ExitCode or(ExitCode other) {
        return code >= other.code ? this : other;
    }
}
