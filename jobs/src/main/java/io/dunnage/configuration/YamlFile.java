package io.dunnage.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document. Anchors and aliases are refused, so that a few lines cannot unfold to gigabytes; size and depth
 * are capped; a key that stands twice is refused, because one of the two would silently lose.
 */
final class YamlFile {
    static final int MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 20;

    private final String label;
    private final List<Problem> problems;
    private final YAMLParser parser;

    private YamlFile(String label, List<Problem> problems, YAMLParser parser) {
        this.label = label;
        this.problems = problems;
        this.parser = parser;
    }

    /** The file's mapping; an empty one, and a problem, where there is none. */
    static Node.Mapping read(Path file, String label, List<Problem> problems) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] content = bytes.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                return refuse(label, 0, "is larger than " + MOST_BYTES + " bytes; is it the right file?", problems);
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return read(new StringReader(text.toString()), label, problems);
        } catch (CharacterCodingException notUtf8) {
            return refuse(label, 0, "is not UTF-8 text; save it as UTF-8", problems);
        } catch (NoSuchFileException missing) {
            return refuse(label, 0, "is missing", problems);
        } catch (IOException unreadable) {
            return refuse(label, 0, "cannot be read: " + unreadable.getMessage(), problems);
        }
    }

    static Node.Mapping read(Reader text, String label, List<Problem> problems) {
        try (YAMLParser parser =
                (YAMLParser) YAMLFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            YamlFile file = new YamlFile(label, problems, parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new Node.Mapping(Map.of(), 1);
            }
            Node root = file.node(first, 0);
            if (parser.nextToken() != null) {
                return refuse(label, file.line(), "a second document begins here; write one", problems);
            }
            return root instanceof Node.Mapping mapping
                    ? mapping
                    : refuse(label, root.line(), "is not a list of 'key: value' lines", problems);
        } catch (Refusal refusal) {
            return refuse(label, refusal.line, refusal.text, problems);
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            return refuse(label, Math.max(line, 0), "is not YAML: " + firstLine(malformed), problems);
        }
    }

    private Node node(JsonToken token, int depth) {
        int line = line();
        if (depth > DEEPEST) {
            throw new Refusal(line, "is nested deeper than " + DEEPEST + " levels");
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw new Refusal(line, "uses an anchor or alias (& or *); write the value out");
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(line, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                items.add(node(next, depth + 1));
            }
            return new Node.Sequence(items, line);
        }
        return token == JsonToken.VALUE_NULL ? new Node.Nothing(line) : new Node.Scalar(parser.getString(), line);
    }

    private Node.Mapping mapping(int line, int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.isCurrentAlias() || parser.getObjectId() != null) {
                throw new Refusal(line(), "uses an anchor or alias (& or *); write the value out");
            }
            String key = parser.currentName();
            int at = line();
            Node value = node(parser.nextToken(), depth + 1);
            if (entries.putIfAbsent(key, value) != null) {
                problems.add(new Problem(label, at, key, "stands twice; keep one"));
            }
        }
        return new Node.Mapping(entries, line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(JacksonException malformed) {
        return malformed.getOriginalMessage().lines().findFirst().orElse("malformed");
    }

    private static Node.Mapping refuse(String label, int line, String text, List<Problem> problems) {
        problems.add(new Problem(label, line, "", text));
        return new Node.Mapping(Map.of(), line);
    }

    /** Ends the reading of a file that shall not be read on. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int line;
        private final String text;

        private Refusal(int line, String text) {
            super(text, null, false, false);
            this.line = line;
            this.text = text;
        }
    }
}
