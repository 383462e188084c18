package io.dunnage.operations;

import io.dunnage.partner.SecretReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A site: its Odoo, its ledger, where its partners and its files are, and when jobs run.
 *
 * @param file where it was read from; absent: nobody wrote one, and everything has its default
 * @param odoo absent: commands that need Odoo refuse
 * @param ediSpecs a folder that is looked into before the specs that come with Dunnage; absent: none
 */
record SiteConfiguration(
        @Nullable Path file,
        @Nullable OdooAccess odoo,
        LedgerAccess ledger,
        Path store,
        Path partners,
        @Nullable Path ediSpecs,
        List<Schedule> schedules,
        Logging logging,
        Retention retention,
        ReportSettings reports) {
    SiteConfiguration {
        schedules = List.copyOf(schedules);
    }

    /** Where the ledger is, and as whom we open it; no password is the empty one. */
    record LedgerAccess(String url, String user, @Nullable SecretReference password) {}

    /** Where log files go, and for how many days they stay. */
    record Logging(Path directory, int keepDays) {}

    /** How long what is not the ledger is kept: executions of the job repository. */
    record Retention(Duration executions) {}

    /** The depositor's Odoo, for commands that cannot do without. */
    OdooAccess odooOrRefuse() {
        return Optional.ofNullable(odoo)
                .orElseThrow(
                        () -> new Refusal(
                                (file == null ? "there is no dunnage.yaml" : file + " has no odoo: section")
                                        + "; say where Odoo is (see samples/site/dunnage.yaml) and name the file with --config"));
    }
}
