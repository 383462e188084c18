package io.dunnage.operations;

import io.dunnage.overlay.MessageGuide;
import io.dunnage.overlay.MessageGuide.Field;
import io.dunnage.overlay.MessageGuide.Place;
import io.dunnage.partner.Overlay;
import io.dunnage.partner.Overlay.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of one message: its places in their order, elements below their segments, changes of the guide marked. */
final class GuideMessage {
    private static final int INDENT = 16;

    private final StringBuilder html;
    private final Optional<Overlay> overlay;

    GuideMessage(StringBuilder html, Optional<Overlay> overlay) {
        this.html = html;
        this.overlay = overlay;
    }

    void of(MessageGuide guide) {
        html.append("<p class=\"lead\">").append(GuidePage.escaped(guide.title()));
        overlay.filter(one -> !one.guide().isEmpty())
                .ifPresent(one -> html.append(". <span class=\"mark\">Changes by: ")
                        .append(GuidePage.escaped(one.guide()))
                        .append("</span>"));
        html.append(
                "</p>\n<table class=\"spec\">\n<thead><tr><th>Place</th><th>What it says</th><th>Use</th><th>Length</th>"
                        + "<th>Number</th></tr></thead>\n<tbody>\n");
        guide.places().forEach(this::place);
        html.append("</tbody>\n</table>\n");
        meaning();
    }

    private void place(Place place) {
        boolean unused = place.usage() == Overlay.Usage.UNUSED;
        row(
                (place.loop() ? "loop" : "segment")
                        + (unused ? " unused" : "")
                        + (place.changes().isEmpty() ? "" : " changed"),
                place.depth(),
                place.loop() ? "loop " + place.name() : place.name(),
                GuidePage.escaped(place.words())
                        + (place.seen() ? " <span class=\"codes\">(elements as above)</span>" : "")
                        + because(place.changes()),
                use(place.usage()),
                unused ? "" : place.most().equals("1") ? "once" : "to " + place.most(),
                "");
        place.fields().forEach(field -> field(field, place.depth()));
    }

    private void field(Field field, int depth) {
        boolean unused = field.usage() == Overlay.Usage.UNUSED;
        row(
                (unused ? "unused" : "") + (field.changes().isEmpty() ? "" : " changed"),
                depth + 1,
                field.address(),
                GuidePage.escaped(field.words())
                        + (field.codes().isEmpty()
                                ? ""
                                : " <span class=\"codes\">" + GuidePage.escaped(String.join(", ", field.codes()))
                                        + "</span>")
                        + because(field.changes()),
                use(field.usage()),
                GuidePage.escaped((field.kind() + " " + field.length()).strip()),
                GuidePage.escaped(field.number()));
    }

    private void row(String style, int depth, String address, String words, String use, String length, String number) {
        html.append("<tr class=\"")
                .append(style.strip())
                .append("\"><td class=\"address\" style=\"padding-left:")
                .append(depth * INDENT)
                .append("px\">")
                .append(GuidePage.escaped(address))
                .append("</td><td>")
                .append(words)
                .append("</td><td class=\"use")
                .append(use.equals("must") ? " must" : "")
                .append("\">")
                .append(use)
                .append("</td><td class=\"length\">")
                .append(length)
                .append("</td><td class=\"number\">")
                .append(number)
                .append("</td></tr>\n");
    }

    /** What the overlay says of meaning and of writing, which has no place in the table. */
    private void meaning() {
        List<Change> others = overlay.map(Overlay::changes).orElse(List.of()).stream()
                .filter(change -> change instanceof Overlay.Fact
                        || change instanceof Overlay.Order
                        || change instanceof Overlay.Meaning)
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.append("<h3>What it means</h3>\n<table class=\"pairs\">\n");
        for (Change change : others) {
            String said = switch (change) {
                case Overlay.Fact fact -> fact.name() + " is found in " + String.join(", then ", fact.at());
                case Overlay.Order order -> "segments stand in the order " + String.join(", ", order.segments());
                case Overlay.Meaning meaning ->
                    "one is a "
                            + meaning.means()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' ');
                case Overlay.Place _, Overlay.Content _ -> "";
            };
            html.append("<tr><th>")
                    .append(GuidePage.escaped(change.address()))
                    .append("</th><td>")
                    .append(GuidePage.escaped(said))
                    .append(because(List.of(change)))
                    .append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private static String because(List<Change> changes) {
        return changes.stream()
                .map(change ->
                        "<span class=\"because\">" + GuidePage.escaped(written(change) + change.because()) + "</span>")
                .collect(Collectors.joining());
    }

    private static String written(Change change) {
        if (change instanceof Overlay.Content content) {
            if (content.fixed() != null) {
                return "always " + content.fixed() + ": ";
            }
            if (!content.written().isEmpty()) {
                return content.written().entrySet().stream()
                                .sorted(java.util.Map.Entry.comparingByKey())
                                .map(one -> one.getValue() + " in place of " + one.getKey())
                                .collect(Collectors.joining(", "))
                        + ": ";
            }
        }
        return "";
    }

    private static String use(Overlay.Usage usage) {
        return switch (usage) {
            case REQUIRED -> "must";
            case OPTIONAL -> "may";
            case UNUSED -> "unused";
        };
    }
}
