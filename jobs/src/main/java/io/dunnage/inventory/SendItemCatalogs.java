package io.dunnage.inventory;

import io.dunnage.document.CatalogItem;
import io.dunnage.document.ItemCatalog;
import io.dunnage.document.Purpose;
import io.dunnage.document.Reference;
import io.dunnage.exchange.Addresses;
import io.dunnage.exchange.OutboundDocument;
import io.dunnage.exchange.OutboundDocuments;
import io.dunnage.exchange.OutboundFeature;
import io.dunnage.exchange.PartnerLook;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.inventory.CatalogLines.News;
import io.dunnage.inventory.ToldItems.Told;
import io.dunnage.ledger.CursorAdvance;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.SearchKey;
import io.dunnage.odoo.Item;
import io.dunnage.odoo.ItemPage;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.partner.ItemPolicy;
import io.dunnage.partner.PartnerProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells the warehouse of the depositor's items (888, 832, PRICAT): of all of them at first, then of those that changed, each with
 * what became of it (added, changed, deleted), or of all again where the partner wants it so. What he was told is known item by
 * item and committed with the catalog that tells it, so nothing is told twice and nothing is left out.
 */
public final class SendItemCatalogs implements OutboundFeature {
    static final String DOCUMENT = "ItemCatalog";
    private static final String CURSOR = "items";
    private static final int PAGE = 500;

    /** Well below what an 888 (9,999 G53) can hold. */
    private static final int ITEMS_PER_CATALOG = 1000;

    @Override
    public boolean anythingToCollect(PartnerLook look) {
        if (look.profile().message(DOCUMENT).isEmpty()) {
            return false;
        }
        ToldItems told = ToldItems.parse(look.cursor(CURSOR));
        String terms = terms(look.profile());
        if (!told.terms().equals(terms)) {
            return true;
        }
        ProductAsItem meaning = new ProductAsItem(look.profile(), today(look.profile(), look.clock()));
        CatalogLines lines = new CatalogLines(told, meaning);
        long last = 0;
        while (true) {
            ItemPage page = look.odoo().items().changedSince(told.from(terms), last, PAGE);
            // what is held heals by a change of the product or of the terms
            if (page.items().stream()
                    .anyMatch(item -> meaning.of(item) instanceof ProductAsItem.Known known
                            && !lines.of(known, false).lines().isEmpty())) {
                return true;
            }
            if (!page.more()) {
                return false;
            }
            last = page.lastId();
        }
    }

    @Override
    public void collect(PartnerTick tick) {
        if (tick.profile().message(DOCUMENT).isPresent()) {
            new Collecting(tick).collect();
        }
    }

    /** What makes other items of the same products. */
    private static String terms(PartnerProfile profile) {
        return profile.crosswalks().fingerprint() + " " + profile.items();
    }

    private static LocalDate today(PartnerProfile profile, Clock clock) {
        return LocalDate.ofInstant(clock.instant(), profile.timeZone());
    }

    /** The items of one tick. */
    private static final class Collecting {
        private final PartnerTick tick;
        private final PartnerProfile profile;
        private final String text;
        private final ToldItems before;
        private final String terms;
        private final LocalDate today;
        private final ProductAsItem meaning;
        private final CatalogLines lines;
        private final OutboundDocuments documents;
        private final Map<Long, Told> told;
        private Instant reached;

        Collecting(PartnerTick tick) {
            this.tick = tick;
            this.profile = tick.profile();
            this.text = tick.ledger().cursors().cursor(tick.partner(), CURSOR).orElse("");
            this.before = ToldItems.parse(Optional.of(text));
            this.terms = terms(profile);
            this.today = today(profile, tick.clock());
            this.meaning = new ProductAsItem(profile, today);
            this.lines = new CatalogLines(before, meaning);
            this.documents = new OutboundDocuments(tick, DOCUMENT);
            this.told = new HashMap<>(before.items());
            this.reached = before.reached();
        }

        void collect() {
            List<News> news = news(before.from(terms), false);
            if (!news.isEmpty() && profile.items().catalog() == ItemPolicy.Catalog.ALL_ITEMS) {
                news = news(Instant.EPOCH, true);
            }
            CatalogNumbers numbers = new CatalogNumbers(tick, before.serial());
            again(numbers.due());
            for (int from = 0; from < news.size(); from += ITEMS_PER_CATALOG) {
                tell(news.subList(from, Math.min(news.size(), from + ITEMS_PER_CATALOG)), numbers);
            }
            String after = new ToldItems(reached, terms, numbers.last(), told).asText();
            if (!after.equals(text)) {
                documents.prepare(new CursorAdvance(CURSOR, after));
            } else {
                documents.prepare();
            }
        }

