package io.dunnage.operations;

import io.dunnage.edi.GroupHeader;
import io.dunnage.edi.InterchangeHeader;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Loop;
import io.dunnage.edi.Message;
import io.dunnage.edi.Part;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.edi.Segment;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.exchange.PartnerRules;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows an EDI file to a human. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = {
            "Shows an EDI file to a human: each segment and element in words, loops indented, findings where they are.",
            "",
            "Needs no site and changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:described", "1:a file could not be read to its end", "2:wrong usage"},
        footerHeading = "%nExample:%n",
        footer = "  dunnage describe 945.edi | less")
final class DescribeCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of files.")
    private List<Path> given = List.of();

    @Option(names = "--partner", paramLabel = "ID", description = "Read as this partner's files are read.")
    private String partner = "";

    DescribeCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        ExitCode end = ExitCode.DONE;
        for (Path file : GivenFiles.of(desk, given).files()) {
            end = end.or(describe(file));
        }
        return end.code();
    }

    private ExitCode describe(Path file) {
        ReadingRules rules = partner.isEmpty() ? ReadingRules.ofAnyone() : PartnerRules.reading(desk.partner(partner));
        ExitCode end = ExitCode.DONE;
        desk.sayUnlessJson(file.toString());
        try (InputStream bytes = new BufferedInputStream(
                        Files.newInputStream(desk.around().folder().resolve(file)), 1 << 16);
                InterchangeReader reader = InterchangeReader.open(bytes, desk.specs(partner), rules)) {
            for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
                end = end.or(tell(file, next.get()));
            }
        } catch (IOException unreadable) {
            desk.note(file + " cannot be read: " + unreadable);
            return ExitCode.FOR_A_PERSON;
        }
        return end;
    }

    private ExitCode tell(Path file, Reading reading) {
        switch (reading) {
            case Reading.InterchangeBegun begun -> interchange(begun.header());
            case Reading.GroupBegun begun -> group(begun.header());
            case Reading.MessageRead read -> message(file, read.message());
            case Reading.InterchangeSegmentRead read -> segment(read.segment(), 1);
            case Reading.GroupEnded ended -> desk.sayUnlessJson("  end of group, " + ended.messages() + " messages");
            case Reading.InterchangeEnded ended -> {
                ended.findings().forEach(one -> finding(one, 1));
                desk.sayUnlessJson("end of interchange, " + ended.messages() + " messages");
                return ended.acceptable() ? ExitCode.DONE : ExitCode.FOR_A_PERSON;
            }
            case Reading.Refused no -> {
                finding(no.finding(), 0);
                return ExitCode.FOR_A_PERSON;
            }
        }
        return ExitCode.DONE;
    }

    private void interchange(InterchangeHeader header) {
        desk.sayUnlessJson(header.dialect() + " interchange "
                + Plain.text(header.controlNumber().value()) + " from "
                + Plain.text(header.sender().id()) + " to "
                + Plain.text(header.receiver().id()) + ", "
                + Plain.text(header.date()) + " " + Plain.text(header.time()) + ", " + header.usage());
    }

    private void group(GroupHeader header) {
        desk.sayUnlessJson("  group " + Plain.text(header.controlNumber().value()) + " "
                + Plain.text(header.functionalId()) + " " + Plain.text(header.release()));
    }

    private void message(Path file, Message message) {
        if (desk.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", file.toString());
            json.put("interchange", message.interchange().controlNumber().value());
            json.put("type", message.type().code());
            json.put("release", message.release());
            json.put("control", message.controlNumber().value());
            json.put(
                    "parts", message.parts().stream().map(DescribeCommand::json).toList());
            json.put(
                    "findings",
                    message.findings().stream().map(SyntaxFinding::text).toList());
            desk.sayJson(json);
            return;
        }
        desk.say("    " + message.type() + " " + Plain.text(message.release()) + " message "
                + Plain.text(message.controlNumber().value()));
        message.parts().forEach(part -> part(part, 3));
        message.findings().forEach(one -> finding(one, 3));
    }

    private void part(Part part, int depth) {
        switch (part) {
            case Segment segment -> segment(segment, depth);
            case Loop loop -> {
                desk.say("  ".repeat(depth) + "loop " + loop.code());
                loop.parts().forEach(inner -> part(inner, depth + 1));
            }
        }
    }

    private void segment(Segment segment, int depth) {
        StringBuilder line = new StringBuilder("  ".repeat(depth)).append(Plain.text(segment.tag()));
        SegmentWords.of(segment.tag())
                .ifPresent(words -> line.append(" (").append(words).append(')'));
        for (int i = 1; i <= segment.elements().size(); i++) {
            if (segment.has(i)) {
                line.append("  ")
                        .append(i < 10 ? "0" : "")
                        .append(i)
                        .append('=')
                        .append(Plain.text(segment.text(i)));
                String meaning = SegmentWords.ofCode(segment.tag(), i, segment.text(i));
                line.append(meaning.isEmpty() ? "" : " (" + meaning + ")");
            }
        }
        desk.sayUnlessJson(line.toString());
    }

    private void finding(SyntaxFinding finding, int depth) {
        desk.sayUnlessJson(
                "  ".repeat(depth) + "! " + finding.level() + " " + finding.code() + " " + Plain.text(finding.text()));
    }

    private static Map<String, Object> json(Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (part) {
            case Segment segment -> {
                json.put("tag", segment.tag());
                json.put("position", segment.position());
                json.put("meaning", SegmentWords.of(segment.tag()).orElse(""));
                json.put(
                        "elements",
                        segment.elements().stream().map(one -> one.text()).toList());
            }
            case Loop loop -> {
                json.put("loop", loop.code());
                json.put(
                        "parts",
                        loop.parts().stream().map(DescribeCommand::json).toList());
            }
        }
        return json;
    }
}
