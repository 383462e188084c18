package io.dunnage.odoo;

import io.dunnage.odoo.Outcome.Failed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import tools.jackson.databind.JsonNode;

/**
 * The one way to Odoo of a gateway: logs in at the first call, asks questions again that got no answer, sends changes once, and writes a
 * log line per call with ids and nothing else.
 */
final class OdooConnection {
    private static final Logger LOG = LoggerFactory.getLogger(OdooConnection.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4));

    private final OdooSettings settings;
    private final OdooHttp http;
    private final Consumer<Duration> pause;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable Session session;

    OdooConnection(OdooSettings settings, OdooHttp http, Consumer<Duration> pause) {
        this.settings = settings;
        this.http = http;
        this.pause = pause;
    }

    long company() {
        return settings.company();
    }

    long requests() {
        return http.requests();
    }

    void close() {
        http.close();
    }

    Session session() {
        Session known = session;
        return known == null ? open(null) : known;
    }

    /** A question: changes nothing, so it is asked again a few times. */
    JsonNode ask(OdooCall call) {
        return Verdict.onQuestion(call.toString(), asked(() -> exchange(call, Level.DEBUG)));
    }

    /** A question that Odoo may refuse by its rules, for instance for want of rights: then null. */
    @Nullable
    JsonNode askIfAllowed(OdooCall call) {
        Outcome outcome = asked(() -> exchange(call, Level.DEBUG));
        return outcome instanceof Failed failed && !failed.error().isPassing()
                ? null
                : Verdict.onQuestion(call.toString(), outcome);
    }

    /** A change: sent once. */
    Changed change(OdooCall call) {
        return Verdict.onChange(call.toString(), exchange(call, Level.INFO));
    }

    private Outcome exchange(OdooCall call, Level level) {
        OdooCall complete = Session.withCompany(settings).apply(call);
        Session used = session();
        Outcome outcome = logged(complete, used, level);
        if (outcome instanceof Failed failed && failed.error().isDenied()) {
            // a refused key means that nothing was called: a rotated one may be tried, for a change too
            if (settings.key().get().equals(used.key())) {
                session = null;
                throw Session.denied(settings, call.toString());
            }
            outcome = logged(complete, open(used), level);
        }
        if (outcome instanceof Failed failed && failed.error().isForeignToItsSchema()) {
            session = null; // E14: was Odoo upgraded? The next call looks again
        }
        return outcome;
    }

    private static Outcome logged(OdooCall call, Session with, Level level) {
        long start = System.nanoTime();
        Outcome outcome = with.wire().call(call, with.userId(), with.key());
        long millis = (System.nanoTime() - start) / 1_000_000;
        LOG.atLevel(level).log("odoo call={} ms={} outcome={}", call, millis, Verdict.word(outcome));
        return outcome;
    }

    /**
     * Logs in, unless another thread just did.
     *
     * @param stale the session whose key was refused, if any
     */
    private Session open(@Nullable Session stale) {
        opening.lock();
        try {
            Session known = session;
            if (known != null && (stale == null || !known.key().equals(stale.key()))) {
                return known;
            }
            Session opened = Session.open(settings, http, this::asked);
            session = opened;
            LOG.info(
                    "odoo version={} wire={} user={} company={}",
                    opened.version(),
                    opened.spoken(),
                    opened.userId(),
                    settings.company());
            return opened;
        } finally {
            opening.unlock();
        }
    }

    private Outcome asked(Supplier<Outcome> once) {
        Outcome outcome = once.get();
        for (Duration wait : PAUSES) {
            if (!Verdict.mayBetterItself(outcome)) {
                return outcome;
            }
            pause.accept(wait);
            if (Thread.currentThread().isInterrupted()) {
                return outcome;
            }
            outcome = once.get();
        }
        return outcome;
    }
}
