package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Counts, and looks for what has no outcome. */
final class Counting {
    private final StatelessSession session;
    private final @Nullable PartnerId partner;

    Counting(StatelessSession session, @Nullable PartnerId partner) {
        this.session = session;
        this.partner = partner;
    }

    Completeness result() {
        var counts = new Completeness.Counts(
                count("TransmissionRow x", "x.direction = INBOUND"),
                count("ReadingRow x", "x.state = DUE"),
                count("MessageRow x", "x.direction = INBOUND"),
                count("PostingRow x", "x.outcome = POSTED"),
                count("PostingRow x", "x.outcome = ALREADY_POSTED"),
                count("PostingRow x", "x.outcome = RECORDED"),
                count("PostingRow x", "x.waiting = true"),
                count("DeadLetterRow x", "1 = 1"),
                count("PostingRow x", "x.outcome = DISCARDED"),
                count("TransmissionRow x", "x.direction = OUTBOUND"),
                count("MessageRow x", "x.direction = OUTBOUND"),
                count("OutboundStateRow x", "x.state = PREPARED"),
                count("OutboundStateRow x", "x.state = SENT"),
                count("OutboundStateRow x", "x.state = ACKNOWLEDGED"),
                count("OutboundStateRow x", "x.state in (REJECTED, REISSUE_DUE)"));
        List<String> gaps = new ArrayList<>();
        gap(gaps, "files that are neither read nor to be read", "TransmissionRow x", """
                x.direction = INBOUND and not exists (select 1 from ReadingRow r where r.transmissionId = x.id)""");
        gap(gaps, "messages that came in and have neither an outcome nor a place in the queue", "MessageRow x", """
                x.direction = INBOUND and not exists (select 1 from PostingRow p where p.traceId = x.traceId)""");
        gap(gaps, "messages that are done without an outcome", "PostingRow x", """
                x.state = DONE and x.outcome is null""");
        gap(gaps, "rejected messages that no dead letter is open for", "PostingRow x", """
                x.state = DONE and x.outcome = REJECTED
                and not exists (select 1 from DeadLetterRow d where d.traceId = x.traceId)""");
        gap(gaps, "outbound files that are neither sent nor to be sent", "TransmissionRow x", """
                x.direction = OUTBOUND and not exists (select 1 from PlacingRow p where p.transmissionId = x.id)""");
        gap(gaps, "outbound messages that nobody will send", "OutboundStateRow x", """
                x.state = PREPARED and not exists (select 1 from PlacingRow p
                where p.transmissionId = x.transmissionId and p.state <> DONE)""");
        return new Completeness(counts, gaps);
    }

    private void gap(List<String> gaps, String what, String from, String where) {
        long found = count(from, where);
        if (found > 0) {
            gaps.add(found + " " + what);
        }
    }

    private long count(String from, String where) {
        var query = session.createSelectionQuery(
                "select count(*) from " + from + " where " + where
                        + (partner == null ? "" : " and x.partner = :partner"),
                Long.class);
        if (partner != null) {
            query.setParameter("partner", partner.value());
        }
        return query.getSingleResult();
    }
}
