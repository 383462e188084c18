package io.dunnage.report;

import io.dunnage.report.DriftLine.Explanation;
import io.dunnage.report.WarehousePart.MessageRow;
import java.util.HashMap;
import java.util.Map;

/** What an explanation says in a sentence: what happened, and what its message waits for. */
final class Stories {
    private final ReportWords words;
    private final Map<String, MessageRow> waiting = new HashMap<>();

    Stories(WarehousePart part, ReportWords words) {
        this.words = words;
        part.withoutEffect().forEach(row -> waiting.put(row.trace(), row));
    }

    String of(DriftLine line, Explanation one) {
        if (line.isCorrection()) {
            return words.say("story.CORRECTION", one.about());
        }
        String about = one.about().isEmpty() ? words.say("story.unnamed") : one.about();
        var story = new StringBuilder(words.say("story." + one.cause().name(), about));
        for (String trace : one.traces()) {
            MessageRow row = waiting.get(trace);
            if (row != null) {
                story.append(' ')
                        .append(words.say("story.waiting." + row.state().name(), row.reason()));
            }
        }
        return story.toString();
    }
}
