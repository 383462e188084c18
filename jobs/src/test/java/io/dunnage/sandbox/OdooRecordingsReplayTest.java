package io.dunnage.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The stand-in answers as genuine Odoo 17, 18 and 19 did when they were recorded: every step of every recording is replayed.
 * The recordings are not part of the project; without them (environment DUNNAGE_FACTS, or ../shared/facts) this is skipped.
 */
class OdooRecordingsReplayTest {
    private static final Instant RECORDED = Instant.parse("2026-11-23T06:16:00Z");

    /** Steps that may differ, with the reason. Keep it short. */
    private static final Map<String, String> EXPECTED =
            Map.of("03#32", "counts what changed in one particular second of the recording");

    @Test
    void Odoo_17_is_answered_as_recorded_over_JSON_RPC() throws Exception {
        replay(StandInVersion.V17, "17-jsonrpc.jsonl");
    }

    @Test
    void Odoo_18_is_answered_as_recorded_over_JSON_RPC() throws Exception {
        replay(StandInVersion.V18, "18-jsonrpc.jsonl");
    }

    @Test
    void Odoo_19_is_answered_as_recorded_over_JSON_RPC() throws Exception {
        replay(StandInVersion.V19, "19-jsonrpc.jsonl");
    }

    @Test
    void Odoo_19_is_answered_as_recorded_over_JSON_2() throws Exception {
        replay(StandInVersion.V19, "19-json2.jsonl");
    }

    private static void replay(StandInVersion version, String file) throws IOException, InterruptedException {
        Path recording = Path.of(
                        Optional.ofNullable(System.getenv("DUNNAGE_FACTS")).orElse("../shared/facts"))
                .resolve("odoo-recordings")
                .resolve(file);
        assumeTrue(Files.exists(recording), "SKIPPED: no recording of genuine Odoo at " + recording);
        var clock = new TickingClock(RECORDED);
        try (OdooStandIn odoo = OdooStandIn.start(version, clock).seeded()) {
            var result = new RecordingReplay(odoo, clock).replay(recording);
            var unexpected = new LinkedHashMap<String, List<String>>(result.different());
            unexpected.keySet().removeIf(label -> EXPECTED.containsKey(label.substring(0, label.indexOf(' '))));
            System.out.printf(
                    "%s: %d steps replayed, %d equal, %d different (%d of them expected), %d skipped%n",
                    file,
                    result.steps() - result.skipped(),
                    result.equal(),
                    result.different().size(),
                    result.different().size() - unexpected.size(),
                    result.skipped());
            assertThat(unexpected)
                    .as("answers of the stand-in that genuine Odoo gave otherwise")
                    .isEmpty();
        }
    }
}
