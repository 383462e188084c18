package io.dunnage.ledger;

/** An interchange whose numbers, messages and bytes are committed. */
public record Prepared(TransmissionId transmission, String fileName, Fingerprint fingerprint, ControlNumbers numbers) {}
