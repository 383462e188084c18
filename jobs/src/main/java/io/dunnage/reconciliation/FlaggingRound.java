package io.dunnage.reconciliation;

import io.dunnage.ledger.CausedUnits;
import io.dunnage.ledger.DriftDeed;
import io.dunnage.ledger.DriftLife;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.TraceId;
import io.dunnage.odoo.Answer;
import io.dunnage.odoo.AskedCounts;
import io.dunnage.odoo.CountAnswer;
import io.dunnage.odoo.CountPlace;
import io.dunnage.odoo.Flag;
import io.dunnage.odoo.Flagging;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.ShownFlag;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.ReconciliationPolicy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** One round of telling Odoo's people. What was done is committed in portions; what a crash swallowed is found by asking. */
final class FlaggingRound {
    private static final int PORTION = 50;

    private final PartnerProfile profile;
    private final DriftStory story;
    private final OdooGateway odoo;
    private final AskedCounts asked;
    private final LocalDate today;
    private final Consumer<List<DriftDeed>> book;
    private final Map<String, ShownFlag> there;
    private final List<DriftDeed> deeds = new ArrayList<>();
    private final Set<String> hindrances = new LinkedHashSet<>();
    private final Set<String> closedToUs = new HashSet<>();
    private int shown;
    private int changed;
    private int closed;
    private int counts;

    FlaggingRound(
            PartnerProfile profile,
            DriftStory story,
            OdooGateway odoo,
            AskedCounts asked,
            Clock clock,
            Consumer<List<DriftDeed>> book) {
        this.profile = profile;
        this.story = story;
        this.odoo = odoo;
        this.asked = asked;
        this.today = LocalDate.ofInstant(clock.instant(), profile.timeZone());
        this.book = book;
        this.there = odoo.flags().shown();
    }

    FlaggingReport report() {
        return new FlaggingReport(shown, changed, closed, counts, List.copyOf(hindrances));
    }

    void commit() {
        if (!deeds.isEmpty()) {
            book.accept(List.copyOf(deeds));
            deeds.clear();
        }
    }

    private void did(DriftDeed deed) {
        deeds.add(deed);
        if (deeds.size() >= PORTION) {
            commit();
        }
    }

    /** Takes away what stands there of drifts that nobody needs to see any more. */
    void close(List<KeptDrift> known, List<KeptDrift> wanted) {
        Set<TraceId> kept = new HashSet<>();
        wanted.forEach(drift -> kept.add(drift.id()));
        for (KeptDrift drift : known) {
            if (!kept.contains(drift.id())) {
                close(drift);
            }
        }
    }

    private void close(KeptDrift drift) {
        if (drift.activity() != null) {
            ShownFlag flag = there.get(drift.id().toString());
            if (flag == null) {
                did(new DriftDeed.Unflagged(drift.id(), "gone"));
            } else {
                Answer answer = odoo.flags().close(flag.id(), story.end(drift));
                if (answer instanceof Answer.Said || (answer instanceof Answer.Refused no && no.isMissing())) {
                    closed++;
                    did(new DriftDeed.Unflagged(drift.id(), story.end(drift)));
                } else {
                    hindrances.add("the to-do " + flag.on() + " could not be closed: " + words(answer));
                }
            }
        }
        withdraw(drift, story.end(drift));
    }

    /** A count that was applied all the same would be booked beside the messages that explain it. */
    private void withdraw(KeptDrift drift, String because) {
        Long count = drift.countId();
        if (count != null) {
            odoo.counts().withdraw(count, asked);
            did(new DriftDeed.CountClosed(drift.id(), because));
        }
    }

    void show(ReconciliationPolicy.Flags flags, long user, Warehouse warehouse, List<KeptDrift> wanted) {
        Map<TraceId, DriftSpot> spots = DriftSpot.of(odoo, wanted);
        for (KeptDrift drift : wanted) {
            DriftSpot spot = spots.get(drift.id());
            if (spot == null) {
                hindrances.add("Odoo knows no item " + drift.place().item() + ": its drift has no record to stand on");
            } else {
                show(drift, flag(flags, user, drift, spot));
            }
        }
        if (flags.counts()) {
            count(user, warehouse, wanted, spots);
        }
    }

    private Flag flag(ReconciliationPolicy.Flags flags, long user, KeptDrift drift, DriftSpot spot) {
        String id = drift.id().toString();
        return new Flag(
                spot.flag(),
                id,
                story.headline(drift),
                story.of(drift),
                flags.link().replace("{drift}", id),
                user);
    }

