package io.dunnage.ledger;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Gives version 7 UUIDs (RFC 9562): milliseconds, a counter within them, chance. Never goes back when the clock does. */
final class TraceIds {
    private final Clock clock;
    private final RandomGenerator chance;
    private long lastMilli;
    private int counter;

    TraceIds(Clock clock, RandomGenerator chance) {
        this.clock = clock;
        this.chance = chance;
    }

    synchronized TraceId next() {
        long milli = Math.max(clock.millis(), lastMilli);
        if (milli > lastMilli) {
            counter = chance.nextInt(0x400);
        } else if (++counter > 0xFFF) {
            milli++;
            counter = 0;
        }
        lastMilli = milli;
        long high = (milli << 16) | 0x7000L | counter;
        long low = (chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new TraceId(new UUID(high, low));
    }
}
