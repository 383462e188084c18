package io.dunnage.operations;

import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.Lease;
import io.dunnage.ledger.Ledger;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.reconciliation.DriftApplying;
import io.dunnage.reconciliation.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Where the two sets of books differ, and what a person does about it. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = {
            "Shows where Odoo's book and a warehouse's statements differ, and lets a person live with a drift, take its unexplained"
                    + " part into Odoo's book, or take that back.",
            "",
            "ID is the id that 'list' shows, or its beginning or end (4 characters at least)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dunnage drift list --partner acme-3pl",
            "  dunnage drift show 0198c3f2",
            "  dunnage drift accept 0198c3f2 --because \"samples for the fair\"",
            "  dunnage drift apply 0198c3f2               an inventory adjustment with the id as its reference",
            "  dunnage drift reverse 0198c3f2 --because \"they were found\""
        },
        subcommands = {
            DriftCommand.ListAlive.class,
            DriftCommand.Show.class,
            DriftCommand.Accept.class,
            DriftCommand.Apply.class,
            DriftCommand.Reverse.class
        })
final class DriftCommand implements Runnable {
    private static final Duration TERM = Duration.ofMinutes(10);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    DriftCommand(Desk ignored) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, show, accept, apply or reverse");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "Lists the open drifts, the oldest first. Ends with 1 when there are any, so that a monitor can ask.")
    static final class ListAlive implements Callable<Integer> {
        private final Desk desk;

        @Option(names = "--partner", paramLabel = "ID", description = "Only of this partner.")
        private String partner = "";

        @Option(names = "--accepted", description = "Those too that somebody accepted.")
        private boolean accepted;

        ListAlive(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            List<KeptDrift> drifts;
            try (Ledger ledger = desk.openLedger()) {
                drifts = ledger.reconciliations().alive(partner.isEmpty() ? null : RunCommand.partnerId(partner));
            }
            Instant now = desk.clock().instant();
            long open = 0;
            for (KeptDrift drift : drifts) {
                boolean isOpen = drift.life().isOpen();
                open += isOpen ? 1 : 0;
                if (isOpen || accepted) {
                    desk.sayUnlessJson(drift.id() + "  " + drift.partner() + "  " + drift.warehouse() + "  "
                            + Plain.text(drift.place().toString()) + "  " + DriftWords.signed(drift) + "  "
                            + DriftWords.words(drift.life().name()) + ", " + drift.ageDays(now) + " days");
                    if (desk.json()) {
                        desk.sayJson(DriftWords.json(drift, now));
                    }
                }
            }
            desk.note(open == 0 ? "no open drifts" : open + " open drifts");
            return (open == 0 ? ExitCode.DONE : ExitCode.FOR_A_PERSON).code();
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows one drift: its causes with their messages, its life, and what stands in Odoo of it.")
    static final class Show implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ID", description = "The drift.")
        private String id = "";

        Show(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try (Ledger ledger = desk.openLedger()) {
                new DriftTelling(desk).drift(DriftWords.one(ledger, id));
            }
            return ExitCode.DONE.code();
        }
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = {
                "Lives with drifts as large as they are; their to-dos in Odoo are closed by the next 'run reconcile'.",
                "Another size opens a drift again. The reason stays in the ledger with your name."
            })
    static final class Accept implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ID", arity = "1..*", description = "The drifts.")
        private List<String> ids = List.of();

        @Option(names = "--because", required = true, paramLabel = "TEXT", description = "Why it may be so.")
        private String because = "";

        Accept(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            if (because.isBlank()) {
                throw new Refusal("--because is empty; say why it may be so");
            }
            ExitCode end = ExitCode.DONE;
            try (Ledger ledger = desk.openLedger()) {
                List<KeptDrift> drifts =
                        ids.stream().map(id -> DriftWords.one(ledger, id)).toList();
                for (KeptDrift drift : drifts) {
                    boolean open =
                            ledger.reconciliations().accept(drift.id(), DeadLettersCommand.who(desk), because.strip());
                    String how = open
                            ? "accepted"
                            : "it is not open: " + DriftWords.words(drift.life().name());
                    end = say(desk, new Settled(drift.id(), open, how)) ? end : ExitCode.FOR_A_PERSON;
                }
            }
            return end.code();
        }
    }

    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = {
                "Takes the unexplained part of a drift into Odoo's book: an inventory adjustment whose reference is the drift's id.",
                "Odoo is asked for that reference before anything is done, so that doing it twice is harmless."
            })
    static final class Apply implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ID", description = "The drift.")
        private String id = "";

        Apply(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            return settled(
                    desk,
                    id,
                    (applying, drift, warehouse) -> applying.apply(drift, warehouse, DeadLettersCommand.who(desk)));
        }
    }

    @Command(
            name = "reverse",
            mixinStandardHelpOptions = true,
            description = "Takes what was applied of a drift out of Odoo's book again, by a second adjustment.")
    static final class Reverse implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ID", description = "The drift.")
        private String id = "";

        @Option(names = "--because", required = true, paramLabel = "TEXT", description = "Why it was wrong.")
        private String because = "";

        Reverse(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            if (because.isBlank()) {
                throw new Refusal("--because is empty; say why it was wrong");
            }
            return settled(
                    desk,
                    id,
                    (applying, drift, warehouse) ->
                            applying.reverse(drift, warehouse, because.strip(), DeadLettersCommand.who(desk)));
        }
    }

    /** What is done to a drift in Odoo's book. */
    private interface Deed {
        Settled settle(DriftApplying applying, KeptDrift drift, Warehouse warehouse);
    }

    /** Under the partner's lease: changes of one warehouse go one after the other. */
    private static int settled(Desk desk, String id, Deed deed) {
        try (Ledger ledger = desk.openLedger();
                OdooGateway odoo = OdooGateway.open(
                        ExchangeJobs.settings(desk.writtenSite().odooOrRefuse(), desk), desk.clock())) {
            KeptDrift drift = DriftWords.one(ledger, id);
            PartnerProfile profile = desk.partner(drift.partner().value());
            Warehouse warehouse = odoo.warehouse(drift.warehouse())
                    .orElseThrow(() -> new Refusal("Odoo has no warehouse " + drift.warehouse() + " any more"));
            Lease lease = ledger.leases()
                    .lease(drift.partner(), TERM)
                    .orElseThrow(() -> new Refusal("another process works for " + drift.partner()
                            + " at the moment; nothing was done, try again in a minute"));
            try {
                boolean done = say(desk, deed.settle(new DriftApplying(profile, ledger, odoo), drift, warehouse));
                return (done ? ExitCode.DONE : ExitCode.FOR_A_PERSON).code();
            } finally {
                ledger.leases().release(lease);
            }
        }
    }

    private static boolean say(Desk desk, Settled settled) {
        if (desk.json()) {
            desk.sayJson(Map.of("drift", settled.drift().toString(), "done", settled.done(), "how", settled.how()));
        } else {
            desk.say(settled.drift() + "  " + (settled.done() ? "" : "not done: ") + Plain.text(settled.how()));
        }
        return settled.done();
    }
}
