package io.dunnage.ledger;

/** Another process has taken over this partner (E1, E2): nothing was written. Stop work for this partner at once. */
public final class LeaseLost extends LedgerFault {
    private static final long serialVersionUID = 1L;

    LeaseLost(Lease lease, long epochNow) {
        super("lease of partner " + lease.partner() + " lost: ours is epoch " + lease.epoch() + ", now it is "
                + epochNow + "; nothing was written, the new holder goes on");
    }
}
