package io.dunnage.report;

import java.util.List;

/**
 * A drawing of lines, boxes and words, before it is SVG or PDF. Lengths are in points, y grows downwards.
 *
 * @param title what it shows
 * @param note how to read it
 */
record Chart(String title, String note, double width, double height, List<Mark> marks) {
    /** Something drawn. */
    sealed interface Mark {}

    /** A filled rectangle. */
    record Box(double x, double y, double width, double height, Tone tone) implements Mark {}

    /** Straight lines from point to point; {@code xs} and {@code ys} are of one length. */
    record Stroke(List<Double> xs, List<Double> ys, double thickness, Tone tone) implements Mark {
        static Stroke line(double x1, double y1, double x2, double y2, double thickness, Tone tone) {
            return new Stroke(List.of(x1, x2), List.of(y1, y2), thickness, tone);
        }
    }

    /** Words; y is the line they stand on. */
    record Words(double x, double y, String text, Anchor anchor, boolean bold, Tone tone) implements Mark {
        static final double SIZE = 8;
    }

    /** Which end of the words stands at x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** What a mark means, as a color: red, green, blue in hexadecimal. Told apart without color vision by their lightness. */
    enum Tone {
        BOOK("1f3a5f"),
        MORE("3a9188"),
        LESS("d99a2b"),
        UNEXPLAINED("b3362f"),
        INK("1b2430"),
        FAINT("6b7684"),
        GRID("d8dde3"),
        WASH("f1f4f7"),
        LINK("1c5fa8");

        private final String hex;

        Tone(String hex) {
            this.hex = hex;
        }

        String hex() {
            return hex;
        }
    }
}
