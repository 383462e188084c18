package io.dunnage.edi;

import java.util.Map;

/** What an ST or UNH says of its message: the type, the number, and whether it stands in the right group. */
final class MessageHeaderCheck {
    /** GS01 for the messages we exchange; of others we do not know it. */
    private static final Map<String, String> GROUP_OF = Map.of(
            "940", "OW", "943", "AR", "944", "RE", "945", "SW", "947", "AW", "846", "IB", "856", "SH", "180", "AN",
            "888", "QG", "997", "FA");

    private final Segment header;
    private final MessageType type;
    private final String release;
    private final FindingList findings;
    private final boolean x12;

    MessageHeaderCheck(Segment header, MessageType type, String release, FindingList findings) {
        this.header = header;
        this.type = type;
        this.release = release;
        this.findings = findings;
        this.x12 = type.dialect() == Dialect.X12;
    }

    void type(boolean hasSpec) {
        if (type.code().equals("?")) {
            String code = x12 ? header.text(1) : header.component(2, 1);
            findings.add(
                    Deviation.MESSAGE_TYPE_INVALID,
                    1,
                    header.tag(),
                    x12 ? 1 : 2,
                    x12 ? 0 : 1,
                    code,
                    "'" + FindingList.shown(code) + "' is no message type");
        } else if (!hasSpec) {
            findings.add(
                    Deviation.UNSUPPORTED_MESSAGE,
                    1,
                    header.tag(),
                    type.code(),
                    "no spec of " + type + " in release " + FindingList.shown(release)
                            + ": its segments are read, not checked");
        }
    }

    void controlNumber(ControlNumber number, boolean unique) {
        int element = x12 ? 2 : 1;
        int length = number.value().length();
        if (x12 ? length > 9 || length < 4 : number.equals(ControlNumber.MISSING)) {
            findings.add(
                    Deviation.MESSAGE_NUMBER_INVALID,
                    1,
                    header.tag(),
                    element,
                    0,
                    header.text(element),
                    x12 ? "ST02, the control number, has not four to nine characters" : "UNH 0062 is missing");
        } else if (!unique) {
            findings.add(
                    Deviation.MESSAGE_NUMBER_NOT_UNIQUE,
                    1,
                    header.tag(),
                    element,
                    0,
                    number.value(),
                    "the control number " + number + " was used before in this group");
        }
    }

    /** ST01 decides what the message is; GS01 only warns. */
    void group(GroupHeader group) {
        String expected = GROUP_OF.getOrDefault(type.code(), "");
        if (x12 && !expected.isEmpty() && !group.functionalId().equals(expected)) {
            findings.add(
                    Deviation.WRONG_GROUP_FOR_MESSAGE,
                    1,
                    header.tag(),
                    group.functionalId(),
                    "a " + type.code() + " in a group of kind " + FindingList.shown(group.functionalId())
                            + "; it belongs in " + expected);
        }
    }
}
