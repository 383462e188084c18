package io.dunnage.operations;

import io.dunnage.csv.CsvColumn;
import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.CsvPrinting;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.CanonicalXml;
import io.dunnage.document.DocumentRefused;
import io.dunnage.edi.ControlNumber;
import io.dunnage.edi.Dialect;
import io.dunnage.edi.GroupHeader;
import io.dunnage.edi.InterchangeHeader;
import io.dunnage.edi.InterchangeParty;
import io.dunnage.edi.InterchangeWriter;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Segment;
import io.dunnage.edi.SyntaxLevel;
import io.dunnage.edi.Usage;
import io.dunnage.edi.Written;
import io.dunnage.exchange.PartnerRules;
import io.dunnage.exchange.Understanding;
import io.dunnage.overlay.PartnerSpecs;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.IdentityProfile;
import io.dunnage.partner.IdentityProfile.EnvelopeParty;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.transform.CsvTransforms;
import io.dunnage.transform.DocumentWriting;
import io.dunnage.transform.RecordFinding;
import io.dunnage.transform.TransformFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An example of a message: a sample document, said by the very template, overlay and writer that are in force. */
final class GuideExample {
    private final PartnerProfile partner;
    private final PartnerSpecs specs;
    private final CanonicalXml xml = new CanonicalXml();

    GuideExample(PartnerProfile partner, PartnerSpecs specs) {
        this.partner = partner;
        this.specs = specs;
    }

    /** What came of it: lines of a file, or the reason why there is none. */
    record Shown(boolean written, String text) {}

    /** Empty where there is no sample of the document. */
    Optional<Shown> of(String document, boolean ours, MessageType type) {
        return text(document).map(one -> said(document(one), ours, type));
    }

    /** The same, as rows of a CSV file; a word of the sample that the layout has no code for gives way to one that it has. */
    Optional<Shown> of(String document, CsvLayout layout) {
        return text(document).map(text -> {
            String said = text;
            for (int i = 0; i < layout.columns().size(); i++) {
                CsvTransforms.Rows rows = specs.transforms().rows().write(document(said), layout);
                switch (rows) {
                    case CsvTransforms.Rows.Written(List<List<String>> cells) -> {
                        return file(layout, cells);
                    }
                    case CsvTransforms.Rows.Refused(List<RecordFinding> findings) -> {
                        String other = inTheirWords(said, layout, findings.getFirst());
                        if (other.equals(said)) {
                            return new Shown(false, findings.getFirst().text());
                        }
                        said = other;
                    }
                }
            }
            return new Shown(false, "its words are in no code of the layout");
        });
    }

    private static String inTheirWords(String text, CsvLayout layout, RecordFinding finding) {
        int place = layout.place(finding.tag());
        return place < 0
                ? text
                : layout.columns().get(place).codes().entrySet().stream()
                        .filter(one -> !one.getKey().equals(CsvColumn.ANY_OTHER))
                        .map(java.util.Map.Entry::getValue)
                        .findFirst()
                        .map(word -> text.replace('>' + finding.value() + '<', '>' + word + '<')
                                .replace('"' + finding.value() + '"', '"' + word + '"'))
                        .orElse(text);
    }

