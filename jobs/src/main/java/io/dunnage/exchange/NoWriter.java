package io.dunnage.exchange;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.ledger.ControlNumbers;
import io.dunnage.ledger.OutboundFile;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.PartnerProfile;
import java.util.List;

/** A dialect in which nothing can be written yet: every document is held by name, and goes once a writer is there. */
record NoWriter(PartnerProfile profile, String code) implements DialectWriter<String> {
    @Override
    public String sender() {
        return "";
    }

    @Override
    public String receiver() {
        return "";
    }

    @Override
    public String functionalId() {
        return "";
    }

    @Override
    public Body<String> body(CanonicalDocument document) {
        return new Refused<>(
                RejectReason.UNSUPPORTED_MESSAGE,
                "nothing can be written in " + profile.dialect() + " (dialect in partner.yaml); take " + document.kind()
                        + " out of its messages, or agree on another dialect");
    }

    @Override
    public OutboundFile file(ControlNumbers numbers, List<String> bodies) {
        throw new IllegalStateException("no body was ever made. Indicates a bug.");
    }
}
