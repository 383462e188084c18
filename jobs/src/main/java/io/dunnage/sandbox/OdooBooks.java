package io.dunnage.sandbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The whole of one stand-in behind its wires: models, records, behaviours, sequences. One call at a time, each a transaction. */
final class OdooBooks {
    private final StandInVersion version;
    private final Clock clock;
    private final OdooModels models;
    private final OdooStore store;
    private final OdooAccess access;
    private final Map<String, OdooBehaviour> behaviours = new HashMap<>();
    private final Map<String, Map<String, BiFunction<StandInCall, OdooRow, Object>>> computed = new HashMap<>();
    private final Map<String, Map<String, OdooMethod>> methods = new HashMap<>();
    private final Map<String, Integer> sequences = new HashMap<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final List<StockMove> moved = new ArrayList<>();
    private final ReentrantLock oneAtATime = new ReentrantLock(true);

    OdooBooks(StandInVersion version, Clock clock, List<OdooBehaviour> all) {
        this.version = version;
        this.clock = clock;
        this.models = OdooModels.of(version);
        this.store = new OdooStore(models);
        this.access = new OdooAccess(version);
        for (OdooModel model : models.all()) {
            methods.put(model.name(), new LinkedHashMap<>());
            OdooGeneric.methods(version)
                    .forEach(method -> methods.get(model.name()).put(method.name(), method));
            if (model.has("message_ids")) {
                OdooMail.threadMethods()
                        .forEach(method -> methods.get(model.name()).put(method.name(), method));
            }
        }
        for (OdooBehaviour behaviour : all) {
            for (String model : behaviour.models()) {
                if (models.has(model)) {
                    behaviours.put(model, behaviour);
                    computed.computeIfAbsent(model, any -> new HashMap<>()).putAll(behaviour.computed());
                    Map<String, OdooMethod> of = methods.computeIfAbsent(model, any -> new HashMap<>());
                    behaviour.methods().forEach(method -> of.put(method.name(), method));
                }
            }
        }
    }

    /** Runs one call as one transaction: all of it or, when it raises, nothing. */
    <T> T run(int uid, Map<String, Object> context, Function<StandInCall, T> work) {
        oneAtATime.lock();
        try {
            T result = work.apply(new StandInCall(this, uid, context));
            store.commit();
            return result;
        } catch (RuntimeException e) {
            store.rollback();
            throw e;
        } finally {
            oneAtATime.unlock();
        }
    }

    StandInVersion version() {
        return version;
    }

    OdooModels models() {
        return models;
    }

    OdooStore store() {
        return store;
    }

    OdooAccess access() {
        return access;
    }

    /** The journal's movements; touched inside a call only. */
    List<StockMove> moved() {
        return moved;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Nullable
    OdooBehaviour behaviour(String model) {
        return behaviours.get(model);
    }

    @Nullable
    BiFunction<StandInCall, OdooRow, Object> computation(String model, String field) {
        return computed.getOrDefault(model, Map.of()).get(field);
    }

    @Nullable
    OdooMethod method(String model, String name) {
        return methods.getOrDefault(model, Map.of()).get(name);
    }

    /** The next number of a sequence, as `S00001` or `TPL/OUT/00001`; used numbers stay used. */
    String nextNumber(String prefix) {
        return prefix + String.format(java.util.Locale.ROOT, "%05d", sequences.merge(prefix, 1, Integer::sum));
    }

    /** Remembers a record under an external name (`stock.stock_location_customers`). */
    void name(String externalName, int id) {
        names.put(externalName, id);
    }

    int named(String externalName) {
        Integer id = names.get(externalName);
        if (id == null) {
            throw new IllegalStateException("nothing is called " + externalName);
        }
        return id;
    }
}