        private List<News> news(Instant since, boolean again) {
            List<News> news = new ArrayList<>();
            eachChanged(tick.odoo(), since, item -> {
                switch (meaning.of(item)) {
                    case ProductAsItem.Known known -> {
                        News one = lines.of(known, again);
                        if (!one.lines().isEmpty()) {
                            news.add(one);
                        }
                    }
                    case ProductAsItem.Held(String number, RejectReason reason, String detail) -> {
                        if (item.active()) {
                            documents.held(number, reason, detail);
                        }
                    }
                    case ProductAsItem.Foreign() -> {}
                }
            });
            return news;
        }

        private void eachChanged(OdooGateway odoo, Instant since, Consumer<Item> what) {
            long last = 0;
            boolean more = true;
            while (more) {
                tick.renew();
                ItemPage page = odoo.items().changedSince(since, last, PAGE);
                for (Item item : page.items()) {
                    if (item.changedAt().isAfter(reached)) {
                        reached = item.changedAt();
                    }
                    what.accept(item);
                }
                last = page.lastId();
                more = page.more();
            }
        }

        /** One catalog of those that can be written; each of the others is held by itself. */
        private void tell(List<News> news, CatalogNumbers numbers) {
            List<News> writable = new ArrayList<>(news);
            if (documents.refusal(catalog("1", news)).isPresent()) {
                writable.removeIf(one -> documents
                        .refusal(catalog("1", List.of(one)))
                        .filter(detail -> !documents.held(
                                one.number(), RejectReason.SYNTAX, "item " + one.number() + ": " + detail))
                        .isPresent());
            }
            if (writable.isEmpty()) {
                return;
            }
            String number = numbers.next();
            ItemCatalog catalog = catalog(number, writable);
            var document = new OutboundDocument(
                    catalog,
                    Purpose.ORIGINAL,
                    number,
                    documents.contentOf(catalog),
                    "product.product of " + writable.size() + " items",
                    keys(number));
            if (documents.add(document, Optional.empty())) {
                writable.forEach(one -> one.after()
                        .ifPresentOrElse(has -> told.put(one.productId(), has), () -> told.remove(one.productId())));
            }
        }

        /** S8: a rejected catalog goes again with its items as they are now; it may be older than what was told since. */
        private void again(List<CatalogNumbers.Due> rejected) {
            if (rejected.isEmpty()) {
                return;
            }
            Map<String, ProductAsItem.Known> now = new HashMap<>();
            eachChanged(tick.odoo(), Instant.EPOCH, item -> {
                if (item.active() && meaning.of(item) instanceof ProductAsItem.Known known) {
                    now.put(known.number(), known);
                }
            });
            for (CatalogNumbers.Due one : rejected) {
                String number = one.version().number();
                ItemCatalog catalog =
                        catalog(number, List.of(new News(0, number, lines(one.catalog(), now), Optional.empty())));
                documents.add(
                        new OutboundDocument(
                                catalog,
                                Purpose.ORIGINAL,
                                number,
                                documents.contentOf(catalog),
                                "product.product of " + catalog.lines().size() + " items",
                                keys(number)),
                        Optional.of(one.version()));
            }
        }

        private List<CatalogItem> lines(ItemCatalog rejected, Map<String, ProductAsItem.Known> now) {
            List<CatalogItem> lines = new ArrayList<>();
            for (CatalogItem line : rejected.lines()) {
                ProductAsItem.Known known = now.get(line.item().primary());
                if (known == null) {
                    lines.add(line); // it is gone, and the warehouse may be told so by a later catalog
                } else if (line.action() != CatalogItem.Action.DELETE) {
                    CatalogItem current = meaning.line(known, line.action());
                    told.put(known.product().product().id(), new Told(known.number(), ToldItems.says(current)));
                    lines.add(current);
                }
            }
            return lines.isEmpty() ? rejected.lines() : lines;
        }

        private ItemCatalog catalog(String number, List<News> news) {
            ItemCatalog.Builder catalog =
                    ItemCatalog.of(number).effectiveOn(today).depositor(Addresses.depositor(profile));
            if (profile.warehouses().size() == 1) {
                var facility = profile.warehouses().getFirst().facility();
                catalog.warehouse(new Reference(facility.qualifier(), facility.id()));
            }
            for (News one : news) {
                for (CatalogItem line : one.lines()) {
                    catalog.item(line);
                }
            }
            return catalog.build();
        }

        private static List<SearchKey> keys(String number) {
            return List.of(new SearchKey(SearchKey.Kind.CATALOG, number));
        }
    }
}
