package io.dunnage.edi;

import java.util.ArrayList;
import java.util.List;

/**
 * A CONTRL in the making: what became, by its syntax, of one EDIFACT interchange and of each message in it. It is told
 * message by message and keeps only what it will write. It says nothing of what the messages mean, and is itself never
 * acknowledged.
 */
public final class ControlMessageDraft {
    /** Data element 0083: this level and all below it are rejected. */
    private static final String REJECTED = "4";

    /** Data element 0083: acknowledged; what is below it too, unless it is rejected explicitly. */
    private static final String ACKNOWLEDGED = "7";

    private static final String DUPLICATE = "26";
    private static final String CODES = "0085:";
    private static final int LONGEST_REFERENCE = 14;

    private final InterchangeHeader header;
    private final boolean perMessage;
    private final List<Segment> answers = new ArrayList<>();
    private int answerable;
    private int acknowledgments;

    /** @param perMessage whether accepted messages are listed too; rejected ones always are */
    public ControlMessageDraft(InterchangeHeader header, boolean perMessage) {
        this.header = header;
        this.perMessage = perMessage;
    }

    /** The next message of the interchange. */
    public void message(Message message) {
        if (message.type().code().equals("CONTRL")) {
            acknowledgments++;
            return;
        }
        answerable++;
        boolean rejected = !message.acceptable();
        if (rejected || perMessage) {
            answers.add(ofMessage(message, rejected));
        }
        if (rejected) {
            segmentsInError(message.findings());
        }
    }

    /** Whether an answer is due: not to an interchange of nothing but acknowledgments. */
    public boolean isDue() {
        return answerable > 0 || acknowledgments == 0;
    }

    /**
     * The body of the CONTRL.
     *
     * @param envelope the findings of the interchange's own envelope; an error rejects all of it
     */
    public List<Segment> segments(List<SyntaxFinding> envelope) {
        for (SyntaxFinding finding : envelope) {
            if (finding.isError()) {
                return List.of(ofInterchange(REJECTED, code(finding), service(finding.tag())));
            }
        }
        List<Segment> body = new ArrayList<>(answers.size() + 1);
        body.add(ofInterchange(ACKNOWLEDGED, "", ""));
        body.addAll(answers);
        return body;
    }

    /** Answers an interchange whose reference was used before (S5). */
    public List<Segment> ofDuplicate() {
        return List.of(ofInterchange(REJECTED, DUPLICATE, "UNB"));
    }

    private Segment ofInterchange(String action, String error, String service) {
        return segment(
                "UCI",
                simple(header.controlNumber().value(), LONGEST_REFERENCE),
                party(header.sender()),
                party(header.receiver()),
                new Element.Simple(action),
                new Element.Simple(error),
                new Element.Simple(service));
    }

    private static Element party(InterchangeParty party) {
        String id = plain(party.id(), 35);
        return party.qualifier().isBlank()
                ? new Element.Simple(id)
                : new Element.Composite(List.of(id, plain(party.qualifier(), 4)));
    }

    private static Segment ofMessage(Message message, boolean rejected) {
        Segment unh = message.header();
        List<String> identifier = new ArrayList<>();
        int[] room = {6, 3, 3, 3, 6};
        for (int i = 0; i < room.length; i++) {
            String component = unh.component(2, i + 1);
            if (i < 4 || !component.isBlank()) {
                identifier.add(plain(component, room[i]));
            }
        }
        List<Element> elements = new ArrayList<>();
        elements.add(simple(message.controlNumber().value(), LONGEST_REFERENCE));
        elements.add(new Element.Composite(identifier));
        elements.add(new Element.Simple(rejected ? REJECTED : ACKNOWLEDGED));
        message.findings().stream()
                .filter(finding -> finding.isError() && isOfMessage(finding))
                .findFirst()
                .ifPresent(finding -> {
                    elements.add(new Element.Simple(code(finding)));
                    elements.add(new Element.Simple(service(finding.tag())));
                });
        return new Segment("UCM", 0, elements);
    }

    private void segmentsInError(List<SyntaxFinding> findings) {
        int last = -1;
        for (SyntaxFinding finding : findings) {
            if (!finding.isError() || isOfMessage(finding)) {
                continue;
            }
            int position = Math.max(1, finding.segment());
            boolean ofElement = finding.element() > 0;
            if (!ofElement || position != last) {
                answers.add(segment(
                        "UCS",
                        new Element.Simple(Integer.toString(position)),
                        new Element.Simple(ofElement ? "" : code(finding))));
            }
            last = position;
            if (ofElement) {
                answers.add(segment("UCD", new Element.Simple(code(finding)), where(finding)));
            }
        }
    }

    /** The segment's tag is position 1 of a segment: so the standard counts. */
    private static Element where(SyntaxFinding finding) {
        String element = Integer.toString(Math.min(998, finding.element()) + 1);
        return finding.component() == 0
                ? new Element.Simple(element)
                : new Element.Composite(List.of(element, Integer.toString(Math.min(999, finding.component()))));
    }

    private static boolean isOfMessage(SyntaxFinding finding) {
        return finding.deviation().code(Dialect.X12).startsWith("AK502:");
    }

    private static String code(SyntaxFinding finding) {
        return finding.code().startsWith(CODES) ? finding.code().substring(CODES.length()) : "12";
    }

    /** Data element 0013 names service segments only. */
    private static String service(String tag) {
        return tag.length() == 3 && tag.startsWith("UN") ? tag : "";
    }

    private static Segment segment(String tag, Element... elements) {
        return new Segment(tag, 0, List.of(elements));
    }

    private static Element simple(String text, int most) {
        return new Element.Simple(plain(text, most));
    }

    /** What the sender wrote, as far as every charset can say it: an answer that cannot be written would be none. */
    private static String plain(String text, int most) {
        StringBuilder plain = new StringBuilder(most);
        for (int i = 0; i < text.length() && i < most; i++) {
            char c = text.charAt(i);
            plain.append(c < ' ' || c > 0x7E ? '.' : c);
        }
        String cut = plain.toString().strip();
        return cut.isEmpty() ? "-" : cut;
    }
}
