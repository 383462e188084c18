package io.dunnage.edi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words for segments, elements and codes: {@code words.txt} beside the specs of a dialect, one
 * {@code key = words} a line. Keys: {@code 945} a message, {@code W12} a segment, {@code W1203} an element (or
 * {@code QTY01-2} a component), {@code W1201:CC} a code in it.
 */
public final class Vocabulary {
    private final Map<String, String> words;

    private Vocabulary(Map<String, String> words) {
        this.words = words;
    }

    /** The words of a dialect, where the specs have any. */
    public static Vocabulary of(Dialect dialect, MessageSpecs specs) {
        String name = dialect.name().toLowerCase(Locale.ROOT) + "/words.txt";
        Map<String, String> words = new HashMap<>();
        Optional<InputStream> file = specs.open(name);
        if (file.isEmpty()) {
            return new Vocabulary(words);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.get(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    words.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            }
        } catch (IOException unreadable) {
            throw new SpecFault(name, unreadable);
        }
        return new Vocabulary(words);
    }

    /** The words for a key; empty when there are none. */
    public String of(String key) {
        return words.getOrDefault(key, "");
    }
}
