package io.dunnage.operations;

import io.dunnage.edi.Deviation;
import io.dunnage.edi.Dialect;
import io.dunnage.edi.Division;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.edi.SyntaxFinding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file to its end and gathers what is wrong; bounded in memory, whatever the file is. */
final class FileCheck {
    /** More of one file are counted, not kept. */
    static final int MOST_FINDINGS = 10_000;

    private static final int MOST_MESSAGES = 100_000;

    private final MessageSpecs specs;
    private final ReadingRules rules;

    FileCheck(MessageSpecs specs, ReadingRules rules) {
        this.specs = specs;
        this.rules = rules;
    }

    /** How it went with a file. */
    enum Outcome {
        CLEAN,
        FINDINGS,
        REFUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One message in a verdict. */
    record MessageVerdict(String type, String release, String control, Outcome outcome) {}

    /**
     * What was found in one file.
     *
     * @param dialect x12, edifact, csv or unknown
     * @param messageCount all of them; {@code messages} holds the first hundred thousand
     * @param moreFindings how many were counted and not kept
     */
    record Verdict(
            String file,
            String dialect,
            Outcome outcome,
            int interchanges,
            long messageCount,
            List<MessageVerdict> messages,
            List<SyntaxFinding> findings,
            long moreFindings) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", file);
            json.put("dialect", dialect);
            json.put("outcome", outcome.word());
            json.put("interchanges", interchanges);
            json.put("messages", messages.stream().map(FileCheck::json).toList());
            json.put("findings", findings.stream().map(FileCheck::json).toList());
            return json;
        }
    }

    Verdict of(String name, Path path) {
        Gathering gathering = new Gathering();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                InterchangeReader reader =
                        InterchangeReader.open(bytes, specs, rules).dividing(Division.ofStatements(gathering::piece))) {
            for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
                gathering.add(next.get());
            }
        } catch (IOException unreadable) {
            gathering.refuse(unreadable(unreadable));
        }
        return gathering.verdict(name);
    }

    static SyntaxFinding unreadable(IOException why) {
        String text = "the file cannot be read: " + why.getClass().getSimpleName() + " " + why.getMessage();
        return new SyntaxFinding(SyntaxFinding.Level.ERROR, Deviation.NOT_EDI, "", "", "", "", 0, "", 0, 0, "", text);
    }

    /** What is known so far. */
    private static final class Gathering {
        private final List<MessageVerdict> messages = new ArrayList<>();
        private final List<SyntaxFinding> findings = new ArrayList<>();
        private @Nullable Dialect dialect;
        private int interchanges;
        private long messageCount;
        private long moreFindings;
        private boolean refused;

        void add(Reading reading) {
            switch (reading) {
                case Reading.InterchangeBegun begun -> {
                    interchanges++;
                    dialect = begun.header().dialect();
                    keep(begun.findings());
                }
                case Reading.MessageRead read -> message(read.message());
                case Reading.InterchangeEnded ended -> {
                    keep(ended.findings());
                    refused |= !ended.acceptable();
                }
                case Reading.Refused no -> refuse(no.finding());
                case Reading.GroupBegun begun -> keep(begun.findings());
                case Reading.GroupEnded ended -> {
                    // its findings are among the interchange's
                }
                case Reading.InterchangeSegmentRead segment -> {
                    // a TA1 is not a message
                }
            }
        }

        /** Its findings come with its last piece. */
        void piece(Message piece) {
            // a long statement is checked as it is exchanged: in pieces
        }

        private void message(Message message) {
            messageCount++;
            keep(message.findings());
            if (messages.size() < MOST_MESSAGES) {
                Outcome outcome = !message.acceptable()
                        ? Outcome.REFUSED
                        : message.findings().isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS;
                messages.add(new MessageVerdict(
                        message.type().code(),
                        message.release(),
                        message.controlNumber().value(),
                        outcome));
            }
        }

        void refuse(SyntaxFinding finding) {
            refused = true;
            keep(List.of(finding));
        }

        private void keep(List<SyntaxFinding> more) {
            for (SyntaxFinding finding : more) {
                if (findings.contains(finding)) {
                    continue;
                }
                if (findings.size() < MOST_FINDINGS) {
                    findings.add(finding);
                } else {
                    moreFindings++;
                }
            }
        }

        Verdict verdict(String name) {
            Outcome outcome = refused ? Outcome.REFUSED : findings.isEmpty() ? Outcome.CLEAN : Outcome.FINDINGS;
            return new Verdict(
                    name,
                    dialect == null ? "unknown" : dialect.name().toLowerCase(Locale.ROOT),
                    outcome,
                    interchanges,
                    messageCount,
                    messages,
                    findings,
                    moreFindings);
        }
    }

    private static Map<String, Object> json(MessageVerdict message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", message.type());
        json.put("release", message.release());
        json.put("control", message.control());
        json.put("outcome", message.outcome().word());
        return json;
    }

    private static Map<String, Object> json(SyntaxFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", finding.level().name().toLowerCase(Locale.ROOT));
        json.put("code", finding.code());
        json.put("interchange", finding.interchange());
        json.put("group", finding.group());
        json.put("message", finding.message());
        json.put("segment", finding.segment());
        json.put("tag", finding.tag());
        json.put("element", finding.element());
        json.put("component", finding.component());
        json.put("value", finding.value());
        json.put("text", finding.text());
        return json;
    }
}
