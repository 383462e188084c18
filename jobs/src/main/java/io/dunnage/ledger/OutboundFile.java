package io.dunnage.ledger;

/**
 * A finished file.
 *
 * @param fileName the final name on the partner's mailbox
 * @param bytes exactly what will be placed, this time and every time after
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutboundFile(String fileName, byte[] bytes) {}
