package io.dunnage.ledger;

import java.time.Instant;

/**
 * An order or a notice as it was last told to a warehouse.
 *
 * @param document ShippingOrder, InboundNotice, ReturnAuthorization
 * @param number the depositor's
 * @param purpose of the last revision
 * @param canonicalXml what it says
 * @param sentAt when it was filed to be sent
 */
public record SentPromise(
        TraceId trace, String document, String number, String purpose, String canonicalXml, Instant sentAt) {}
