package io.dunnage.edi;

import io.dunnage.edi.CheckResult.CheckedMessage;
import io.dunnage.edi.CheckResult.MessageOutcome;
import io.dunnage.edi.CheckResult.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a whole file and says what it deserves, whatever its bytes are. */
public final class InterchangeCheck {
    private final MessageSpecs specs;
    private final ReadingRules rules;

    public InterchangeCheck(MessageSpecs specs, ReadingRules rules) {
        this.specs = specs;
        this.rules = rules;
    }

    /** Checks a file; the stream is closed. */
    public CheckResult check(String file, InputStream bytes) throws IOException {
        String dialect = "unknown";
        Outcome outcome = Outcome.CLEAN;
        long interchanges = 0;
        List<CheckedMessage> messages = new ArrayList<>();
        List<SyntaxFinding> findings = new ArrayList<>();
        try (InterchangeReader reader = InterchangeReader.open(bytes, specs, rules)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case Reading.InterchangeBegun begun -> {
                        interchanges++;
                        dialect = begun.header().dialect().name().toLowerCase(Locale.ROOT);
                    }
                    case Reading.MessageRead read -> {
                        Message message = read.message();
                        messages.add(new CheckedMessage(
                                message.type().code(),
                                message.release(),
                                message.controlNumber().value(),
                                outcome(message)));
                        if (!message.acceptable()) {
                            outcome = worse(outcome, Outcome.FINDINGS);
                        }
                        keep(message.findings(), findings);
                    }
                    case Reading.InterchangeEnded ended -> {
                        if (!ended.acceptable()) {
                            outcome = Outcome.REFUSED;
                        }
                        keep(ended.findings(), findings);
                    }
                    case Reading.Refused refused -> {
                        outcome = Outcome.REFUSED;
                        keep(List.of(refused.finding()), findings);
                    }
                    case Reading.InterchangeSegmentRead segment -> {}
                    case Reading.GroupBegun group -> {}
                    case Reading.GroupEnded group -> {}
                }
            }
        }
        return new CheckResult(file, dialect, outcome, interchanges, messages, findings);
    }

    private static MessageOutcome outcome(Message message) {
        if (!message.acceptable()) {
            return MessageOutcome.FINDINGS;
        }
        for (SyntaxFinding finding : message.findings()) {
            if (finding.deviation() == Deviation.UNSUPPORTED_MESSAGE) {
                return MessageOutcome.UNCHECKED;
            }
        }
        return MessageOutcome.CLEAN;
    }

    private static Outcome worse(Outcome one, Outcome other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static void keep(List<SyntaxFinding> more, List<SyntaxFinding> findings) {
        int room = CheckResult.MOST_FINDINGS - findings.size();
        findings.addAll(more.size() <= room ? more : more.subList(0, Math.max(0, room)));
    }
}