    private void show(KeptDrift drift, Flag flag) {
        KeptDrift.Activity before = drift.activity();
        ShownFlag stands = there.get(flag.key());
        String content = hash(flag.content());
        boolean same = before != null && before.content().equals(content);
        if (stands != null) {
            if (!same) {
                change(drift, flag, stands, content);
            }
        } else if (before == null || (drift.life() == DriftLife.CHANGED && !same)) {
            schedule(drift, flag, content);
        } // else a person marked it as done: it comes back when it changes
    }

    private void change(KeptDrift drift, Flag flag, ShownFlag stands, String content) {
        Answer answer = odoo.flags().change(stands.id(), flag);
        if (answer instanceof Answer.Said) {
            changed++;
            flagged(drift, stands.id(), stands.on().toString(), content);
        } else {
            hindrances.add("the to-do on " + stands.on() + " could not be brought up to date: " + words(answer));
        }
    }

    private void schedule(KeptDrift drift, Flag flag, String content) {
        if (closedToUs.contains(flag.on().model())) {
            return;
        }
        switch (odoo.flags().show(flag)) {
            case Flagging.Shown(long id) -> {
                shown++;
                flagged(drift, id, flag.on().toString(), content);
            }
            case Flagging.Refused refused -> {
                if (refused.answer().isAccess()) {
                    closedToUs.add(flag.on().model());
                }
                hindrances.add("no to-do on " + flag.on().model() + ": "
                        + refused.answer().message().lines().findFirst().orElse("")
                        + " (on a product it takes Inventory/Administrator, on 19 Products/Create)");
            }
        }
    }

    private void flagged(KeptDrift drift, long activity, String on, String content) {
        did(new DriftDeed.Flagged(drift.id(), new KeptDrift.Activity(activity, on, content)));
    }

    /** Only what no message explains is worth a count, and only where one quant alone holds the goods. */
    private void count(long user, Warehouse warehouse, List<KeptDrift> wanted, Map<TraceId, DriftSpot> spots) {
        List<KeptDrift> unexplained = new ArrayList<>();
        for (KeptDrift drift : wanted) {
            if (!isWhollyUnexplained(drift)) {
                withdraw(drift, "messages explain it by now");
            } else if (spots.containsKey(drift.id())) {
                unexplained.add(drift);
            }
        }
        if (unexplained.isEmpty()) {
            return;
        }
        var products = unexplained.stream()
                .map(drift -> Objects.requireNonNull(spots.get(drift.id())).productId())
                .distinct()
                .toList();
        List<CountPlace> places = odoo.counts().places(warehouse, products);
        var states = new ShelfStates(profile);
        for (KeptDrift drift : unexplained) {
            DriftSpot spot = Objects.requireNonNull(spots.get(drift.id()));
            List<CountPlace> fitting = places.stream()
                    .filter(place -> fits(place, drift, spot, states))
                    .toList();
            if (fitting.size() == 1) {
                count(user, drift, fitting.getFirst());
            }
        }
    }

    private static boolean isWhollyUnexplained(KeptDrift drift) {
        return drift.causes().stream().allMatch(cause -> cause.cause().equals(CausedUnits.UNEXPLAINED));
    }

    private static boolean fits(CountPlace place, KeptDrift drift, DriftSpot spot, ShelfStates states) {
        Product product = spot.product();
        boolean byLot = product == null || product.tracking() != Product.Tracking.NONE;
        return place.quant().productId() == spot.productId()
                && place.quant().packageId() == null
                && states.of(place.quant().location().name())
                        .name()
                        .equals(drift.place().state())
                && (byLot
                        ? spot.lot() != null && spot.lot().equals(place.quant().lot())
                        : place.quant().lot() == null);
    }

    private void count(long user, KeptDrift drift, CountPlace place) {
        if (drift.countId() != null && !place.isPending()) {
            return; // a person dealt with it
        }
        CountAnswer answer = odoo.counts().ask(place, drift.units(), drift.seenAsOf(), user, today, asked);
        if (answer == CountAnswer.ASKED || (answer == CountAnswer.FOUND_ASKED && drift.countId() == null)) {
            counts += answer == CountAnswer.ASKED ? 1 : 0;
            did(new DriftDeed.CountAsked(drift.id(), place.quant().id(), drift.units()));
        } else if (answer == CountAnswer.REFUSED) {
            hindrances.add("no count of " + story.place(drift) + " could be asked for: Odoo refuses it");
        }
    }

    private static String words(Answer answer) {
        return answer instanceof Answer.Refused refused ? refused.message() : answer.toString();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256. Indicates a bug.", impossible);
        }
    }
}
