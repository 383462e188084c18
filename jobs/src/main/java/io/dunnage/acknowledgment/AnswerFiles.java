package io.dunnage.acknowledgment;

import io.dunnage.edi.FunctionalAcknowledgmentDraft;
import io.dunnage.edi.GroupHeader;
import io.dunnage.edi.InterchangeAcknowledgmentDraft;
import io.dunnage.edi.InterchangeHeader;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Reading;
import io.dunnage.edi.Segment;
import io.dunnage.exchange.Answering;
import io.dunnage.exchange.InterchangeFile;
import io.dunnage.exchange.PartnerRules;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.NewOutbound;
import io.dunnage.ledger.OutboundBatch;
import io.dunnage.ledger.SearchKey;
import io.dunnage.ledger.TransmissionId;
import io.dunnage.partner.PartnerDialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a partner sends: a 997 for each functional group, a TA1 for an interchange that is refused as a whole or
 * whose sender asks for one; in EDIFACT a CONTRL for each interchange. Acknowledgments themselves are never acknowledged.
 */
public final class AnswerFiles implements Answering {
    private static final String ACKNOWLEDGMENTS = "FA";

    @Override
    public Answer begin(PartnerTick tick, TransmissionId file) {
        return tick.profile().dialect() == PartnerDialect.EDIFACT
                ? new EdifactAnswer(tick, file)
                : new OneFile(tick, file);
    }

    private static final class OneFile implements Answer {
        private final PartnerTick tick;
        private final TransmissionId file;
        private final List<List<Segment>> functional = new ArrayList<>();
        private final List<Segment> ofInterchanges = new ArrayList<>();
        private final List<List<Segment>> groups = new ArrayList<>();
        private @Nullable FunctionalAcknowledgmentDraft draft;
        private boolean duplicate;
        private boolean forSomebodyElse;

        OneFile(PartnerTick tick, TransmissionId file) {
            this.tick = tick;
            this.file = file;
        }

        @Override
        public void on(Reading reading) {
            switch (reading) {
                case Reading.InterchangeBegun _ -> {
                    groups.clear();
                    duplicate = false;
                    forSomebodyElse = false;
                }
                case Reading.GroupBegun begun -> draft = draftOf(begun.header());
                case Reading.MessageRead(var message) -> {
                    if (draft != null) {
                        draft.message(message);
                    }
                }
                case Reading.GroupEnded ended -> {
                    if (draft != null) {
                        groups.add(draft.segments(ended.announced(), ended.findings()));
                        draft = null;
                    }
                }
                case Reading.InterchangeEnded ended -> end(ended);
                case Reading.InterchangeSegmentRead _, Reading.Refused _ -> {}
            }
        }

        private @Nullable FunctionalAcknowledgmentDraft draftOf(GroupHeader group) {
            return group.functionalId().equals(ACKNOWLEDGMENTS)
                    ? null
                    : new FunctionalAcknowledgmentDraft(
                            group,
                            PartnerRules.delimiters(tick.profile()),
                            tick.profile().acknowledgment().perMessage());
        }

        private void end(Reading.InterchangeEnded ended) {
            InterchangeHeader header = ended.header();
            if (forSomebodyElse) {
                return;
            }
            if (duplicate) {
                ofInterchanges.add(InterchangeAcknowledgmentDraft.ofDuplicate(header));
            } else if (!ended.acceptable() || header.acknowledgmentRequested()) {
                ofInterchanges.add(InterchangeAcknowledgmentDraft.of(header, ended.findings()));
            }
            if (ended.acceptable() && !duplicate) {
                functional.addAll(groups);
            }
        }

        @Override
        public void duplicate() {
            duplicate = true;
        }

        @Override
        public void forSomebodyElse() {
            forSomebodyElse = true;
        }

        @Override
        public List<OutboundBatch> finish() {
            List<OutboundBatch> batches = new ArrayList<>();
            if (!tick.profile().acknowledgment().send()) {
                return batches;
            }
            if (!functional.isEmpty()) {
                var interchange = new InterchangeFile(tick, MessageType.x12("997"), ACKNOWLEDGMENTS);
                batches.add(batch(
                        interchange,
                        ACKNOWLEDGMENTS,
                        "997",
                        functional,
                        numbers -> interchange.write(numbers, List.of(), functional)));
            }
            if (!ofInterchanges.isEmpty()) {
                var interchange = new InterchangeFile(tick, MessageType.x12("TA1"), "TA1");
                batches.add(batch(
                        interchange,
                        "TA1",
                        "TA1",
                        ofInterchanges.stream().map(List::of).toList(),
                        numbers -> interchange.write(numbers, ofInterchanges, List.of())));
            }
            return batches;
        }

        private OutboundBatch batch(
                InterchangeFile interchange,
                String functionalId,
                String type,
                List<List<Segment>> bodies,
                io.dunnage.ledger.OutboundWriter writer) {
            return new OutboundBatch(
                    interchange.sender(),
                    interchange.receiver(),
                    functionalId,
                    bodies.stream().map(body -> outbound(type, body)).toList(),
                    file,
                    null,
                    writer);
        }

        /** {@code AK1-02} and {@code TA1-01} are the number that is answered: what people look for. */
        private NewOutbound outbound(String type, List<Segment> body) {
            Segment first = body.getFirst();
            String answered = first.tag().equals("AK1") ? first.text(2) : first.text(1);
            return new NewOutbound(
                    tick.ledger().newTraceId(),
                    type,
                    tick.profile().release(),
                    type.equals("997") ? "FunctionalAcknowledgment" : "InterchangeAcknowledgment",
                    null,
                    1,
                    "ORIGINAL",
                    null,
                    null,
                    null,
                    null,
                    List.of(new SearchKey(SearchKey.Kind.CONTROL, answered)));
        }
    }
}
