package io.dunnage.edi;

/** Who sends or receives an interchange: qualifier (ISA05, ISA07; may be absent in EDIFACT) and id, without padding. */
public record InterchangeParty(String qualifier, String id) {
    public InterchangeParty {
        qualifier = qualifier.strip();
        id = id.strip();
    }

    /** As people write it: {@code ZZ:ACME3PL}. */
    @Override
    public String toString() {
        return qualifier.isEmpty() ? id : qualifier + ":" + id;
    }
}
