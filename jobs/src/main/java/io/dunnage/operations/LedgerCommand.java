package io.dunnage.operations;

import io.dunnage.ledger.Completeness;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.Verification;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after the book itself. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Proves that the ledger is whole, or makes anew what is derived from it.",
        subcommands = {LedgerCommand.Verify.class, LedgerCommand.Rebuild.class})
final class LedgerCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    LedgerCommand(Desk ignored) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: verify or rebuild");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Recomputes the hash chain of every partner and checks that every message that came in has exactly one"
                        + " outcome and every order that was due went out.",
                "Ends with 1 when something does not fit."
            },
            footerHeading = "%nExample:%n",
            footer = "  dunnage ledger verify --json")
    static final class Verify implements Callable<Integer> {
        private final Desk desk;

        Verify(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Verification verified;
            Completeness complete;
            try (Ledger ledger = desk.openLedger()) {
                verified = ledger.audit().verify();
                complete = ledger.audit().completeness(null);
            }
            boolean whole = verified.broken().isEmpty() && complete.gaps().isEmpty();
            if (desk.json()) {
                desk.sayJson(Map.of(
                        "entries", verified.entries(),
                        "broken", verified.broken(),
                        "gaps", complete.gaps(),
                        "messagesIn", complete.counts().messagesIn(),
                        "messagesOut", complete.counts().messagesOut(),
                        "outcome", whole ? "whole" : "broken"));
            } else {
                verified.broken().forEach(desk::say);
                complete.gaps().forEach(desk::say);
                desk.say(verified.entries() + " entries, " + complete.counts().messagesIn() + " messages in, "
                        + complete.counts().messagesOut() + " messages out: " + (whole ? "whole" : "NOT WHOLE"));
            }
            return (whole ? ExitCode.DONE : ExitCode.FOR_A_PERSON).code();
        }
    }

    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = {
                "Makes the work queue and everything else that is derived anew from the entries, in one transaction.",
                "Stop 'serve' and the cron job first."
            })
    static final class Rebuild implements Callable<Integer> {
        private final Desk desk;

        Rebuild(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            long entries;
            try (Ledger ledger = desk.openLedger()) {
                entries = ledger.audit().rebuild();
            }
            if (desk.json()) {
                desk.sayJson(Map.of("entries", entries, "outcome", "rebuilt"));
            } else {
                desk.say("rebuilt from " + entries + " entries");
            }
            return ExitCode.DONE.code();
        }
    }
}
