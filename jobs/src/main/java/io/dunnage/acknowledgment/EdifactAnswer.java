package io.dunnage.acknowledgment;

import io.dunnage.edi.ControlMessageDraft;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Reading;
import io.dunnage.edi.Segment;
import io.dunnage.exchange.Answering;
import io.dunnage.exchange.InterchangeFile;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.NewOutbound;
import io.dunnage.ledger.OutboundBatch;
import io.dunnage.ledger.SearchKey;
import io.dunnage.ledger.TransmissionId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers one EDIFACT file: a CONTRL for each interchange, unless it holds nothing but acknowledgments. */
final class EdifactAnswer implements Answering.Answer {
    private static final String CONTRL = "CONTRL";

    private final PartnerTick tick;
    private final TransmissionId file;
    private final List<List<Segment>> answers = new ArrayList<>();
    private @Nullable ControlMessageDraft draft;
    private boolean duplicate;

    EdifactAnswer(PartnerTick tick, TransmissionId file) {
        this.tick = tick;
        this.file = file;
    }

    @Override
    public void on(Reading reading) {
        switch (reading) {
            case Reading.InterchangeBegun begun -> {
                duplicate = false;
                draft = new ControlMessageDraft(
                        begun.header(), tick.profile().acknowledgment().perMessage());
            }
            case Reading.MessageRead(var message) -> {
                if (draft != null) {
                    draft.message(message);
                }
            }
            case Reading.InterchangeEnded ended -> {
                if (draft != null && draft.isDue()) {
                    answers.add(duplicate ? draft.ofDuplicate() : draft.segments(ended.findings()));
                }
                draft = null;
            }
            case Reading.GroupBegun _, Reading.GroupEnded _, Reading.InterchangeSegmentRead _, Reading.Refused _ -> {}
        }
    }

    @Override
    public void duplicate() {
        duplicate = true;
    }

    @Override
    public void forSomebodyElse() {
        draft = null;
    }

    @Override
    public List<OutboundBatch> finish() {
        if (answers.isEmpty() || !tick.profile().acknowledgment().send()) {
            return List.of();
        }
        var interchange = new InterchangeFile(tick, MessageType.edifact(CONTRL), CONTRL);
        return List.of(new OutboundBatch(
                interchange.sender(),
                interchange.receiver(),
                CONTRL,
                answers.stream().map(this::outbound).toList(),
                file,
                null,
                numbers -> interchange.write(numbers, List.of(), answers)));
    }

    /** {@code UCI-01} is the reference that is answered: what people look for. */
    private NewOutbound outbound(List<Segment> body) {
        return new NewOutbound(
                tick.ledger().newTraceId(),
                CONTRL,
                InterchangeFile.CONTRL_RELEASE,
                "FunctionalAcknowledgment",
                null,
                1,
                "ORIGINAL",
                null,
                null,
                null,
                null,
                List.of(new SearchKey(SearchKey.Kind.CONTROL, body.getFirst().text(1))));
    }
}
