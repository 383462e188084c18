package io.dunnage.crashpoint;

import org.jspecify.annotations.Nullable;

/**
 * One place where the process may die and must be able to go on afterwards. The list is the list of crash tests: each is
 * halted at in turn, with an oracle that reads only the outside world. Ids in comments are of the fault tables I and O.
 *
 * <p>{@code -Ddunnage.crash=NAME} halts at the first passage of NAME, {@code NAME:3} at the third.
 */
public enum CrashPoint {
    /** I1: half of the file is on disk under its {@code .part} name. */
    DOWNLOADING,
    /** I1: all bytes written, not yet synced. */
    DOWNLOADED,
    /** I2: the file stands under its fingerprint and is synced; the ledger does not know it yet. */
    BYTES_KEPT,
    /** I3: the ledger has the transmission; the remote file has not been tidied. */
    CLAIM_COMMITTED,
    /** I4: the remote file was archived or deleted; the ledger does not know. */
    REMOTE_TIDIED,
    /** I4: the tidy-up is recorded. */
    TIDY_COMMITTED,
    /** C20: the attempt to read is counted. */
    READING_BEGUN,
    /** I6: lines of a stock statement are in the ledger; their message is not filed. */
    STATEMENT_LINES_TAKEN,
    /** I6, I9: some messages of the file are filed. */
    MESSAGES_FILED,
    /** I10: the file is read to its end and its acknowledgment prepared, in one commit. */
    READING_FINISHED,
    /** I7: the intention to post is committed; Odoo has not been called. */
    POSTING_INTENDED,
    /** I7: packages and lots were made. */
    PARTS_CREATED,
    /** I7: the chatter line is in Odoo. */
    SHIPMENT_ANNOUNCED,
    /** I7: the quantities are written; not validated. */
    QUANTITIES_WRITTEN,
    /** I8: Odoo validated; the ledger does not know. */
    VALIDATED,
    /** I7: the chatter line of a receipt is in Odoo. */
    RECEIPT_ANNOUNCED,
    /** I7: what came is written on a receipt; not validated. */
    ARRIVAL_WRITTEN,
    /** I8: Odoo validated a receipt; the ledger does not know. */
    RECEIPT_VALIDATED,
    /** I8: a correction, move or scrap is in Odoo; the ledger does not know. */
    STOCK_CHANGED,
    /** I8: a stock statement is complete or refused; the outcome of its messages is not committed. */
    STATEMENT_JUDGED,
    /** I7: a comparison is committed; Odoo shows nothing of it. */
    DRIFT_COMPARED,
    /** I8: a to-do is in Odoo; the ledger does not know. */
    DRIFT_SHOWN,
    /** I8: a to-do has other words in Odoo; the ledger does not know. */
    DRIFT_CHANGED,
    /** I8: a to-do is closed in Odoo; the ledger does not know. */
    DRIFT_CLOSED,
    /** I8: a count is asked for in Odoo; the ledger does not know. */
    DRIFT_COUNT_ASKED,
    /** I8: a count is taken back in Odoo; the ledger does not know. */
    DRIFT_COUNT_WITHDRAWN,
    /** I7: the report is attached to the contact; no message tells of it. */
    DRIFT_REPORT_ATTACHED,
    /** I8: the message with the report is in Odoo; the ledger does not know. */
    DRIFT_REPORT_TOLD,
    /** I7: the intention to apply or to reverse a drift is committed; Odoo has not been asked. */
    DRIFT_APPLYING,
    /** I8: a drift is applied or reversed in Odoo; the ledger does not know. */
    DRIFT_APPLIED,
    /** I2: the figures of a month are kept; the ledger does not know that it is locked. */
    PERIOD_REPORT_KEPT,
    /** I8: a month is locked; its report is in no folder. */
    PERIOD_LOCKED,
    /** I8: the outcome is committed. */
    OUTCOME_COMMITTED,
    /** O1: the orders are read from Odoo; nothing is committed. */
    ORDERS_COLLECTED,
    /** O3: bytes of an outbound file are on disk; the ledger does not know it. */
    OUTBOUND_BYTES_KEPT,
    /** O3: control numbers, messages and bytes are committed; nothing is uploaded. */
    OUTBOUND_COMMITTED,
    /** O4: the intention to place is committed. */
    PLACING_INTENDED,
    /** O4: half of the file is uploaded under its temporary name. */
    UPLOADING,
    /** O5: uploaded under its temporary name and its size checked; not renamed. */
    UPLOADED,
    /** O5, O6: the file stands under its final name; the ledger does not know. */
    RENAMED,
    /** O6: sent is committed. */
    SENT_COMMITTED;

    private static final @Nullable CrashPoint TARGET;
    private static int remaining;

    static {
        String wanted = System.getProperty("dunnage.crash", "");
        int colon = wanted.indexOf(':');
        TARGET = wanted.isEmpty() ? null : valueOf(colon < 0 ? wanted : wanted.substring(0, colon));
        remaining = colon < 0 ? 1 : Integer.parseInt(wanted.substring(colon + 1));
    }

    /** Goes on, unless the process was started to die here. */
    public void pass() {
        if (TARGET == this) {
            dieWhenDue();
        }
    }

    private static synchronized void dieWhenDue() {
        remaining--;
        if (remaining == 0) {
            Runtime.getRuntime().halt(137);
        }
    }
}
