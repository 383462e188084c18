package io.dunnage.edi;

import java.util.ArrayList;
import java.util.List;

/**
 * A 997 in the making: what became, by its syntax, of each message of one functional group. It is told message by
 * message and keeps only what it will write. A 997 says nothing of what the messages mean, and is itself never
 * acknowledged.
 */
public final class FunctionalAcknowledgmentDraft {
    /** 4010 has room for five error codes in AK5 and in AK9. */
    private static final int MOST_CODES = 5;

    private static final int LONGEST_COPY = 99;

    /** What AK501 and AK901 say. */
    public enum Verdict {
        ACCEPTED("A"),
        ACCEPTED_WITH_ERRORS("E"),
        PARTIALLY_ACCEPTED("P"),
        REJECTED("R");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final GroupHeader group;
    private final Delimiters delimiters;
    private final boolean perMessage;
    private final List<Segment> answers = new ArrayList<>();
    private int received;
    private int rejected;
    private int withErrors;

    /**
     * @param group the group that is answered
     * @param delimiters those the 997 will be written with: a copy of a wrong value that contains one is left out
     * @param perMessage whether accepted messages are listed too; rejected ones always are
     */
    public FunctionalAcknowledgmentDraft(GroupHeader group, Delimiters delimiters, boolean perMessage) {
        this.group = group;
        this.delimiters = delimiters;
        this.perMessage = perMessage;
    }

    /** The next message of the group. */
    public Verdict message(Message message) {
        return message(message.type().code(), message.controlNumber(), message.findings());
    }

    /** The same from what was kept of the message, when it was read in an earlier life of the process. */
    public Verdict message(String type, ControlNumber number, List<SyntaxFinding> findings) {
        received++;
        List<Segment> details = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (SyntaxFinding finding : findings) {
            detail(finding, details, codes);
        }
        boolean noted = !details.isEmpty() || !codes.isEmpty();
        Verdict verdict = SyntaxFinding.anyError(findings)
                ? Verdict.REJECTED
                : noted ? Verdict.ACCEPTED_WITH_ERRORS : Verdict.ACCEPTED;
        if (verdict == Verdict.REJECTED) {
            rejected++;
        } else if (verdict == Verdict.ACCEPTED_WITH_ERRORS) {
            withErrors++;
        }
        if (perMessage || verdict != Verdict.ACCEPTED) {
            answers.add(Segment.of("AK2", type.equals("?") ? "000" : type, fourToNine(number)));
            answers.addAll(details);
            if (!details.isEmpty()) {
                codes.add("5");
            }
            answers.add(closing("AK5", List.of(verdict.code()), codes));
        }
        return verdict;
    }

    /**
     * The body of the 997.
     *
     * @param announced the count in the group's trailer, or less than 0 when there was none: what was received counts
     * @param envelope the findings of the group's own envelope; an error rejects the whole group
     */
    public List<Segment> segments(long announced, List<SyntaxFinding> envelope) {
        List<String> codes = new ArrayList<>();
        for (SyntaxFinding finding : envelope) {
            addCode(finding, "AK905:", codes);
        }
        boolean whole = !SyntaxFinding.anyError(envelope);
        int accepted = whole ? received - rejected : 0;
        List<Segment> body = new ArrayList<>(answers.size() + 2);
        body.add(Segment.of("AK1", group.functionalId(), group.controlNumber().value()));
        body.addAll(answers);
        body.add(closing(
                "AK9",
                List.of(
                        verdict(whole).code(),
                        Long.toString(announced < 0 ? received : announced),
                        Integer.toString(received),
                        Integer.toString(accepted)),
                codes));
        return body;
    }

    /** The verdict on the group, with a whole envelope or a broken one. */
    public Verdict verdict(boolean wholeEnvelope) {
        if (!wholeEnvelope || (rejected > 0 && rejected == received)) {
            return Verdict.REJECTED;
        }
        if (rejected > 0) {
            return Verdict.PARTIALLY_ACCEPTED;
        }
        return withErrors > 0 ? Verdict.ACCEPTED_WITH_ERRORS : Verdict.ACCEPTED;
    }

    private void detail(SyntaxFinding finding, List<Segment> details, List<String> codes) {
        if (finding.code().startsWith("AK304:")) {
            details.add(segmentError(finding, finding.code().substring(6)));
        } else if (finding.code().startsWith("AK403:")) {
            if (details.isEmpty() || !isAt(lastSegmentError(details), finding)) {
                details.add(segmentError(finding, "8"));
            }
            if (finding.element() > 0) {
                details.add(elementError(finding));
            }
        } else {
            addCode(finding, "AK502:", codes);
        }
    }

    private static Segment segmentError(SyntaxFinding finding, String code) {
        String tag = finding.tag().length() < 2 || finding.tag().length() > 3 || !isPlain(finding.tag())
                ? "ZZZ"
                : finding.tag();
        return Segment.of("AK3", tag, Integer.toString(Math.max(1, finding.segment())), "", code);
    }

    private Segment elementError(SyntaxFinding finding) {
        String position = Integer.toString(Math.min(99, finding.element()));
        Element where = finding.component() > 0
                ? new Element.Composite(List.of(position, Integer.toString(Math.min(99, finding.component()))))
                : new Element.Simple(position);
        List<Element> elements = new ArrayList<>(4);
        elements.add(where);
        elements.add(Element.EMPTY);
        elements.add(new Element.Simple(finding.code().substring(6)));
        if (!finding.value().isEmpty() && isHarmless(finding.value())) {
            elements.add(new Element.Simple(finding.value()
                    .substring(0, Math.min(LONGEST_COPY, finding.value().length()))));
        }
        return new Segment("AK4", 0, elements);
    }

    private static Segment lastSegmentError(List<Segment> details) {
        for (int i = details.size() - 1; i > 0; i--) {
            if (details.get(i).tag().equals("AK3")) {
                return details.get(i);
            }
        }
        return details.getFirst();
    }

    private static boolean isAt(Segment segmentError, SyntaxFinding finding) {
        return segmentError.text(4).equals("8")
                && segmentError.text(2).equals(Integer.toString(Math.max(1, finding.segment())));
    }

    private static void addCode(SyntaxFinding finding, String list, List<String> codes) {
        if (finding.code().startsWith(list)) {
            String code = finding.code().substring(list.length());
            if (!codes.contains(code)) {
                codes.add(code);
            }
        }
    }

    private static Segment closing(String tag, List<String> first, List<String> codes) {
        List<String> texts = new ArrayList<>(first);
        codes.stream().distinct().limit(MOST_CODES).forEach(texts::add);
        return Segment.of(tag, texts);
    }

    /** ST02 has four to nine characters; a sender's that has not is padded or cut, so that the 997 can be written. */
    private static String fourToNine(ControlNumber number) {
        String value = number.equals(ControlNumber.MISSING) || !isPlain(number.value()) ? "0" : number.value();
        return value.length() < 4
                ? "0".repeat(4 - value.length()) + value
                : value.substring(0, Math.min(9, value.length()));
    }

    private boolean isHarmless(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (delimiters.separates(c) || c < ' ' || c > 0x7E) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
    }
}
