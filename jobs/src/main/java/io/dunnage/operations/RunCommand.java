package io.dunnage.operations;

import io.dunnage.partner.PartnerId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Jobs that are run once, for cron and job schedulers. */
@Command(
        name = "run",
        description = "Runs one job once, for cron, systemd and job schedulers.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    RunCommand(Desk ignored) {}

    /** The jobs that these words may mean, as {@link DunnageCommand#commandsIn}. */
    static Map<String, Class<?>> jobsIn(String... words) {
        Map<String, Class<?>> jobs = new LinkedHashMap<>();
        jobs.put("exchange", ExchangeOnce.class);
        jobs.put("reconcile", ReconcileCommand.class);
        jobs.put("report", ReportCommand.class);
        jobs.put("housekeeping", HousekeepingOnce.class);
        List<String> given = List.of(words);
        if (given.stream().anyMatch(jobs::containsKey)) {
            jobs.keySet().retainAll(given);
        }
        return jobs;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which job: exchange, reconcile, report or housekeeping");
    }

    @Command(
            name = "exchange",
            mixinStandardHelpOptions = true,
            description = {
                "One micro-batch: claims and reads what the partners dropped, answers it, books it in Odoo, and places the"
                        + " orders that are due.",
                "",
                "Safe to run as often as you like, on several hosts at once: nothing is sent or booked twice, and a partner"
                        + " whose last run is still at work is left to it."
            },
            footerHeading = "%nExample:%n",
            footer = {
                "  * * * * *  dunnage --config /etc/dunnage/dunnage.yaml run exchange",
                "",
                "Ends with 0, also when there was nothing to do; 1 when something waits for a person; 3 when a partner, Odoo"
                        + " or the database could not be reached (the work is kept)."
            })
    static final class ExchangeOnce implements Callable<Integer> {
        private final Desk desk;

        @Option(
                names = "--partner",
                paramLabel = "ID",
                description = "Only this partner; may be given several times. Otherwise all.")
        private List<String> partners = List.of();

        ExchangeOnce(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try (Jobs jobs = Jobs.of(desk)) {
                return jobs.exchange(
                                partners.stream().map(RunCommand::partnerId).toList())
                        .code();
            }
        }
    }

    @Command(
            name = "housekeeping",
            mixinStandardHelpOptions = true,
            description = {
                "Forgets old job executions, closes those of processes that died, and removes what crashes left behind.",
                "The ledger's facts are never touched."
            },
            footerHeading = "%nExample:%n",
            footer = "  30 2 * * *  dunnage --config /etc/dunnage/dunnage.yaml run housekeeping")
    static final class HousekeepingOnce implements Callable<Integer> {
        private final Desk desk;

        HousekeepingOnce(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try (Jobs jobs = Jobs.of(desk)) {
                return jobs.housekeeping().code();
            }
        }
    }

    static PartnerId partnerId(String text) {
        try {
            return new PartnerId(text);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(String.valueOf(malformed.getMessage()));
        }
    }
}
