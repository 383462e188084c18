package io.dunnage.partner;

import java.util.regex.Pattern;

/**
 * The name of a trading partner inside Dunnage, as its folder is called: {@code acme-3pl}.
 *
 * @param value lower-case letters, digits and hyphens, 1 to 40 characters, beginning with a letter
 */
public record PartnerId(String value) implements Comparable<PartnerId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public PartnerId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a partner id: '" + value
                    + "' (use lower-case letters, digits and hyphens, at most 40, beginning with a letter)");
        }
    }

    @Override
    public int compareTo(PartnerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
