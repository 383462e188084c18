package io.dunnage.ledger;

/**
 * What the standards call unique within a time agreed with the partner (X12.5: ISA05 to ISA08 and ISA13).
 *
 * @param sender qualifier and id, as {@code ZZ:ACME3PL}
 * @param receiver qualifier and id
 * @param controlNumber as written
 */
public record InterchangeKey(String sender, String receiver, String controlNumber) {}
