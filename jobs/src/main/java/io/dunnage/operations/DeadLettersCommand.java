package io.dunnage.operations;

import io.dunnage.deadletter.DeadLetters;
import io.dunnage.deadletter.Letter;
import io.dunnage.deadletter.Search;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.Story;
import io.dunnage.ledger.TraceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
        description = {
            "Shows the messages that wait for a person, and lets one be tried again or closed.",
            "",
            "ID is the trace id that 'list' shows, its beginning or end (4 characters at least), or the order number."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dunnage dead-letters list --partner acme-3pl",
            "  dunnage dead-letters show WH/OUT/00042",
            "  dunnage dead-letters replay 0198c3f2        after the reason was mended in Odoo or in the profile",
            "  dunnage dead-letters discard 0198c3f2 --because \"test file of the partner\""
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

        @Option(names = "--reason", paramLabel = "REASON", description = "Only those: ${COMPLETION-CANDIDATES}.")
        private @Nullable RejectReason reason;

        ListOpen(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            List<OpenDeadLetter> open;
            try (Ledger ledger = desk.openLedger()) {
                open = new DeadLetters(ledger).list(partner.isEmpty() ? null : RunCommand.partnerId(partner), reason);
            }
            for (OpenDeadLetter letter : open) {
                if (desk.json()) {
                    desk.sayJson(json(letter));
                } else {
                    desk.say(letter.id() + "  " + letter.openedAt() + "  " + letter.partner() + "  " + typeOf(letter)
                            + "  " + Plain.text(letter.subject()) + "  " + letter.reason() + ": "
                            + Plain.text(letter.detail()));
                }
            }
            desk.note(open.isEmpty() ? "no dead letters" : open.size() + " dead letters wait for a person");
            return (open.isEmpty() ? ExitCode.DONE : ExitCode.FOR_A_PERSON).code();
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows one dead letter: why it waits, what can be done, its story and its document.")
    static final class Show implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ID", description = "Trace id, a part of it, or order number.")
        private String id = "";

        Show(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try (Ledger ledger = desk.openLedger()) {
                DeadLetters letters = new DeadLetters(ledger);
                Optional<Letter> found = letters.show(one(letters, id));
                if (found.isEmpty()) {
                    desk.note(notOpen(id));
                    return ExitCode.FOR_A_PERSON.code();
                }
                tell(found.get());
            }
            return ExitCode.DONE.code();
        }

        private void tell(Letter shown) {
            OpenDeadLetter letter = shown.letter();
            Map<String, Object> json = json(letter);
            json.put("advice", shown.advice());
            shown.story().map(story -> TraceCommand.json(story, true)).ifPresent(story -> json.put("story", story));
            if (desk.json()) {
                desk.sayJson(json);
                return;
            }
            desk.say(letter.reason() + ": " + Plain.text(letter.detail()));
            desk.say(letter.partner() + ", " + letter.direction() + ", " + typeOf(letter) + ", "
                    + Plain.text(letter.subject()) + ", file " + Plain.text(letter.fileName()) + ", since "
                    + letter.openedAt());
            desk.say("What now: " + shown.advice());
            desk.say("  dunnage dead-letters replay " + letter.id());
            desk.say("  dunnage dead-letters discard " + letter.id() + " --because TEXT");
            shown.story().map(Story::canonicalXml).ifPresent(desk::say);
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

        @Parameters(paramLabel = "ID", arity = "1..*", description = "Trace ids, parts of them, or order numbers.")
        private List<String> ids = List.of();

        @Option(
                names = "--because",
                paramLabel = "TEXT",
                description = "Why it holds as it is; replaying a held stock statement approves it.")
        private String because = "";

        Replay(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try (Ledger ledger = desk.openLedger()) {
                DeadLetters letters = new DeadLetters(ledger);
                return each(
                        desk,
                        letters,
                        ids,
                        "due again",
                        id -> letters.replay(List.of(id), because.strip(), who(desk))
                                .notOpen()
                                .isEmpty());
            }
        }
    }

    @Command(
            name = "discard",
            mixinStandardHelpOptions = true,
            description = "Closes dead letters for good. The reason stays in the ledger with your name.")
    static final class Discard implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "ID", arity = "1..*", description = "Trace ids, parts of them, or order numbers.")
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
            try (Ledger ledger = desk.openLedger()) {
                DeadLetters letters = new DeadLetters(ledger);
                return each(desk, letters, ids, "discarded", id -> letters.discard(id, because.strip(), who(desk)));
            }
        }
    }

    private static int each(Desk desk, DeadLetters letters, List<String> ids, String done, Predicate<TraceId> deed) {
        List<TraceId> wanted = ids.stream().map(id -> one(letters, id)).toList();
        ExitCode end = ExitCode.DONE;
        for (TraceId id : wanted) {
            boolean open = deed.test(id);
            if (desk.json()) {
                desk.sayJson(Map.of("trace", id.toString(), "outcome", open ? done : "not open"));
            } else {
                desk.say(id + "  " + (open ? done : notOpen(id.toString())));
            }
            end = open ? end : ExitCode.FOR_A_PERSON;
        }
        return end.code();
    }

    /** The one that was meant; nothing is done to any while one of them is unclear. */
    private static TraceId one(DeadLetters letters, String words) {
        Search search = letters.search(words);
        if (search instanceof Search.One found) {
            return found.letter().id();
        }
        if (search instanceof Search.Several several) {
            throw new Refusal("'" + Plain.text(words) + "' may be any of "
                    + several.letters().stream()
                            .map(letter -> letter.id().toString())
                            .toList());
        }
        try {
            return TraceId.parse(words);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(notOpen(Plain.text(words)));
        }
    }

    private static String notOpen(String id) {
        return id + " is not an open dead letter; 'dunnage trace " + id + "' tells its story";
    }

    private static String typeOf(OpenDeadLetter letter) {
        return letter.type().isEmpty() ? "file" : letter.type();
    }

    /** The person at the keyboard, as the ledger keeps it. */
    static String who(Desk desk) {
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
