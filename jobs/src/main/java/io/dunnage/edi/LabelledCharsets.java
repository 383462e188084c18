package io.dunnage.edi;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order charsets are tried on an interchange (S24): what the label says, then the partner's own list. UTF-8 goes
 * before the label where the partner's list has it or the file is marked so, because hardly any other text passes for
 * UTF-8, while anything at all passes for ISO 8859.
 */
final class LabelledCharsets {
    private LabelledCharsets() {}

    static List<Charset> of(InterchangeStart.Found.Header found, ReadingRules rules) {
        Set<Charset> charsets = new LinkedHashSet<>();
        if (found.marked() || rules.charsets().contains(StandardCharsets.UTF_8)) {
            charsets.add(StandardCharsets.UTF_8);
        }
        if (found.dialect() == Dialect.EDIFACT) {
            SyntaxLevel.of(found.segment().text(1)).map(SyntaxLevel::charset).ifPresent(charsets::add);
        }
        charsets.addAll(rules.charsets());
        return new ArrayList<>(charsets);
    }
}
