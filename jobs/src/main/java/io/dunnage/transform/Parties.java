package io.dunnage.transform;

import io.dunnage.document.Party;
import io.dunnage.document.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parties of a message: one loop {@code party} each, with {@code role}, {@code name}, {@code identifier} and {@code
 * identifier.qualifier}, {@code addressLine}, {@code city}, {@code state}, {@code postalCode}, {@code country}, {@code contact}, {@code
 * phone}, {@code email}.
 */
final class Parties {
    private static final Map<String, String> BY_THREE_LETTERS = Stream.of(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    two -> Locale.of("", two).getISO3Country(), two -> two, (first, second) -> first));

    private Parties() {}

    /** The first party of a role of the transform's table, or null. */
    static @Nullable Party in(Draft message, String role) {
        for (Draft loop : message.parts("party")) {
            var fact = loop.first("role");
            if (fact != null && fact.known() && fact.text().equals(role)) {
                return party(loop);
            }
        }
        return null;
    }

    private static @Nullable Party party(Draft loop) {
        var qualifier = loop.text("identifier.qualifier");
        var id = loop.text("identifier");
        var identifier = qualifier == null || id == null || id.isBlank() ? null : new Reference(qualifier, id);
        var names = loop.texts("name").stream().filter(name -> !name.isBlank()).collect(Collectors.joining(" "));
        if (names.isEmpty() && identifier == null) {
            return null;
        }
        return new Party(
                names.isEmpty() ? null : names,
                identifier,
                lines(loop),
                filled(loop, "city"),
                filled(loop, "state"),
                filled(loop, "postalCode"),
                country(filled(loop, "country")),
                filled(loop, "contact"),
                filled(loop, "phone"),
                filled(loop, "email"));
    }

    private static List<String> lines(Draft loop) {
        var lines = new ArrayList<>(loop.texts("addressLine"));
        lines.removeIf(String::isBlank);
        return lines;
    }

    private static @Nullable String filled(Draft loop, String fact) {
        var text = loop.text(fact);
        return text == null || text.isBlank() ? null : text;
    }

    /** ISO alpha-2; some write alpha-3. What is neither is left out: it is an echo of our own address. */
    private static @Nullable String country(@Nullable String code) {
        if (code == null || code.length() == 2) {
            return code;
        }
        return BY_THREE_LETTERS.get(code);
    }
}
