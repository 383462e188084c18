package io.dunnage.transform;

import io.dunnage.edi.Part;
import io.dunnage.edi.Segment;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.smooks.api.ExecutionContext;
import org.smooks.api.resource.config.ResourceConfig;
import org.smooks.api.resource.visitor.sax.ng.BeforeVisitor;
import org.w3c.dom.Element;

/**
 * The Smooks resource that record transforms configure: finds the facts of one loop, one parameter line per fact (see
 * {@link FactLine}), what the loop means ({@code means}), and which loop around it is told instead ({@code into}): where one dialect has a loop within a line, another has only the line. One visitor per loop and one visit per occurrence, whatever the number of facts; only the loop's own segments are looked at,
 * never those of the loops within it. Public because Smooks makes it by its name.
 */
public final class Facts implements BeforeVisitor {
    @Inject
    private @Nullable ResourceConfig config;

    private static final String MEANS = "means";
    private static final String INTO = "into";

    private final Map<String, List<FactLine>> lines = new HashMap<>();
    private final Map<String, FactLine> places = new HashMap<>();
    private @Nullable String meaning;
    private @Nullable String into;

    /** Reads the lines of the transform. */
    @PostConstruct
    public void readLines() {
        if (config == null) {
            throw new IllegalStateException("Smooks has not configured the facts");
        }
        int rank = 0;
        for (var parameters : config.getParameters().values()) {
            for (var parameter : parameters instanceof List<?> several ? several : List.of(parameters)) {
                if (parameter instanceof org.smooks.api.resource.config.Parameter<?> line) {
                    if (line.getName().equals(MEANS)) {
                        meaning = String.valueOf(line.getValue()).strip();
                        continue;
                    }
                    if (line.getName().equals(INTO)) {
                        into = String.valueOf(line.getValue()).strip();
                        continue;
                    }
                    var parsed = FactLine.parse(line.getName(), rank++, String.valueOf(line.getValue()));
                    places.putIfAbsent(parsed.name(), parsed);
                    lines.computeIfAbsent(parsed.tag(), tag -> new ArrayList<>())
                            .add(parsed);
                }
            }
        }
    }

    @Override
    public void visitBefore(Element element, ExecutionContext context) {
        var replay = context.get(Replay.KEY);
        var draft = into == null ? replay.draft() : replay.draft().around(into);
        draft.tell(meaning, places);
        for (Part part : replay.parts()) {
            if (part instanceof Segment segment) {
                var told = lines.get(segment.tag());
                if (told != null) {
                    for (int i = 0; i < told.size(); i++) {
                        told.get(i).find(segment, draft);
                    }
                }
            }
        }
    }
}
