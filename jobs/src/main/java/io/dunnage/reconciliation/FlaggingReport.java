package io.dunnage.reconciliation;

import java.util.List;

/**
 * What was told Odoo's people in one round.
 *
 * @param shown new to-dos
 * @param changed to-dos whose words were brought up to date
 * @param closed to-dos of drifts that are resolved, accepted or tolerated
 * @param counts counts that were asked for
 * @param hindrances what could not be told, and what to do about it
 */
public record FlaggingReport(int shown, int changed, int closed, int counts, List<String> hindrances) {
    public FlaggingReport {
        hindrances = List.copyOf(hindrances);
    }

    /** Whether Odoo was as it should be already. */
    public boolean changedNothing() {
        return shown + changed + closed + counts == 0;
    }
}
