package io.dunnage.operations;

import io.dunnage.csv.CsvLayout;
import io.dunnage.overlay.PartnerSpecs;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.IdentityProfile.EnvelopeParty;
import io.dunnage.partner.MailboxProfile;
import io.dunnage.partner.MailboxProfile.Directory;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.MessageProfile;
import io.dunnage.partner.PartnerDialect;
import io.dunnage.partner.PartnerProfile;
import java.util.List;
import java.util.Optional;

/** What both sides sign, as one HTML file: the agreement on the first page, then a page for each message. Says the same of the same files. */
final class GuidePage {
    private static final List<String> ORDER = List.of(
            "ItemCatalog",
            "ShippingOrder",
            "ShippingAdvice",
            "InboundNotice",
            "ReceiptAdvice",
            "ReturnAuthorization",
            "AdjustmentAdvice",
            "StockSnapshot",
            "ApplicationAdvice",
            "FunctionalAcknowledgment");
    private static final int MOST_ROWS = 60;

    private final PartnerProfile partner;
    private final PartnerSpecs specs;
    private final StringBuilder html = new StringBuilder();

    private GuidePage(PartnerProfile partner, PartnerSpecs specs) {
        this.partner = partner;
        this.specs = specs;
    }

    static String of(PartnerProfile partner, PartnerSpecs specs) {
        return new GuidePage(partner, specs).page();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String page() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(escaped(partner.name()))
                .append(": companion guide</title>\n<style>\n")
                .append(GuideStyle.CSS)
                .append("</style>\n</head>\n<body>\n");
        agreement();
        var examples = new GuideExample(partner, specs);
        for (String document : ORDER) {
            partner.message(document).ifPresent(message -> message(document, message, examples));
        }
        html.append("</body>\n</html>\n");
        return html.toString();
    }

    private void agreement() {
        html.append("<section>\n<h1>")
                .append(escaped(partner.name()))
                .append("</h1>\n<p class=\"lead\">What ")
                .append(escaped(partner.depositor().name()))
                .append(" and ")
                .append(escaped(partner.name()))
                .append(
                        " exchange, as the specs in force say it. <span class=\"mark\">Marked</span> is what their own guide changes.</p>\n");
        table("Envelope");
        row("Standard", partner.dialect() == PartnerDialect.CSV ? "CSV" : partner.dialect() + " " + partner.release());
        row("Depositor", party(partner.identity().ours()));
        row("Warehouse", party(partner.identity().theirs()));
        if (partner.dialect() == PartnerDialect.X12) {
            row(
                    "Group codes",
                    partner.identity().groupOurs() + " and "
                            + partner.identity().groupTheirs());
        }
        row(
                "Usage",
                partner.identity().usage() == io.dunnage.partner.IdentityProfile.Usage.TEST ? "test" : "production");
        if (partner.dialect() != PartnerDialect.CSV) {
            var with = partner.delimiters();
            row(
                    "Delimiters",
                    "segment " + with.segment() + "   element " + with.element() + "   component " + with.component()
                            + (with.newlineAfterSegment() ? "   a line feed after each segment" : ""));
        }
        row("Charset", partner.charset().name());
        row("Dates and times", partner.timeZone().getId());
        end();
        transport();
        table("Parties and codes");
        row(
                "Depositor",
                partner.depositor().code().id() + " (list "
                        + partner.depositor().code().qualifier() + "), "
                        + partner.depositor().name());
        partner.warehouses()
                .forEach(one -> row(
                        "Facility",
                        one.facility().id() + " (list " + one.facility().qualifier() + ")"));
        row("Items", "qualifier " + partner.items().qualifier());
        end();
        for (Crosswalk.Kind kind : List.of(Crosswalk.Kind.UNIT, Crosswalk.Kind.CARRIER, Crosswalk.Kind.ITEM)) {
            crosswalk(kind);
        }
        acknowledgment();
        html.append(
                "<div class=\"sign\"><div>for the depositor, day, name</div><div>for the warehouse, day, name</div></div>\n</section>\n");
    }

    private void transport() {
        MailboxProfile mailbox = partner.mailbox();
        table("Transport");
        row(
                "Where",
                switch (mailbox.place()) {
                    case Sftp sftp -> "SFTP, " + sftp.host() + " port " + sftp.port() + ", account " + sftp.user();
                    case Directory _ -> "a folder of one machine";
                });
        row("To the warehouse", mailbox.outbound() + ", names like " + mailbox.fileName());
        row(
                "How a file of the depositor becomes complete",
                switch (mailbox.write().strategy()) {
                    case RENAME -> "written as NAME" + mailbox.write().temporarySuffix() + ", then renamed";
                    case DONE_FILE -> "an empty NAME" + mailbox.write().doneSuffix() + " beside it says so";
                    case DIRECT -> "written under its name at once";
                });
        row("To the depositor", mailbox.inbound());
        row(
                "How a file of the warehouse becomes complete",
                switch (mailbox.read().strategy()) {
                    case STABLE_SIZE ->
                        "its size did not change over " + mailbox.read().polls() + " looks and "
                                + mailbox.read().minimumAge().toSeconds() + " seconds";
                    case DONE_FILE -> "a file NAME" + mailbox.read().doneSuffix() + " beside it says so";
                    case MINIMUM_AGE ->
                        "it did not change for " + mailbox.read().minimumAge().toSeconds() + " seconds";
                    case IMMEDIATE -> "as soon as it is seen; it is renamed into its place";
                });
        row("Passed over", String.join(" ", mailbox.read().ignore()));
        row(
                "What was read",
                switch (mailbox.tidy()) {
                    case ARCHIVE -> "is moved to " + mailbox.archive();
                    case DELETE -> "is deleted";
                    case LEAVE -> "stays; the warehouse clears it away";
                });
        end();
    }

