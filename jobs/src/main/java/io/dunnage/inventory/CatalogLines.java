package io.dunnage.inventory;

import io.dunnage.document.CatalogItem;
import io.dunnage.document.CatalogItem.Action;
import io.dunnage.inventory.ProductAsItem.Known;
import io.dunnage.inventory.ToldItems.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be told of one product: added, changed, taken away, or nothing new. */
final class CatalogLines {
    private final ToldItems before;
    private final ProductAsItem meaning;

    CatalogLines(ToldItems before, ProductAsItem meaning) {
        this.before = before;
        this.meaning = meaning;
    }

    /**
     * News of one product.
     *
     * @param lines what the catalog says; none: there is no news
     * @param after what the partner then has; empty: he has it no more
     */
    record News(long productId, String number, List<CatalogItem> lines, Optional<Told> after) {
        News {
            lines = List.copyOf(lines);
        }
    }

    /** {@code again}: told although nothing changed, as in a catalog of everything. */
    News of(Known known, boolean again) {
        long id = known.product().product().id();
        Optional<Told> had = Optional.ofNullable(before.items().get(id));
        List<CatalogItem> lines = new ArrayList<>();
        if (!known.product().active()) {
            had.ifPresent(told -> lines.add(meaning.gone(known, told.number())));
            return new News(id, known.number(), lines, Optional.empty());
        }
        boolean renumbered = had.isPresent() && !had.get().number().equals(known.number());
        if (renumbered) {
            lines.add(meaning.gone(known, had.get().number()));
        }
        Action action = had.isPresent() && !renumbered ? Action.CHANGE : Action.ADD;
        CatalogItem line = meaning.line(known, action);
        Told now = new Told(known.number(), ToldItems.says(line));
        if (again || !had.equals(Optional.of(now))) {
            lines.add(line);
        }
        return new News(id, known.number(), lines, Optional.of(now));
    }
}
