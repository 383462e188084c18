package io.dunnage.configuration;

import io.dunnage.configuration.Node.Scalar;
import io.dunnage.configuration.Node.Sequence;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A section of a settings file, read key by key. What is wrong is noted and a stand-in is answered, so that one reading
 * finds everything; whoever reads asks for the {@link #problems()} before using what was made. {@link #finish()} notes
 * the keys that nobody asked for.
 */
public final class Settings {
    /** What a missing text reads as until the problems are looked at. */
    public static final String MISSING = "missing";

    private final String file;
    private final String path;
    private final Node.Mapping node;
    private final List<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    private Settings(String file, String path, Node.Mapping node, List<Problem> problems) {
        this.file = file;
        this.path = path;
        this.node = node;
        this.problems = problems;
    }

    /** Reads a file; {@code label} is what problems call it. */
    public static Settings of(Path file, String label) {
        List<Problem> problems = new ArrayList<>();
        return new Settings(label, "", YamlFile.read(file, label, problems), problems);
    }

    /** Reads text, as a file would be read. */
    public static Settings ofText(String text, String label) {
        List<Problem> problems = new ArrayList<>();
        return new Settings(label, "", YamlFile.read(new StringReader(text), label, problems), problems);
    }

    /** Everything that was wrong so far, in this section and all others of the file, in the order of its lines. */
    public List<Problem> problems() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    /** Whether the key is there with a value behind it. */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** Whether the key has 'key: value' lines of its own. */
    public boolean isSection(String key) {
        return find(key).filter(Node.Mapping.class::isInstance).isPresent();
    }

    /** The keys of this section, in the order of the file; each counts as known. */
    public List<String> keys() {
        known.addAll(node.entries().keySet());
        return List.copyOf(node.entries().keySet());
    }

    /** A section below this one; an empty one where it is absent. */
    public Settings section(String key) {
        Optional<Node> found = find(key);
        if (found.isPresent() && found.get() instanceof Node.Mapping mapping) {
            return new Settings(file, at(key), mapping, problems);
        }
        found.ifPresent(other -> note(other.line(), key, "wants 'key: value' lines below it"));
        return new Settings(file, at(key), new Node.Mapping(Map.of(), node.line()), problems);
    }

    /** The sections of a list; none where it is absent. */
    public List<Settings> sections(String key) {
        List<Settings> sections = new ArrayList<>();
        for (Node item : items(key)) {
            String place = at(key) + "[" + sections.size() + "]";
            if (item instanceof Node.Mapping mapping) {
                sections.add(new Settings(file, place, mapping, problems));
            } else {
                problems.add(new Problem(file, item.line(), place, "wants {key: value, ...}"));
            }
        }
        return sections;
    }

    /** A text that must be there. */
    public String text(String key) {
        return value(key, Function.identity(), MISSING);
    }

    /** A text that may be absent. */
    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String key, List<String> otherwise) {
        if (!has(key)) {
            return otherwise;
        }
        if (find(key).orElseThrow() instanceof Scalar single) {
            return List.of(single.text());
        }
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Scalar single) {
                texts.add(single.text());
            } else {
                note(item.line(), key, "wants a list of texts");
            }
        }
        return List.copyOf(texts);
    }

    /** Texts by key, in the order of the file. */
    public Map<String, String> pairs(String key) {
        Settings section = section(key);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String name : section.keys()) {
            pairs.put(name, section.text(name));
        }
        return pairs;
    }

    /** A value that must be there, made by {@code parse}, which refuses with an IllegalArgumentException that says why. */
    public <T> T value(String key, Function<String, ? extends T> parse, T standIn) {
        Optional<Node> found = find(key);
        if (found.isEmpty()) {
            note(lineOf(key), key, "is missing");
            return standIn;
        }
        if (!(found.get() instanceof Scalar single)) {
            note(found.get().line(), key, "wants a single value");
            return standIn;
        }
        try {
            return parse.apply(single.text());
        } catch (IllegalArgumentException refusal) {
            note(single.line(), key, String.valueOf(refusal.getMessage()));
            return standIn;
        }
    }

    /** A value where it is there and good; whoever needs it notes that it is missing. */
    public <T> Optional<T> optional(String key, Function<String, ? extends T> parse) {
        return has(key) ? value(key, text -> Optional.<T>of(parse.apply(text)), Optional.<T>empty()) : Optional.empty();
    }

    /** A value that may be absent. */
    public <T> T valueOr(String key, Function<String, ? extends T> parse, T otherwise) {
        return has(key) ? value(key, parse, otherwise) : otherwise;
    }

    /**
     * Makes something of several values of this section; a refusal is noted at the section itself. A part that is absent
     * (NoSuchElementException) was noted where it was read.
     */
    public <T> Optional<T> made(Supplier<? extends T> making) {
        int before = problems.size();
        try {
            T made = making.get();
            return problems.size() == before ? Optional.of(made) : Optional.empty();
        } catch (IllegalArgumentException refusal) {
            if (problems.size() == before) {
                problems.add(new Problem(file, node.line(), path, String.valueOf(refusal.getMessage())));
            }
            return Optional.empty();
        } catch (NoSuchElementException absentPart) {
            return Optional.empty();
        }
    }

    /** Notes something about a key. */
    public void refuse(String key, String text) {
        note(lineOf(key), key, text);
    }

    /** Notes every key that nobody asked for, with the known one that is nearest to it. */
    public void finish() {
        node.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                note(
                        value.line(),
                        key,
                        "is not known here"
                                + Nearest.to(key, known)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; known are " + String.join(", ", known)));
            }
        });
    }

    private List<Node> items(String key) {
        Optional<Node> found = find(key);
        if (found.isPresent() && found.get() instanceof Sequence sequence) {
            return sequence.items();
        }
        found.ifPresent(other -> note(other.line(), key, "wants a list: [a, b] or lines that begin with '- '"));
        return List.of();
    }

    private Optional<Node> find(String key) {
        known.add(key);
        return Optional.ofNullable(node.entries().get(key)).filter(value -> !(value instanceof Node.Nothing));
    }

    /** The line a key stands on; the section's own where it is absent. */
    public int line(String key) {
        return lineOf(key);
    }

    private int lineOf(String key) {
        return node.entries().containsKey(key) ? node.entries().get(key).line() : node.line();
    }

    private void note(int line, String key, String text) {
        problems.add(new Problem(file, line, at(key), text));
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
