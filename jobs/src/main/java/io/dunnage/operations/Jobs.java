package io.dunnage.operations;

import io.dunnage.partner.PartnerId;
import java.util.List;

/** The jobs that a schedule or a command starts by name. */
interface Jobs extends AutoCloseable {
    /** One micro-batch of these partners; none given: of all. */
    ExitCode exchange(List<PartnerId> partners);

    /** Tidies the job repository and the byte store. */
    ExitCode housekeeping();

    /** The finance report of these partners; none given: of all that state their stock. */
    ExitCode report(List<PartnerId> partners);

    /** The report of the month before this one, which is locked where it can be. */
    ExitCode monthEnd(List<PartnerId> partners);

    @Override
    void close();

    /** The jobs of the site that the desk knows. */
    static Jobs of(Desk desk) {
        return new ExchangeJobs(desk);
    }
}
