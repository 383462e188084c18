package io.dunnage.transform;

import io.dunnage.document.CatalogItem;
import io.dunnage.document.ItemCatalog;
import io.dunnage.document.PackSize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of an item catalog (888, 832, PRICAT) to the document: what the simulated warehouse reads.
 *
 * <p>Message: {@code catalogNumber}, {@code effectiveOn}. Loops {@code party} with the roles {@code warehouse} and {@code depositor};
 * {@code line}: {@code action} (a change where silent), {@code item...}, {@code description}, {@code unit}, {@code weight} with {@code
 * weight.unit}, {@code length}, {@code width}, {@code height} with {@code size.unit}, {@code tracking}; within it {@code pack}: {@code
 * unit}, {@code contains}, {@code gtin}, {@code weight}, {@code weight.unit}. Where the item and its packs
 * are told alike, each is a loop {@code product}, the item the first.
 */
final class CatalogReading {
    private final Draft message;
    private final RecordSettings settings;
    private final Conversion conversion = new Conversion();

    private CatalogReading(Draft message, RecordSettings settings) {
        this.message = message;
        this.settings = settings;
    }

    static DocumentReading read(Draft message, RecordSettings settings) {
        return new CatalogReading(message, settings).read();
    }

    private DocumentReading read() {
        var number = conversion.required(message, "catalogNumber", "the number of the catalog");
        if (number == null) {
            return new DocumentReading.Refused(conversion.findings());
        }
        var warehouse = Parties.in(message, "warehouse");
        var catalog = ItemCatalog.of(number)
                .effectiveOn(conversion.day(message.first("effectiveOn")))
                .depositor(Parties.in(message, "depositor"))
                .warehouse(warehouse == null ? null : warehouse.identifier());
        for (var draft : message.parts("line")) {
            var item = item(draft);
            if (item != null) {
                catalog.item(item);
            }
        }
        return conversion.understood(message, catalog::build);
    }

    private @Nullable CatalogItem item(Draft draft) {
        var products = draft.parts("product");
        List<Draft> packs = new ArrayList<>(draft.parts("pack"));
        if (!products.isEmpty()) {
            draft.absorb(products.getFirst());
            packs.addAll(products.subList(1, products.size()));
        }
        var action = draft.first("action") == null
                ? CatalogItem.Action.CHANGE
                : conversion.word(draft.first("action"), CatalogItem.Action.class);
        var item = conversion.item(draft, "item", settings);
        if (item == null) {
            conversion.missing(draft, "item1.number", "an item number of the line");
        }
        var words = Conversion.filledAll(draft, "description");
        if (words.isEmpty()) {
            conversion.missing(draft, "description", "the description");
        }
        var unit = conversion.required(draft, "unit", "the unit of the item");
        if (action == null || item == null || words.isEmpty() || unit == null) {
            return null;
        }
        var sizeUnit = draft.text("size.unit");
        var line = CatalogItem.of(action, item, String.join(" ", words), unit)
                .weight(conversion.quantity(draft.first("weight"), draft.text("weight.unit")))
                .length(conversion.quantity(draft.first("length"), sizeUnit))
                .width(conversion.quantity(draft.first("width"), sizeUnit))
                .height(conversion.quantity(draft.first("height"), sizeUnit))
                .tracking(conversion.word(draft.first("tracking"), CatalogItem.Tracking.class));
        for (var pack : packs) {
            var packUnit = conversion.required(pack, "unit", "the unit of the pack");
            var contains = conversion.number(pack.first("contains"));
            if (pack.first("contains") == null) {
                conversion.missing(pack, "contains", "how many are in the pack");
            }
            if (packUnit != null && contains != null) {
                var made = conversion.made(
                        pack,
                        PackSize.of(packUnit, contains)
                                .gtin(Conversion.filled(pack, "gtin"))
                                .weight(conversion.quantity(pack.first("weight"), pack.text("weight.unit")))::build);
                if (made != null) {
                    line.pack(made);
                }
            }
        }
        return conversion.made(draft, line::build);
    }
}
