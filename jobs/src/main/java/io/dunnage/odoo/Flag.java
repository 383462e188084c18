package io.dunnage.odoo;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A to-do that tells of something, once.
 *
 * @param key a trace id, by which it is found again
 * @param summary its headline
 * @param story plain text, a paragraph each
 * @param link where more is to be seen; empty when nowhere
 * @param userId who is to see to it
 */
public record Flag(FlagSpot on, String key, String summary, List<String> story, String link, long userId) {
    static final String MARK = "Dunnage drift ";

    public Flag {
        story = List.copyOf(story);
        if (!key.matches("[0-9a-f-]{36}")) {
            throw new IllegalArgumentException("not a trace id: '" + key + "'");
        }
    }

    /** Everything that is to be read of it, as Odoo keeps it. */
    String html() {
        String paragraphs = story.stream()
                .map(line -> "<p>" + PlainText.escaped(line) + "</p>")
                .collect(Collectors.joining());
        String reference =
                link.isEmpty() ? MARK + key : "<a href=\"" + PlainText.escaped(link) + "\">" + MARK + key + "</a>";
        return paragraphs + "<p>" + reference + "</p>";
    }

    /** The same words give the same text, whatever Odoo makes of them. */
    public String content() {
        return summary + "\n" + html() + "\n" + userId;
    }
}
