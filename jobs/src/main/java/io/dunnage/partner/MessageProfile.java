package io.dunnage.partner;

/**
 * One kind of message that is exchanged.
 *
 * @param type its code in the partner's dialect: {@code 940}
 * @param perInterchange how many go into one file at the most, 1 to 10,000
 */
public record MessageProfile(String type, int perInterchange) {
    public MessageProfile {
        if (!type.matches("[A-Z0-9]{3,6}|[a-z][a-z0-9-]{2,30}")) {
            throw new IllegalArgumentException("type: '" + type + "' is not a message type; use its code, such as 940");
        }
    }
}
