package io.dunnage.shipping;

import io.dunnage.odoo.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the deliveries of a partner were read: the latest change seen, and what was seen around it, so that the overlap
 * with the next reading is not taken for news. Losing it costs a longer reading, never an order.
 */
record DeliveryCursor(Instant reached, Map<Long, String> seen) {
    DeliveryCursor {
        seen = Map.copyOf(seen);
    }

    /** Reads {@link #asText}; what it cannot read is the very beginning. */
    static DeliveryCursor parse(Optional<String> text) {
        Map<Long, String> seen = new HashMap<>();
        Instant reached = Instant.EPOCH;
        try {
            for (String line : text.orElse("").lines().toList()) {
                int equals = line.indexOf('=');
                if (line.startsWith("reached=")) {
                    reached = Instant.parse(line.substring(equals + 1));
                } else if (equals > 0) {
                    seen.put(Long.parseLong(line.substring(0, equals)), line.substring(equals + 1));
                }
            }
        } catch (RuntimeException unreadable) {
            return new DeliveryCursor(Instant.EPOCH, Map.of());
        }
        return new DeliveryCursor(reached, seen);
    }

    String asText() {
        var text = new StringBuilder("reached=").append(reached).append('\n');
        new TreeMap<>(seen)
                .forEach((id, mark) -> text.append(id).append('=').append(mark).append('\n'));
        return text.toString();
    }

    /** Where the next reading begins. */
    Instant from(Duration overlap) {
        return reached.equals(Instant.EPOCH) ? reached : reached.minus(overlap);
    }

    /** Whether this very change was seen. */
    boolean knows(Delivery delivery) {
        return mark(delivery).equals(seen.get(delivery.id()));
    }

    Reading reading(Duration overlap) {
        return new Reading(this, overlap);
    }

    private static String mark(Delivery delivery) {
        // an address edit changes no time of the delivery: what it says is compared, too
        return delivery.changedAt() + " "
                + Integer.toHexString(delivery.toString().hashCode());
    }

    /** A reading under way: gathers what it sees, and gives the cursor that it reached. */
    static final class Reading {
        private final DeliveryCursor before;
        private final Duration overlap;
        private final Map<Long, Delivery> saw = new HashMap<>();
        private Instant latest;
        private Instant notBeyond = Instant.MAX;

        private Reading(DeliveryCursor before, Duration overlap) {
            this.before = before;
            this.overlap = overlap;
            this.latest = before.reached();
        }

        void saw(Delivery delivery) {
            saw.put(delivery.id(), delivery);
            if (delivery.changedAt().isAfter(latest)) {
                latest = delivery.changedAt();
            }
        }

        /** It could not be sent yet: the next reading must see it again. */
        void notYet(Delivery delivery) {
            saw.remove(delivery.id());
            if (delivery.changedAt().isBefore(notBeyond)) {
                notBeyond = delivery.changedAt();
            }
        }

        DeliveryCursor reached() {
            Instant until = latest.isBefore(notBeyond) ? latest : notBeyond;
            Instant from = until.equals(Instant.EPOCH) ? until : until.minus(overlap);
            Map<Long, String> seen = new HashMap<>();
            saw.values().stream()
                    .filter(one -> !one.changedAt().isBefore(from))
                    .forEach(one -> seen.put(one.id(), mark(one)));
            return until.equals(before.reached()) && saw.isEmpty() ? before : new DeliveryCursor(until, seen);
        }
    }
}
