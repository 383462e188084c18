package io.dunnage.exchange;

/** What a feature sends to partners by itself: it looks whether there is something, and prepares it. */
public interface OutboundFeature {
    /** A cheap look without the ledger's machinery: whether {@link #collect} would find work. */
    boolean anythingToCollect(PartnerLook look);

    /** Turns what is due in Odoo into outbound messages, each committed with its control numbers and bytes. */
    void collect(PartnerTick tick);
}
