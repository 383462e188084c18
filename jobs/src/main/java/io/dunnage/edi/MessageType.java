package io.dunnage.edi;

/** What kind of message it is: X12 945 (ST01), EDIFACT DESADV (UNH S009 0065). */
public record MessageType(Dialect dialect, String code) {
    public MessageType {
        if (code.isBlank() || code.length() > 6) {
            throw new IllegalArgumentException("not a message type: '" + code + "'");
        }
    }

    public static MessageType x12(String code) {
        return new MessageType(Dialect.X12, code);
    }

    public static MessageType edifact(String code) {
        return new MessageType(Dialect.EDIFACT, code);
    }

    /** As people say it: {@code X12 945}. */
    @Override
    public String toString() {
        return dialect + " " + code;
    }
}
