package io.dunnage.exchange;

import io.dunnage.partner.PartnerId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one tick did for one partner, in numbers for people and for exit codes.
 *
 * @param partner whose tick
 * @param counts how often each thing happened; a thing that did not happen is absent
 * @param faults what broke, each a sentence that names the step, what will be tried next and when
 * @param busy another tick of this partner was still at work, so this one did nothing
 */
public record TickReport(PartnerId partner, Map<Count, Integer> counts, List<Fault> faults, boolean busy) {
    public TickReport {
        counts = Map.copyOf(counts);
        faults = List.copyOf(faults);
    }

    /** What is counted. */
    public enum Count {
        CLAIMED,
        DUPLICATE_FILE,
        REFUSED_NAME,
        READ,
        POSTED,
        ALREADY_POSTED,
        PARKED,
        DEAD_LETTER,
        UNKNOWN,
        ORDERS_SENT,
        NOTICES_SENT,
        AUTHORIZATIONS_SENT,
        CATALOGS_SENT,
        ACKNOWLEDGMENTS_SENT,
        PLACED,
        ACKNOWLEDGED;

        /** What is counted when a document of this kind is sent. */
        static Count sent(String kind) {
            return switch (kind) {
                case "InboundNotice" -> NOTICES_SENT;
                case "ReturnAuthorization" -> AUTHORIZATIONS_SENT;
                case "ItemCatalog" -> CATALOGS_SENT;
                default -> ORDERS_SENT;
            };
        }
    }

    /** Whether somebody outside could not be reached, or Dunnage itself is wrong. */
    public enum Blame {
        OUTSIDE,
        OURS
    }

    /** One thing that broke. */
    public record Fault(String step, Blame blame, String text) {}

    /** Zero where it did not happen. */
    public int count(Count what) {
        return counts.getOrDefault(what, 0);
    }

    /** Whether anything at all happened that is worth a line. */
    public boolean quiet() {
        return counts.isEmpty() && faults.isEmpty() && !busy;
    }

    static TickReport nothing(PartnerId partner) {
        return new TickReport(partner, Map.of(), List.of(), false);
    }

    static TickReport busy(PartnerId partner) {
        return new TickReport(partner, Map.of(), List.of(), true);
    }

    /** Gathers a report while the tick runs; one thread at a time. */
    static final class Gathering {
        private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
        private final List<Fault> faults = new ArrayList<>();

        synchronized void add(Count what, int times) {
            if (times != 0) {
                counts.merge(what, times, Integer::sum);
            }
        }

        synchronized void fault(String step, Blame blame, String text) {
            faults.add(new Fault(step, blame, text));
        }

        synchronized TickReport of(PartnerId partner) {
            return new TickReport(partner, counts, faults, false);
        }
    }
}
