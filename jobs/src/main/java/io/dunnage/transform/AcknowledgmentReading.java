package io.dunnage.transform;

import io.dunnage.document.FunctionalAcknowledgment;
import io.dunnage.document.FunctionalAcknowledgment.AcknowledgedMessage;
import io.dunnage.document.FunctionalAcknowledgment.ElementFinding;
import io.dunnage.document.FunctionalAcknowledgment.SegmentFinding;
import io.dunnage.document.FunctionalAcknowledgment.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of a functional acknowledgment (997, CONTRL) to the document. */
final class AcknowledgmentReading {
    private final Conversion conversion = new Conversion();

    private AcknowledgmentReading() {}

    static DocumentReading read(Draft message) {
        return new AcknowledgmentReading().document(message);
    }

    private DocumentReading document(Draft message) {
        var functionalId = conversion.required(message, "functionalId", "AK1", 1, "the functional group's kind");
        var group = conversion.required(message, "groupControlNumber", "AK1", 2, "the group control number");
        var verdict = verdict(message, "AK9");
        int included = conversion.count(message.first("messagesIncluded"));
        int received = conversion.count(message.first("messagesReceived"));
        int accepted = conversion.count(message.first("messagesAccepted"));
        List<AcknowledgedMessage> messages = new ArrayList<>();
        for (var loop : message.parts("acknowledged")) {
            var read = acknowledged(loop);
            if (read != null) {
                messages.add(read);
            }
        }
        if (functionalId == null
                || group == null
                || verdict == null
                || !conversion.findings().isEmpty()) {
            return new DocumentReading.Refused(conversion.findings());
        }
        return new DocumentReading.Understood(new FunctionalAcknowledgment(
                functionalId, group, verdict, included, received, accepted, message.texts("code"), messages));
    }

    private @Nullable Verdict verdict(Draft draft, String tag) {
        var fact = draft.first("verdict");
        if (fact == null) {
            conversion.missing(draft.position(), tag, 1, "the verdict is missing");
        }
        return conversion.word(fact, Verdict.class);
    }

    private @Nullable AcknowledgedMessage acknowledged(Draft loop) {
        var type = conversion.required(loop, "type", "AK2", 1, "the message type");
        var number = conversion.required(loop, "controlNumber", "AK2", 2, "the message control number");
        var verdict = verdict(loop, "AK5");
        List<SegmentFinding> segments = new ArrayList<>();
        for (var inner : loop.parts("segment")) {
            var tag = inner.text("tag"); // a CONTRL tells the position alone
            segments.add(new SegmentFinding(
                    tag == null ? "?" : tag,
                    conversion.count(inner.first("position")),
                    inner.text("loop"),
                    inner.text("code"),
                    elements(inner)));
        }
        return type == null || number == null || verdict == null
                ? null
                : new AcknowledgedMessage(type, number, verdict, loop.texts("code"), segments);
    }

    private List<ElementFinding> elements(Draft loop) {
        List<ElementFinding> elements = new ArrayList<>();
        for (var code : loop.all("element.code")) {
            var position = loop.factBeside(code, "element.position");
            var counted = loop.factBeside(code, "element.counted"); // with the tag being 1, as EDIFACT counts
            var component = loop.factBeside(code, "element.component");
            elements.add(new ElementFinding(
                    position == null ? Math.max(0, conversion.count(counted) - 1) : conversion.count(position),
                    conversion.count(component),
                    loop.beside(code, "element.reference"),
                    code.text(),
                    loop.beside(code, "element.value")));
        }
        return elements;
    }
}