    private void crosswalk(Crosswalk.Kind kind) {
        List<Crosswalk.Line> lines = partner.crosswalks().of(kind).lines();
        if (lines.isEmpty()) {
            return;
        }
        table(
                switch (kind) {
                    case UNIT -> "Units";
                    case CARRIER -> "Carriers";
                    default -> "Items that go by another number";
                });
        lines.stream()
                .limit(MOST_ROWS)
                .forEach(line -> row(
                        line.ours(),
                        line.theirs()
                                + (line.from().getYear() > 0 ? ", from " + line.from() : "")
                                + (line.to().getYear() < 9999 ? ", to " + line.to() : "")
                                + (line.because().isEmpty() ? "" : " (" + line.because() + ")")));
        if (lines.size() > MOST_ROWS) {
            row("...", "and " + (lines.size() - MOST_ROWS) + " more");
        }
        end();
    }

    private void acknowledgment() {
        var policy = partner.acknowledgment();
        table("Acknowledgments and numbers");
        String answer = switch (partner.dialect()) {
            case X12 -> "a 997" + (policy.perMessage() ? " that names each transaction set" : " for the group");
            case EDIFACT -> "a CONTRL" + (policy.perMessage() ? " that names each message" : " for the interchange");
            case CSV -> "a file";
        };
        boolean answered = partner.dialect() != PartnerDialect.CSV;
        row("Files of the warehouse", answered && policy.send() ? "are answered with " + answer : "are not answered");
        row(
                "Files of the depositor",
                answered && policy.expected()
                        ? "are answered with " + answer + " within "
                                + policy.expectWithin().toHours() + " hours"
                        : "are not answered");
        if (!answered) {
            row("The same file again", "changes nothing, whatever its name");
            shortfall();
            return;
        }
        row("What an acknowledgment means", "the file was read; it never means that anything was booked");
        row(
                "Control numbers",
                "are unique for " + partner.duplicates().window().toDays() + " days; a number that comes again is "
                        + switch (partner.duplicates().interchange()) {
                            case REJECT -> "rejected";
                            case ACCEPT_IF_CONTENT_DIFFERS -> "taken where the content differs";
                            case HOLD -> "set aside for a person";
                        });
        shortfall();
    }

    private void shortfall() {
        row(
                "What is short",
                switch (partner.shipping().backOrders()) {
                    case HELD_BY_WAREHOUSE ->
                        "stays with the warehouse, which ships it later under the same order number";
                    case SENT_AS_NEW_ORDER -> "comes as a new order";
                });
        partner.tolerates().forEach(one -> row("Tolerated: " + one.deviation(), one.because()));
        end();
    }

    private void message(String document, MessageProfile message, GuideExample examples) {
        boolean ours = PartnerSetup.isSent(document);
        String way = document.equals("FunctionalAcknowledgment")
                ? "both ways"
                : ours ? "depositor to warehouse" : "warehouse to depositor";
        html.append("<section>\n<h2>")
                .append(escaped(message.type()))
                .append(" <small>")
                .append(escaped(words(document)))
                .append(", ")
                .append(way)
                .append("</small></h2>\n");
        Optional<GuideExample.Shown> example = partner.dialect() == PartnerDialect.CSV
                ? layout(document, message, examples)
                : spec(document, message, examples);
        example.ifPresent(shown -> {
            html.append("<h3>Example</h3>\n");
            html.append(shown.written() ? "<pre>" : "<p>None: ")
                    .append(escaped(shown.text()))
                    .append(shown.written() ? "</pre>\n" : "</p>\n");
        });
        html.append("</section>\n");
    }

    private Optional<GuideExample.Shown> spec(String document, MessageProfile message, GuideExample examples) {
        specs.guide(message.type())
                .ifPresentOrElse(
                        one -> new GuideMessage(html, partner.overlay(message.type())).of(one),
                        () -> html.append("<p>There is no spec of this message here.</p>\n"));
        return PartnerSetup.type(partner, document)
                .flatMap(one -> examples.of(document, PartnerSetup.isSent(document), one));
    }

    private Optional<GuideExample.Shown> layout(String document, MessageProfile message, GuideExample examples) {
        var layouts = specs.transforms().rows().layouts();
        Optional<CsvLayout> layout =
                layouts.find(message.type(), partner.folder()).layout();
        layout.ifPresent(one ->
                new GuideLayout(html, one, layouts.find(message.type(), null).layout()).write());
        if (message.files() != null) {
            html.append("<p>Its files are told by their names: ")
                    .append(escaped(message.files()))
                    .append("</p>\n");
        }
        return layout.flatMap(one -> examples.of(document, one));
    }

    static String words(String document) {
        return document.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    }

    private static String party(EnvelopeParty party) {
        return party.id() + " (qualifier " + party.qualifier() + ")";
    }

    private void table(String title) {
        html.append("<h3>").append(escaped(title)).append("</h3>\n<table class=\"pairs\">\n");
    }

    private void row(String key, String value) {
        html.append("<tr><th>")
                .append(escaped(key))
                .append("</th><td>")
                .append(escaped(value))
                .append("</td></tr>\n");
    }

    private void end() {
        html.append("</table>\n");
    }
}
