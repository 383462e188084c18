package io.dunnage.ledger;

/**
 * A remote file that is safe in our hands and may now be archived or deleted there.
 *
 * @param id of this task
 * @param remotePath as the claim gave it
 * @param attempts that failed so far
 */
public record TidyUp(long id, TransmissionId transmission, String fileName, String remotePath, int attempts) {}