    private static Shown file(CsvLayout layout, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var printing = CsvPrinting.to(bytes, layout)) {
            rows.forEach(printing::row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Shown(true, bytes.toString(layout.syntax().charset()));
    }

    private Shown said(CanonicalDocument sample, boolean ours, MessageType type) {
        try {
            DocumentWriting writing =
                    specs.transforms().write(sample, type, partner.release(), Understanding.settings(partner));
            return switch (writing) {
                case DocumentWriting.Written(List<Segment> body) -> file(type, ours, body);
                case DocumentWriting.Refused(var findings) ->
                    new Shown(
                            false,
                            findings.stream()
                                    .map(finding -> finding.address() + " " + finding.text())
                                    .distinct()
                                    .collect(Collectors.joining("; ")));
            };
        } catch (TransformFault cannot) {
            return new Shown(false, "the template of " + type.code() + " does not say a " + sample.kind());
        }
    }

    private CanonicalDocument document(String text) {
        try {
            return xml.read(text);
        } catch (DocumentRefused ours) {
            throw new IllegalStateException("a sample is no document. Indicates a bug.", ours);
        }
    }

    /** As XML; empty where there is no sample. */
    private Optional<String> text(String document) {
        try (InputStream file = GuideExample.class.getResourceAsStream("guide/" + document + ".xml")) {
            if (file == null) {
                return Optional.empty();
            }
            String unit = partner.crosswalks().of(Crosswalk.Kind.UNIT).lines().stream()
                    .map(Crosswalk.Line::theirs)
                    .findFirst()
                    .orElse("EA");
            var facility = partner.warehouses().getFirst().facility();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{facilityQualifier}}", GuidePage.escaped(facility.qualifier()))
                    .replace("{{facility}}", GuidePage.escaped(facility.id()))
                    .replace(
                            "{{depositorQualifier}}",
                            GuidePage.escaped(partner.depositor().code().qualifier()))
                    .replace(
                            "{{depositor}}",
                            GuidePage.escaped(partner.depositor().code().id()))
                    .replace("{{partner}}", GuidePage.escaped(partner.name()))
                    .replace("{{unit}}", GuidePage.escaped(unit));
            return Optional.of(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("guide/" + document + ".xml", unreadable);
        }
    }

    private Shown file(MessageType type, boolean ours, List<Segment> body) {
        var bytes = new ByteArrayOutputStream();
        boolean x12 = type.dialect() == Dialect.X12;
        IdentityProfile identity = partner.identity();
        InterchangeParty us = party(identity.ours());
        InterchangeParty them = party(identity.theirs());
        try {
            InterchangeWriter writer = InterchangeWriter.to(bytes, specs.specs(), PartnerRules.writing(partner));
            writer.beginInterchange(new InterchangeHeader(
                    type.dialect(),
                    ours ? us : them,
                    ours ? them : us,
                    x12 || syntax().syntax() < 4 ? "261123" : "20261123",
                    "1000",
                    x12 ? interchangeRelease() : syntax() + ":" + syntax().syntax(),
                    ControlNumber.interchange(1),
                    !x12,
                    identity.usage() == IdentityProfile.Usage.TEST ? Usage.TEST : Usage.PRODUCTION,
                    PartnerRules.delimiters(partner)));
            if (x12) {
                writer.beginGroup(new GroupHeader(
                        functionalId(type.code()),
                        ours ? identity.groupOurs() : identity.groupTheirs(),
                        ours ? identity.groupTheirs() : identity.groupOurs(),
                        "20261123",
                        "1000",
                        ControlNumber.group(1),
                        "X",
                        partner.release()));
            }
            Written written = x12
                    ? writer.message(type, ControlNumber.message(1), body)
                    : writer.message(type, partner.release(), ControlNumber.message(1), body);
            if (written instanceof Written.Refused(var findings)) {
                return new Shown(
                        false,
                        findings.stream().map(one -> one.text()).distinct().collect(Collectors.joining("; ")));
            }
            if (x12) {
                writer.endGroup();
            }
            writer.endInterchange();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String text = bytes.toString(partner.charset());
        String end = String.valueOf(partner.delimiters().segment());
        return new Shown(true, partner.delimiters().newlineAfterSegment() ? text : text.replace(end, end + "\n"));
    }

    private SyntaxLevel syntax() {
        return SyntaxLevel.labelled(partner.charset());
    }

    private static InterchangeParty party(EnvelopeParty party) {
        return new InterchangeParty(party.qualifier(), party.id());
    }

    /** ISA12 of a release: 00401 of 004010. */
    private String interchangeRelease() {
        return partner.release().substring(0, Math.min(5, partner.release().length()));
    }

    /** GS01. */
    static String functionalId(String code) {
        return switch (code) {
            case "940" -> "OW";
            case "945" -> "SW";
            case "943" -> "AR";
            case "944" -> "RE";
            case "947" -> "AW";
            case "846" -> "IB";
            case "856" -> "SH";
            case "180" -> "AN";
            case "888" -> "QG";
            case "832" -> "SC";
            case "824" -> "AG";
            case "997" -> "FA";
            default -> "ZZ";
        };
    }
}
