package io.dunnage.transform;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import io.dunnage.document.ItemId;
import java.util.ArrayList;
import java.util.List;

/** An item's numbers as X12 tells them: qualifier and number, in the order of {@link ItemId.Scheme}. */
final class ItemPairs {
    private ItemPairs() {}

    static List<List<String>> of(Object item, RecordSettings settings) throws TemplateModelException {
        if (!(item instanceof TemplateHashModel hash) || !(hash.get("numbers") instanceof TemplateHashModel numbers)) {
            throw new TemplateModelException("not an item: " + item);
        }
        List<List<String>> pairs = new ArrayList<>();
        for (var scheme : ItemId.Scheme.values()) {
            var number = numbers.get(scheme.name());
            var qualifier = settings.qualifier(scheme);
            if (number != null && !qualifier.isEmpty()) {
                pairs.add(List.of(qualifier, Layout.string(number)));
            }
        }
        return pairs;
    }
}
