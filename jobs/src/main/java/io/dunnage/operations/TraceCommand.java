package io.dunnage.operations;

import io.dunnage.ledger.Entry;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.LockedPeriod;
import io.dunnage.ledger.Reconciliation;
import io.dunnage.ledger.Story;
import io.dunnage.ledger.TraceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells the story of a message, a drift or a reconciliation. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        description = {
            "Tells the story of a message: when it came or went, in which file, everything that happened to it, and the drifts that"
                    + " it causes. Or that of a drift, from statement to statement.",
            "",
            "KEY is a trace id, an order number, a control number, a file name or a tracking number; or the id of a drift, of a"
                    + " reconciliation or of a locked month."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:found", "1:nothing is known under this key", "3:the ledger could not be reached"},
        footerHeading = "%nExample:%n",
        footer = "  dunnage trace WH/OUT/00042")
final class TraceCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "KEY", description = "What to look for.")
    private String key = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many stories, the latest first (default 20).")
    private int limit = 20;

    @Option(names = "--document", description = "Show the canonical document too.")
    private boolean document;

    TraceCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Ledger ledger = desk.openLedger()) {
            int most = Math.clamp(limit, 1, 1000);
            List<Story> stories = ledger.stories().find(key, most);
            for (Story story : stories) {
                List<KeptDrift> drifts = ledger.driftStories().causedBy(story.partner(), story.trace());
                if (desk.json()) {
                    Map<String, Object> json = json(story, document);
                    Instant now = desk.clock().instant();
                    json.put(
                            "drifts",
                            drifts.stream()
                                    .map(one -> DriftWords.json(one, now))
                                    .toList());
                    desk.sayJson(json);
                } else {
                    tell(story, drifts);
                }
            }
            if (stories.isEmpty() && !isOfDrifts(ledger, most)) {
                desk.note("nothing is known under '" + key
                        + "'; it may not have arrived yet, or was written differently");
                return ExitCode.FOR_A_PERSON.code();
            }
        }
        return ExitCode.DONE.code();
    }

    /** Tells of the drift, the reconciliation or the locked month with this id, if it is one. */
    private boolean isOfDrifts(Ledger ledger, int most) {
        Optional<TraceId> id = DriftWords.id(key);
        Optional<KeptDrift> drift = id.flatMap(one -> ledger.reconciliations().find(one));
        Optional<Reconciliation> run = id.flatMap(one -> ledger.driftStories().run(one));
        Optional<LockedPeriod> month = id.flatMap(one -> ledger.lockedPeriods().find(one));
        var telling = new DriftTelling(desk);
        drift.ifPresent(one -> telling.story(ledger, one));
        run.ifPresent(one -> telling.story(ledger, one, most));
        month.ifPresent(one -> telling.story(ledger, one));
        return drift.isPresent() || run.isPresent() || month.isPresent();
    }

    private void tell(Story story, List<KeptDrift> drifts) {
        desk.say(story.partner() + "  " + story.direction() + "  "
                + (story.type().isEmpty() ? "file" : story.type()) + "  " + Plain.text(story.fileName()));
        desk.say("  trace " + story.trace() + "  interchange " + orDash(story.interchangeControl()) + "  group "
                + orDash(story.groupControl()) + "  message " + orDash(story.messageControl()));
        story.keys().forEach(one -> desk.say("  " + one.kind() + " " + Plain.text(one.value())));
        for (Entry entry : story.entries()) {
            desk.say("  " + entry.at() + "  " + entry.kind() + (entry.reason() == null ? "" : " " + entry.reason())
                    + "  " + Plain.text(entry.detail()) + "  (" + entry.who() + ")");
        }
        new DriftTelling(desk).causedBy(drifts);
        if (document && story.canonicalXml() != null) {
            desk.say(story.canonicalXml());
        }
        desk.say("");
    }

    static Map<String, Object> json(Story story, boolean document) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("partner", story.partner().value());
        json.put("trace", story.trace().toString());
        json.put("direction", story.direction().name());
        json.put("type", story.type());
        json.put("file", story.fileName());
        json.put("sha256", story.fingerprint().sha256());
        json.put("interchange", story.interchangeControl());
        json.put("group", story.groupControl());
        json.put("message", story.messageControl());
        json.put(
                "keys",
                story.keys().stream()
                        .map(one -> Map.of("kind", one.kind().name(), "value", one.value()))
                        .toList());
        json.put("entries", story.entries().stream().map(TraceCommand::json).toList());
        if (document) {
            json.put("document", story.canonicalXml());
        }
        return json;
    }

    static Map<String, Object> json(Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", entry.at().toString());
        json.put("kind", entry.kind().name());
        json.put("reason", entry.reason() == null ? null : entry.reason().name());
        json.put("detail", entry.detail());
        json.put("who", entry.who());
        return json;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : Plain.text(text);
    }
}
