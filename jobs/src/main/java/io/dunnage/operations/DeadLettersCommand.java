package io.dunnage.operations;

import io.dunnage.ledger.DeadLetterRegister;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.TraceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What waits for a person. */
@Command(
        name = "dead-letters",
        mixinStandardHelpOptions = true,
        description = "Shows the messages that wait for a person, and lets one be tried again or closed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dunnage dead-letters list --partner acme-3pl",
            "  dunnage dead-letters show 0198c3f2-...",
            "  dunnage dead-letters replay 0198c3f2-...          after the reason was mended in Odoo or in the profile",
            "  dunnage dead-letters discard 0198c3f2-... --because \"test file of the partner\""
        },
        subcommands = {
            DeadLettersCommand.ListOpen.class,
            DeadLettersCommand.Show.class,
            DeadLettersCommand.Replay.class,
            DeadLettersCommand.Discard.class
        })
final class DeadLettersCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    DeadLettersCommand(Desk ignored) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: list, show, replay or discard");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description =
                    "Lists the open dead letters, the oldest first. Ends with 1 when there are any, so that a monitor can ask.")
    static final class ListOpen implements Callable<Integer> {
        private final Desk desk;

        @Option(names = "--partner", paramLabel = "ID", description = "Only of this partner.")
        private String partner = "";

        ListOpen(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            List<OpenDeadLetter> open;
            try (Ledger ledger = desk.openLedger()) {
                open = partner.isEmpty()
                        ? ledger.deadLetters().open()
                        : ledger.deadLetters().open(RunCommand.partnerId(partner));
            }
            for (OpenDeadLetter letter : open) {
                if (desk.json()) {
                    desk.sayJson(json(letter));
                } else {
                    desk.say(letter.id() + "  " + letter.openedAt() + "  " + letter.partner() + "  "
                            + (letter.type().isEmpty() ? "file" : letter.type()) + "  " + Plain.text(letter.subject())
                            + "  "
                            + letter.reason() + ": " + Plain.text(letter.detail()));
                }
            }
            desk.note(open.isEmpty() ? "no dead letters" : open.size() + " dead letters wait for a person");
            return (open.isEmpty() ? ExitCode.DONE : ExitCode.FOR_A_PERSON).code();
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows one dead letter: why it waits, its story and its document.")
    static final class Show implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ID", description = "The trace id that 'list' shows.")
        private String id = "";

        Show(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try (Ledger ledger = desk.openLedger()) {
                TraceId trace = traceId(id);
                Optional<OpenDeadLetter> found = ledger.deadLetters().find(trace);
                if (found.isEmpty()) {
                    desk.note(id + " is not an open dead letter; 'dunnage trace " + id + "' tells its story");
                    return ExitCode.FOR_A_PERSON.code();
                }
                OpenDeadLetter letter = found.get();
                String document = ledger.stories().find(id, 1).stream()
                        .map(story -> Optional.ofNullable(story.canonicalXml()).orElse(""))
                        .findFirst()
                        .orElse("");
                if (desk.json()) {
                    Map<String, Object> json = json(letter);
                    json.put("document", document);
                    desk.sayJson(json);
                } else {
                    desk.say(letter.reason() + ": " + Plain.text(letter.detail()));
                    desk.say("partner " + letter.partner() + ", " + letter.direction() + ", "
                            + (letter.type().isEmpty() ? "a whole file" : letter.type()) + ", file "
                            + Plain.text(letter.fileName()) + ", since " + letter.openedAt());
                    desk.say("What now: mend the reason, then 'dunnage dead-letters replay " + id
                            + "'; or close it with 'dunnage dead-letters discard " + id + " --because TEXT'.");
                    desk.say(document);
                }
            }
            return ExitCode.DONE.code();
        }
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description = {
                "Makes dead letters due again under the same identity; the next 'run exchange' tries them.",
                "What was booked in the meantime is found and not booked twice. Replaying twice is harmless."
            })
    static final class Replay implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ID", arity = "1..*", description = "The trace ids that 'list' shows.")
        private List<String> ids = List.of();

        Replay(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            return each(desk, ids, "due again", register -> id -> register.replay(id, who(desk)));
        }
    }

    @Command(
            name = "discard",
            mixinStandardHelpOptions = true,
            description = "Closes a dead letter for good. The reason stays in the ledger with your name.")
    static final class Discard implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ID", arity = "1..*", description = "The trace ids that 'list' shows.")
        private List<String> ids = List.of();

        @Option(names = "--because", required = true, paramLabel = "TEXT", description = "Why nobody will need it.")
        private String because = "";

        Discard(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            if (because.isBlank()) {
                throw new Refusal("--because is empty; say why nobody will need it");
            }
            return each(desk, ids, "discarded", register -> id -> register.discard(id, because.strip(), who(desk)));
        }
    }

    private static int each(
            Desk desk, List<String> ids, String done, Function<DeadLetterRegister, Predicate<TraceId>> deed) {
        List<TraceId> traces = ids.stream().map(DeadLettersCommand::traceId).toList();
        ExitCode end = ExitCode.DONE;
        try (Ledger ledger = desk.openLedger()) {
            Predicate<TraceId> one = deed.apply(ledger.deadLetters());
            for (TraceId trace : traces) {
                boolean open = one.test(trace);
                String outcome = open ? done : "not open";
                if (desk.json()) {
                    desk.sayJson(Map.of("trace", trace.toString(), "outcome", outcome));
                } else {
                    desk.say(trace + "  " + outcome);
                }
                end = open ? end : ExitCode.FOR_A_PERSON;
            }
        }
        return end.code();
    }

    private static TraceId traceId(String text) {
        try {
            return TraceId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal("'" + Plain.text(text) + "' is not a trace id; 'dunnage dead-letters list' shows them");
        }
    }

    private static String who(Desk desk) {
        String name = desk.around().environment().getOrDefault("SUDO_USER", System.getProperty("user.name", ""));
        return "person " + (name.isBlank() ? "unknown" : Plain.text(name));
    }

    private static Map<String, Object> json(OpenDeadLetter letter) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("trace", letter.id().toString());
        json.put("partner", letter.partner().value());
        json.put("direction", letter.direction().name());
        json.put("type", letter.type());
        json.put("subject", letter.subject());
        json.put("file", letter.fileName());
        json.put("reason", letter.reason().name());
        json.put("detail", letter.detail());
        json.put("since", letter.openedAt().toString());
        return json;
    }
}
