package io.dunnage.ledger;

import jakarta.persistence.Embeddable;

/** An entry's place in its partner's chain, as the id of what the entry began. */
@Embeddable
record PartnerSerial(String partner, long serial) {}
