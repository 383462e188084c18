package io.dunnage.operations;

import io.dunnage.document.ShippingAdvice;
import io.dunnage.exchange.ExchangeParts;
import io.dunnage.exchange.InboundFeature;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.DueMessage;
import io.dunnage.ledger.PostingState;
import io.dunnage.ledger.SearchKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A Dunnage that is broken on purpose: after a crash it books an advice again without asking what became of the first try.
 * The crash test must notice.
 */
public final class RetriesWithoutAsking {
    private RetriesWithoutAsking() {}

    public static void main(String[] words) {
        Desk desk = new Desk(Surroundings.ofThisProcess());
        desk.config(Path.of(words[0]));
        int code;
        try (ExchangeJobs jobs = new ExchangeJobs(desk, RetriesWithoutAsking::broken)) {
            code = jobs.exchange(List.of()).code();
        }
        System.exit(code);
    }

    private static ExchangeParts broken(ExchangeParts whole) {
        return new ExchangeParts(
                whole.ledgerSource(),
                whole.odoo(),
                whole.mailboxes(),
                whole.specs(),
                whole.transforms(),
                whole.xml(),
                List.of(new Forgetful(), whole.inbound().getLast()),
                whole.outbound(),
                whole.answering(),
                whole.clock());
    }

    /** Takes every message for one that was never tried. */
    private static final class Forgetful implements InboundFeature<ShippingAdvice> {
        private final InboundFeature<ShippingAdvice> feature =
                new io.dunnage.shipping.ReceiveShippingAdvices(Duration.ZERO);

        @Override
        public Class<ShippingAdvice> document() {
            return feature.document();
        }

        @Override
        public Optional<String> businessKey(ShippingAdvice document) {
            return feature.businessKey(document);
        }

        @Override
        public Optional<String> orderKey(ShippingAdvice document) {
            return feature.orderKey(document);
        }

        @Override
        public List<SearchKey> searchKeys(ShippingAdvice document) {
            return feature.searchKeys(document);
        }

        @Override
        public void post(PartnerTick tick, List<Due<ShippingAdvice>> due) {
            feature.post(
                    tick,
                    due.stream()
                            .map(one -> new Due<>(neverTried(one.message()), one.document()))
                            .toList());
        }

        private static DueMessage neverTried(DueMessage message) {
            return new DueMessage(
                    message.trace(),
                    message.transmission(),
                    message.ordinal(),
                    message.type(),
                    message.release(),
                    message.messageControl(),
                    message.businessKey(),
                    message.orderKey(),
                    message.content(),
                    message.canonicalXml(),
                    PostingState.PLANNED,
                    0,
                    "",
                    message.filedAt(),
                    message.firstDueAt());
        }
    }
}
