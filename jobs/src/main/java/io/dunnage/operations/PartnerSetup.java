package io.dunnage.operations;

import io.dunnage.configuration.Problem;
import io.dunnage.edi.Dialect;
import io.dunnage.edi.MessageType;
import io.dunnage.overlay.PartnerSpecs;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.MessageProfile;
import io.dunnage.partner.PartnerDialect;
import io.dunnage.partner.PartnerProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What can be said of a partner's files without asking anybody: overlays, specs, codes of the crosswalks. */
final class PartnerSetup {
    private static final Set<String> SENT =
            Set.of("ShippingOrder", "InboundNotice", "ReturnAuthorization", "ItemCatalog");
    private static final Set<String> RECEIVED = Set.of(
            "ShippingAdvice",
            "ReceiptAdvice",
            "AdjustmentAdvice",
            "StockSnapshot",
            "ApplicationAdvice",
            "FunctionalAcknowledgment");

    private final PartnerProfile partner;
    private final PartnerSpecs specs;
    private final String label;
    private final List<CheckedThing> things = new ArrayList<>();

    private PartnerSetup(PartnerProfile partner, PartnerSpecs specs) {
        this.partner = partner;
        this.specs = specs;
        this.label = "partners/" + partner.id();
    }

    /** Whether a document is ours to send; else the partner tells us of it. */
    static boolean isSent(String document) {
        return SENT.contains(document);
    }

    static List<CheckedThing> of(PartnerProfile partner, PartnerSpecs specs) {
        PartnerSetup setup = new PartnerSetup(partner, specs);
        setup.overlays();
        new TreeMap<>(partner.messages()).forEach(setup::message);
        setup.codes();
        return setup.things;
    }

    private void overlays() {
        List<Problem> problems = specs.problems();
        problems.forEach(problem -> failed("overlay", problem.toString()));
        if (problems.isEmpty()) {
            partner.overlays()
                    .forEach(overlay -> things.add(new CheckedThing(
                            "overlay",
                            true,
                            overlay.file() + ", " + overlay.changes().size() + " changes")));
        }
    }

    private void message(String document, MessageProfile message) {
        if (partner.dialect() == PartnerDialect.CSV) {
            layout(document, message);
            return;
        }
        if (!specs.problems().isEmpty()) {
            return;
        }
        String folder = specs.folder(message.type());
        List<String> missing = new ArrayList<>();
        if (!specs.has(message.type(), "schema.xml")) {
            missing.add("schema.xml");
        }
        if (SENT.contains(document)
                && !specs.has(message.type(), "template.ftl")
                && !specs.has(message.type(), "template-" + document + ".ftl")) {
            missing.add("template.ftl");
        }
        if (RECEIVED.contains(document)
                && !specs.has(message.type(), "transform.xml")
                && !specs.has(message.type(), "transform-" + document + ".xml")) {
            missing.add("transform.xml");
        }
        if (missing.isEmpty()) {
            things.add(new CheckedThing("message " + document, true, "as " + message.type() + " " + partner.release()));
        } else {
            failed(
                    "message " + document,
                    label + "/partner.yaml: messages." + document + ": there is no " + String.join(" and no ", missing)
                            + " of " + message.type() + " in " + folder + "; use another type, put the file into "
                            + label
                            + "/specs/" + folder + ", or take the message out");
        }
    }

    /** A layout that can be read, and that is of this document. */
    private void layout(String document, MessageProfile message) {
        var found = specs.transforms().rows().layouts().find(message.type(), partner.folder());
        found.problems().forEach(problem -> failed("message " + document, problem.toString()));
        found.layout().ifPresent(layout -> {
            if (layout.document().equals(document)) {
                things.add(new CheckedThing(
                        "message " + document,
                        true,
                        "as " + message.type() + ", " + layout.columns().size() + " columns"));
            } else {
                failed(
                        "message " + document,
                        label + "/partner.yaml: messages." + document + ": the layout " + message.type() + " is of "
                                + layout.document() + "; use another layout");
            }
        });
    }

    /** Codes that have no room where they are written. */
    private void codes() {
        Room unit = switch (partner.dialect()) {
            case X12 -> new Room(2, 2, "two characters of element 355, such as EA");
            case EDIFACT -> new Room(1, 3, "one to three characters of UN/ECE recommendation 20, such as PCE");
            case CSV -> new Room(1, 20, "at most 20 characters");
        };
        Room carrier = switch (partner.dialect()) {
            case X12 -> new Room(2, 4, "a SCAC of two to four letters");
            case EDIFACT -> new Room(1, 17, "at most 17 characters");
            case CSV -> new Room(1, 40, "at most 40 characters");
        };
        Room item = new Room(1, partner.dialect() == PartnerDialect.EDIFACT ? 35 : 48, "at most that many characters");
        fit(Crosswalk.Kind.UNIT, unit);
        fit(Crosswalk.Kind.CARRIER, carrier);
        fit(Crosswalk.Kind.ITEM, item);
    }

    /** How long a code may be. */
    private record Room(int least, int most, String words) {}

    private void fit(Crosswalk.Kind kind, Room room) {
        List<Crosswalk.Line> lines = partner.crosswalks().of(kind).lines();
        String file = partner.crosswalks().files().getOrDefault(kind, kind.name());
        long wrong = lines.stream()
                .filter(line ->
                        line.theirs().length() < room.least() || line.theirs().length() > room.most())
                .peek(line -> failed(
                        "crosswalk",
                        file + ": the row '" + line.ours() + "," + line.theirs()
                                + "' has a code that no message can say; use " + room.words()))
                .count();
        if (wrong == 0 && !lines.isEmpty()) {
            things.add(new CheckedThing("crosswalk", true, file + ", " + lines.size() + " rows"));
        }
    }

    private void failed(String what, String detail) {
        things.add(new CheckedThing(what, false, detail));
    }

    /** How the message that says a document is called; empty where the dialect has no message types. */
    static Optional<MessageType> type(PartnerProfile partner, String document) {
        Map<String, MessageProfile> messages = partner.messages();
        return Optional.ofNullable(messages.get(document)).flatMap(message -> switch (partner.dialect()) {
            case X12 -> Optional.of(new MessageType(Dialect.X12, message.type()));
            case EDIFACT -> Optional.of(new MessageType(Dialect.EDIFACT, message.type()));
            case CSV -> Optional.<MessageType>empty();
        });
    }
}
