package io.dunnage.exchange;

import io.dunnage.ledger.Glance;
import io.dunnage.ledger.LedgerFault;
import io.dunnage.mailbox.MailboxFault;
import io.dunnage.odoo.OdooFault;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.PartnerProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The micro-batch of all partners. A tick looks first, cheaply and without a lease; only partners with work get a job, so
 * that an empty tick leaves no rows anywhere. Safe to be called for several ticks at a time: a partner whose last tick is
 * still at work is reported busy.
 */
public final class Exchange implements AutoCloseable {
    /** How long partners that answered wait for those that have not. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<PartnerId, PartnerProfile> partners = new ConcurrentSkipListMap<>();
    private final ExchangeParts parts;
    private final Supplier<Glance> glance;
    private final Map<PartnerId, ExchangeParts> partsOf = new ConcurrentHashMap<>();
    private final Map<PartnerId, TickReport> reports = new ConcurrentHashMap<>();
    private @Nullable BatchEngine engine;

    /** {@code glance} looks at the ledger without opening it. */
    public Exchange(List<PartnerProfile> partners, ExchangeParts parts, Supplier<Glance> glance) {
        partners.forEach(one -> this.partners.put(one.id(), one));
        this.parts = parts;
        this.glance = glance;
    }

    /** The partner's files were changed: from its next tick on it is exchanged as they say now. */
    public void changed(PartnerProfile profile) {
        partners.put(profile.id(), profile);
        partsOf.remove(profile.id());
    }

    /**
     * One tick of these partners, to its end; {@code name} identifies it for ever. Reports are in the partners' order. Partners that
     * can be looked at soon do their work before those whose servers keep us waiting.
     */
    public List<TickReport> tick(String name, List<PartnerId> wanted) {
        Glance now = glance.get();
        Map<PartnerId, TickReport> answered = new TreeMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<PartnerId, CompletableFuture<Look>> open = new TreeMap<>();
            for (PartnerId one : wanted) {
                PartnerProfile profile = profile(one);
                open.put(one, CompletableFuture.supplyAsync(() -> lookAt(now, profile), threads));
            }
            for (int round = 1; !open.isEmpty(); round++) {
                work(round == 1 ? name : name + " late " + round, settled(open), answered);
            }
        }
        return List.copyOf(answered.values());
    }

    /** Takes out the looks that are done: all of them, or after a while those that are. */
    private static Map<PartnerId, Look> settled(Map<PartnerId, CompletableFuture<Look>> open) {
        CompletableFuture<?>[] looks = open.values().toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(looks).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            CompletableFuture.anyOf(looks).exceptionally(fault -> null).join();
        } catch (ExecutionException broken) {
            // said below, by the look that broke
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            open.clear();
        }
        Map<PartnerId, Look> done = new TreeMap<>();
        open.forEach((partner, look) -> {
            if (look.isDone()) {
                done.put(partner, resultOf(look));
            }
        });
        open.keySet().removeAll(done.keySet());
        return done;
    }

    private void work(String name, Map<PartnerId, Look> looks, Map<PartnerId, TickReport> answered) {
        List<PartnerId> withWork = new ArrayList<>();
        for (var look : looks.entrySet()) {
            switch (look.getValue()) {
                case Look.Work() -> withWork.add(look.getKey());
                case Look.Nothing() -> answered.put(look.getKey(), TickReport.nothing(look.getKey()));
                case Look.Fault(TickReport.Fault fault) ->
                    answered.put(look.getKey(), new TickReport(look.getKey(), Map.of(), List.of(fault), false));
            }
        }
        if (!withWork.isEmpty()) {
            withWork.forEach(reports::remove);
            engine().run(name, withWork);
            withWork.forEach(one -> answered.put(one, reports.computeIfAbsent(one, TickReport::busy)));
        }
    }

    /** Closes executions that a dead process left, prunes old ones; what it did, for people. */
    public Housekeeping housekeeping() {
        return new Housekeeping(engine(), parts);
    }

    private synchronized BatchEngine engine() {
        BatchEngine running = engine;
        if (running == null) {
            running = BatchEngine.start(parts.ledger().dataSource(), new PartnerTicks(this::open, reports::put));
            engine = running;
        }
        return running;
    }

    private java.util.Optional<PartnerTick> open(PartnerId partner) {
        PartnerProfile profile = profile(partner);
        return PartnerTick.begin(profile, partsOf.computeIfAbsent(partner, one -> parts.with(profile)));
    }

    private PartnerProfile profile(PartnerId partner) {
        PartnerProfile profile = partners.get(partner);
        if (profile == null) {
            throw new IllegalArgumentException("unknown partner: " + partner + "; known are " + partners.keySet());
        }
        return profile;
    }

    private static Look resultOf(Future<Look> look) {
        try {
            return look.get();
        } catch (ExecutionException broken) {
            return new Look.Fault(
                    new TickReport.Fault("look", TickReport.Blame.OURS, String.valueOf(broken.getCause())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Look.Nothing();
        }
    }

    /** Whether somebody holds the lease is not looked at: he may be dead, which only taking it can tell. */
    private Look lookAt(Glance now, PartnerProfile profile) {
        Glance.Due due = now.partners().get(profile.id());
        if (!now.known() || (due != null && due.anything())) {
            return new Look.Work();
        }
        var look = new PartnerLook(profile, due == null ? Map.of() : due.cursors(), parts);
        if (look.crosswalksChanged()) {
            return new Look.Work();
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Odoo answers while the mailbox is being opened: cron waits for the slower of the two, not for both
            Future<Look> ofOdoo = threads.submit(() ->
                    guarded(() -> parts.outbound().stream().anyMatch(feature -> feature.anythingToCollect(look))));
            Look ofMailbox = guarded(look::mailboxHasNews);
            if (ofMailbox instanceof Look.Nothing()) {
                return resultOf(ofOdoo);
            }
            threads.shutdownNow();
            return ofMailbox;
        }
    }

    private static Look guarded(BooleanSupplier work) {
        try {
            return work.getAsBoolean() ? new Look.Work() : new Look.Nothing();
        } catch (MailboxFault | OdooFault | LedgerFault fault) {
            return new Look.Fault(
                    new TickReport.Fault("look", TickReport.Blame.OUTSIDE, String.valueOf(fault.getMessage())));
        }
    }

    private sealed interface Look {
        record Work() implements Look {}

        record Nothing() implements Look {}

        record Fault(TickReport.Fault fault) implements Look {}
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
