package io.dunnage.sandbox;

/** From purchase orders to receipts, and what a receipt means for the order. */
final class PurchaseReceipts {
    private PurchaseReceipts() {}

    static void addUnordered(StandInCall call, OdooRow picking) {}
}
