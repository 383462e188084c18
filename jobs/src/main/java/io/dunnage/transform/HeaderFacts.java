package io.dunnage.transform;

import io.dunnage.document.Carrier;
import io.dunnage.document.Reference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of most documents say alike. Carrier: {@code scac}, {@code service}, {@code routing}, {@code method}, {@code payment};
 * references: {@code reference} with its {@code reference.qualifier} in the same segment; {@code note}.
 */
final class HeaderFacts {
    private HeaderFacts() {}

    static @Nullable Carrier carrier(Draft message) {
        var carrier = new Carrier(
                message.text("scac"),
                message.text("service"),
                message.text("routing"),
                message.text("method"),
                message.text("payment"));
        return carrier.equals(new Carrier(null, null, null, null, null)) ? null : carrier;
    }

    /** All references but those whose segment has told another fact already. */
    static List<Reference> references(Draft message, String... otherwiseTold) {
        List<Reference> references = new ArrayList<>();
        for (var reference : message.all("reference")) {
            var qualifier = message.beside(reference, "reference.qualifier");
            if (qualifier != null && !reference.text().isBlank() && !told(message, reference, otherwiseTold)) {
                references.add(new Reference(qualifier, reference.text()));
            }
        }
        return references;
    }

    private static boolean told(Draft message, Fact reference, String... facts) {
        for (var fact : facts) {
            var other = message.factBeside(reference, fact);
            if (other != null && other.known()) {
                return true;
            }
        }
        return false;
    }

    static List<String> notes(Draft message) {
        return Conversion.filledAll(message, "note");
    }
}
