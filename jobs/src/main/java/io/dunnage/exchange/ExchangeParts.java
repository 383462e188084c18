package io.dunnage.exchange;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.CanonicalXml;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.ledger.Ledger;
import io.dunnage.mailbox.Mailbox;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.overlay.PartnerSpecs;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.transform.Transforms;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an exchange is put together from. What costs time to open is behind a supplier that opens it once, at first use.
 *
 * @param inbound the features that understand what comes in
 * @param outbound the features that send by themselves
 * @param answering how files are acknowledged
 */
public record ExchangeParts(
        Supplier<Ledger> ledgerSource,
        Supplier<OdooGateway> odoo,
        MailboxSource mailboxes,
        MessageSpecs specs,
        Supplier<Transforms> transforms,
        Supplier<CanonicalXml> xml,
        List<InboundFeature<?>> inbound,
        List<OutboundFeature> outbound,
        Answering answering,
        Clock clock) {
    public ExchangeParts {
        inbound = List.copyOf(inbound);
        outbound = List.copyOf(outbound);
    }

    /** Opens a partner's mailbox. */
    @FunctionalInterface
    public interface MailboxSource {
        Mailbox open(PartnerProfile profile);
    }

    /** The same parts with the specs that are in force with one partner. */
    ExchangeParts with(PartnerProfile partner) {
        PartnerSpecs ofPartner = PartnerSpecs.of(partner, specs);
        return ofPartner.differ()
                ? new ExchangeParts(
                        ledgerSource,
                        odoo,
                        mailboxes,
                        ofPartner.specs(),
                        ofPartner::transforms,
                        xml,
                        inbound,
                        outbound,
                        answering,
                        clock)
                : this;
    }

    Ledger ledger() {
        return ledgerSource.get();
    }

    /** The feature that understands a document, if any. */
    @SuppressWarnings("unchecked") // the feature says itself which class it understands
    <D extends CanonicalDocument> Optional<InboundFeature<D>> featureFor(D document) {
        return inbound.stream()
                .filter(feature -> feature.document().isInstance(document))
                .map(feature -> (InboundFeature<D>) feature)
                .findFirst();
    }
}
