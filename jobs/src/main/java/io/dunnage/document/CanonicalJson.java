package io.dunnage.document;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents as JSON text and back: one member, named after the document's kind, with the same words as the XML form.
 * Safe for use by many threads.
 */
public final class CanonicalJson {
    private static final Map<String, Class<? extends CanonicalDocument>> KINDS = Stream.of(
                    CanonicalDocument.class.getPermittedSubclasses())
            .collect(Collectors.toMap(
                    Class::getSimpleName,
                    kind -> kind.asSubclass(CanonicalDocument.class),
                    (one, other) -> one,
                    TreeMap::new));

    private final JsonMapper mapper = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(Include.NON_EMPTY))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** The document as indented JSON. */
    public String write(CanonicalDocument document) {
        return mapper.writeValueAsString(Map.of(document.kind(), document));
    }

    /** The document as maps, lists, texts and numbers under the words of its JSON form; what is empty is absent. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> tree(CanonicalDocument document) {
        return mapper.convertValue(document, Map.class);
    }

    /** Reads a document back. */
    public CanonicalDocument read(String json) throws DocumentRefused {
        try {
            var tree = mapper.readTree(json);
            if (!tree.isObject() || tree.size() != 1) {
                throw new DocumentRefused("expected one member, named one of " + KINDS.keySet(), 1, null);
            }
            var entry = tree.properties().iterator().next();
            var kind = KINDS.get(entry.getKey());
            if (kind == null) {
                throw new DocumentRefused(
                        "unknown document '" + entry.getKey() + "': expected one of " + KINDS.keySet(), 1, null);
            }
            return DocumentRefused.unlessComplete(mapper.treeToValue(entry.getValue(), kind));
        } catch (JacksonException e) {
            var where = e.getLocation();
            throw new DocumentRefused(e.getOriginalMessage(), where == null ? 0 : Math.max(0, where.getLineNr()), e);
        }
    }
}
