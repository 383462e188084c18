package io.dunnage.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans, of which the letters that are used go into the file: it prints everywhere the same. */
final class PdfFonts {
    private static final String FOLDER = "/liberation/";
    private static final char UNKNOWN = '?';
    private final PDFont plain;
    private final PDFont bold;
    private final float[] plainWidths = new float[Character.MAX_VALUE + 1];
    private final float[] boldWidths = new float[Character.MAX_VALUE + 1];

    PdfFonts(PDDocument document) throws IOException {
        plain = load(document, "LiberationSans-Regular.ttf");
        bold = load(document, "LiberationSans-Bold.ttf");
    }

    private static PDFont load(PDDocument document, String name) throws IOException {
        try (InputStream file = PdfFonts.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is not in the jar. Indicates a bug.");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            font.setEnableGsub(false); // a ligature would be another letter to whoever searches the text
            return PDType0Font.load(document, font, true);
        }
    }

    PDFont of(boolean isBold) {
        return isBold ? bold : plain;
    }

    /** In points. */
    double width(String text, double size, boolean isBold) {
        double width = 0;
        for (int at = 0; at < text.length(); at++) {
            float letter = width(text.charAt(at), isBold);
            width += letter < 0 ? width(UNKNOWN, isBold) : letter;
        }
        return width * size / 1000;
    }

    /** Of a letter, in thousandths of the size; negative when the font does not have it. */
    private float width(char letter, boolean isBold) {
        float[] widths = isBold ? boldWidths : plainWidths;
        if (widths[letter] == 0) {
            widths[letter] = measured(letter, of(isBold));
        }
        return widths[letter];
    }

    private static float measured(char letter, PDFont font) {
        try {
            return Character.isISOControl(letter) || Character.isSurrogate(letter)
                    ? -1
                    : font.getStringWidth(Character.toString(letter));
        } catch (IllegalArgumentException _) {
            return -1;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What the font can write of a text: a letter that it does not have becomes a question mark. */
    String written(String text, boolean isBold) {
        int at = 0;
        while (at < text.length() && width(text.charAt(at), isBold) >= 0) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        var written = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (Character.isISOControl(letter)) {
                written.append(' ');
            } else if (Character.isBmpCodePoint(letter) && width((char) letter, isBold) >= 0) {
                written.append((char) letter);
            } else {
                written.append(UNKNOWN);
            }
        });
        return written.toString();
    }

    /** A text in lines of a width: broken between words, and within a word that is wider. Nothing is left out. */
    List<String> lines(String text, double width, double size, boolean isBold) {
        String whole = written(text.strip(), isBold);
        if (width(whole, size, isBold) <= width) {
            return List.of(whole);
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : whole.split(" ")) {
            String with = line.isEmpty() ? word : line + " " + word;
            if (width(with, size, isBold) <= width) {
                line.setLength(0);
                line.append(with);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line.setLength(0);
            line.append(broken(word, width, size, isBold, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Adds lines of a word that is too wide, broken behind a hyphen where one is near, and gives what is left of it. */
    private String broken(String word, double width, double size, boolean isBold, List<String> lines) {
        int from = 0;
        double used = 0;
        for (int at = 0; at < word.length(); at++) {
            double letter = width(word.substring(at, at + 1), size, isBold);
            if (used + letter > width && at > from) {
                int joint = Math.max(word.lastIndexOf('-', at - 1), word.lastIndexOf('_', at - 1));
                int cut = joint >= from + (at - from) / 2 ? joint + 1 : at;
                lines.add(word.substring(from, cut));
                from = cut;
                used = width(word.substring(from, at), size, isBold);
            }
            used += letter;
        }
        return word.substring(from);
    }
}
