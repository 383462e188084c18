package io.dunnage.operations;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.CanonicalJson;
import io.dunnage.document.CanonicalXml;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.exchange.PartnerRules;
import io.dunnage.exchange.Understanding;
import io.dunnage.overlay.PartnerSpecs;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.transform.DocumentReading;
import io.dunnage.transform.RecordFinding;
import io.dunnage.transform.RecordSettings;
import io.dunnage.transform.Transforms;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns the messages of a file into documents, one at a time; what cannot be turned is said with its address. */
final class FileConversion {
    private final Desk desk;
    private final MessageSpecs specs;
    private final ReadingRules rules;
    private final RecordSettings settings;
    private final Transforms transforms;
    private final Consumer<CanonicalDocument> writing;

    private FileConversion(
            Desk desk,
            MessageSpecs specs,
            Transforms transforms,
            ReadingRules rules,
            RecordSettings settings,
            Consumer<CanonicalDocument> writing) {
        this.desk = desk;
        this.specs = specs;
        this.rules = rules;
        this.settings = settings;
        this.transforms = transforms;
        this.writing = writing;
    }

    /** {@code partner} may be empty: then as most partners write. */
    static FileConversion of(Desk desk, String partner, boolean json) {
        Consumer<CanonicalDocument> writing = writing(desk, json);
        if (partner.isEmpty()) {
            MessageSpecs specs = desk.specs();
            return new FileConversion(
                    desk, specs, new Transforms(specs), ReadingRules.ofAnyone(), RecordSettings.USUAL, writing);
        }
        PartnerProfile profile = desk.partner(partner);
        PartnerSpecs inForce = desk.specs(profile);
        return new FileConversion(
                desk,
                inForce.specs(),
                inForce.transforms(),
                PartnerRules.reading(profile),
                Understanding.settings(profile),
                writing);
    }

    ExitCode of(Path file) {
        ExitCode end = ExitCode.DONE;
        try (InputStream bytes = new BufferedInputStream(
                        Files.newInputStream(desk.around().folder().resolve(file)), 1 << 16);
                InterchangeReader reader = InterchangeReader.open(bytes, specs, rules)) {
            for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
                end = end.or(of(file, next.get()));
            }
        } catch (IOException unreadable) {
            desk.note(file + ": cannot be read: " + unreadable);
            return ExitCode.FOR_A_PERSON;
        }
        return end;
    }

    private ExitCode of(Path file, Reading reading) {
        return switch (reading) {
            case Reading.MessageRead read -> of(file, read.message());
            case Reading.Refused refused -> say(file, refused.finding());
            case Reading.InterchangeEnded ended -> {
                ended.findings().forEach(finding -> say(file, finding));
                yield ended.acceptable() ? ExitCode.DONE : ExitCode.FOR_A_PERSON;
            }
            case Reading.InterchangeBegun begun -> ExitCode.DONE;
            case Reading.InterchangeSegmentRead segment -> ExitCode.DONE;
            case Reading.GroupBegun begun -> ExitCode.DONE;
            case Reading.GroupEnded ended -> ExitCode.DONE;
        };
    }

    private ExitCode of(Path file, Message message) {
        if (!message.acceptable()) {
            message.findings().forEach(finding -> say(file, finding));
            return ExitCode.FOR_A_PERSON;
        }
        DocumentReading read = transforms.read(message, settings);
        if (read instanceof DocumentReading.Understood understood) {
            writing.accept(understood.document());
            return ExitCode.DONE;
        }
        if (read instanceof DocumentReading.Several several) {
            several.documents().forEach(writing);
            return ExitCode.DONE;
        }
        for (RecordFinding finding : ((DocumentReading.Refused) read).findings()) {
            desk.note(file + ": message " + Plain.text(message.controlNumber().value()) + " segment "
                    + finding.segment() + " " + finding.address() + ": " + Plain.text(finding.text()));
        }
        return ExitCode.FOR_A_PERSON;
    }

    private ExitCode say(Path file, SyntaxFinding finding) {
        desk.note(file + ": message " + Plain.text(finding.message()) + " segment " + finding.segment() + " "
                + finding.code() + ": " + Plain.text(finding.text()));
        return ExitCode.FOR_A_PERSON;
    }

    static Consumer<CanonicalDocument> writing(Desk desk, boolean json) {
        return json ? inJson(desk) : inXml(desk);
    }

    private static Consumer<CanonicalDocument> inXml(Desk desk) {
        CanonicalXml xml = new CanonicalXml();
        return document -> desk.say(xml.write(document));
    }

    private static Consumer<CanonicalDocument> inJson(Desk desk) {
        CanonicalJson json = new CanonicalJson();
        return document -> desk.sayJson(Map.of(document.kind(), json.tree(document)));
    }
}
