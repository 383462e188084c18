package io.dunnage.exchange;

import io.dunnage.edi.Division;
import io.dunnage.edi.InterchangeHeader;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Message;
import io.dunnage.edi.Reading;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.ledger.FirstOutcome;
import io.dunnage.ledger.InterchangeKey;
import io.dunnage.ledger.InterchangeStart;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.UnreadFile;
import io.dunnage.partner.DuplicatePolicy;
import io.dunnage.partner.IdentityProfile.EnvelopeParty;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * One file while it is read: its envelopes are checked first over the whole file, because nothing of an interchange that is
 * cut off or miscounted may be used (C14); then its messages are handed out one by one.
 */
final class FileInHand implements OpenFile {
    private final PartnerTick tick;
    private final UnreadFile file;
    private final Understanding understanding;
    private final Answering.Answer answer;
    private final InterchangeReader reader;
    private final EnvelopeCheck envelopes;
    private int interchange;
    private FirstOutcome.@Nullable DeadLetter refusal;

    FileInHand(PartnerTick tick, UnreadFile file) {
        this.tick = tick;
        this.file = file;
        this.understanding = new Understanding(tick, file.transmission());
        this.answer = tick.parts().answering().begin(tick, file.transmission());
        MDC.put("file", file.fileName());
        this.envelopes = EnvelopeCheck.of(tick, file);
        this.reader = open(tick, file).dividing(Division.ofStatements(this::piece));
    }

    static InterchangeReader open(PartnerTick tick, UnreadFile file) {
        return InterchangeReader.open(
                tick.ledger().bytes().open(file.fingerprint()),
                tick.parts().specs(),
                PartnerRules.reading(tick.profile()));
    }

    @Override
    public String name() {
        return file.fileName();
    }

    /** The next message that is not filed yet, or the end of the file. */
    @Override
    public ReadItem next() throws IOException {
        while (true) {
            Optional<Reading> next = reader.next();
            if (next.isEmpty()) {
                return end();
            }
            Reading reading = next.get();
            switch (reading) {
                case Reading.InterchangeBegun begun -> {
                    answer.on(reading);
                    begin(begun.header());
                }
                case Reading.Refused _,
                        Reading.InterchangeSegmentRead _,
                        Reading.GroupBegun _,
                        Reading.GroupEnded _,
                        Reading.InterchangeEnded _,
                        Reading.MessageRead _ -> answer.on(reading);
            }
            if (reading instanceof Reading.MessageRead(Message message) && message.ordinal() > file.filed()) {
                return new ReadItem.OneMessage(file, understanding.of(message, refusal));
            }
        }
    }

    private void piece(Message piece) {
        if (piece.ordinal() > file.filed()) {
            tick.renew();
            understanding.piece(piece);
        }
    }

    private ReadItem end() {
        if (envelopes.usable() == 0) {
            return new ReadItem.RefusedFile(file, RejectReason.UNREADABLE_FILE, envelopes.detail(), answer.finish());
        }
        return new ReadItem.EndOfFile(file, answer.finish());
    }

    private void begin(InterchangeHeader header) {
        interchange++;
        MDC.put("interchange", header.controlNumber().value());
        refusal = refusalOf(header);
    }

    /** Why nothing of this interchange may be posted; null when it may. */
    private FirstOutcome.@Nullable DeadLetter refusalOf(InterchangeHeader header) {
        Optional<SyntaxFinding> broken = envelopes.findingOf(interchange);
        if (broken.isPresent()) {
            return new FirstOutcome.DeadLetter(
                    RejectReason.SYNTAX,
                    "its interchange is refused: " + broken.get().code() + " "
                            + broken.get().text());
        }
        if (!isFromPartner(header)) {
            answer.forSomebodyElse();
            return new FirstOutcome.DeadLetter(
                    RejectReason.WRONG_PARTNER,
                    "its interchange is from " + header.sender() + " to " + header.receiver() + ", not from "
                            + tick.partner() + " to us; check identity in partner.yaml, or ask the partner");
        }
        var key = new InterchangeKey(
                header.sender().toString(),
                header.receiver().toString(),
                header.controlNumber().value());
        DuplicatePolicy policy = tick.profile().duplicates();
        InterchangeStart start = tick.ledger()
                .inbox()
                .interchangeBegun(
                        tick.lease(),
                        file.transmission(),
                        key,
                        interchange,
                        Math.toIntExact(policy.window().toDays()));
        return switch (start) {
            case InterchangeStart.New() -> null;
            case InterchangeStart.Resumed(boolean duplicate) ->
                duplicate ? duplicate("an earlier file", policy, header) : null;
            case InterchangeStart.DuplicateControlNumber(var _, String name, var when) ->
                duplicate(name + " of " + when, policy, header);
        };
    }

    /** S5: a control number again with other content, by the partner's policy. */
    private FirstOutcome.@Nullable DeadLetter duplicate(
            String earlier, DuplicatePolicy policy, InterchangeHeader header) {
        String detail = "interchange control number " + header.controlNumber() + " was used by " + earlier
                + " with other content; if the partner has started his numbers again, replay this dead letter";
        return switch (policy.interchange()) {
            case ACCEPT_IF_CONTENT_DIFFERS -> null;
            case HOLD -> new FirstOutcome.DeadLetter(RejectReason.DUPLICATE_CONTROL_NUMBER, detail);
            case REJECT -> {
                answer.duplicate();
                yield new FirstOutcome.DeadLetter(RejectReason.DUPLICATE_CONTROL_NUMBER, detail);
            }
        };
    }

    private boolean isFromPartner(InterchangeHeader header) {
        EnvelopeParty theirs = tick.profile().identity().theirs();
        EnvelopeParty ours = tick.profile().identity().ours();
        return header.sender().qualifier().equals(theirs.qualifier())
                && header.sender().id().equals(theirs.id())
                && header.receiver().qualifier().equals(ours.qualifier())
                && header.receiver().id().equals(ours.id())
                && header.usage()
                        .name()
                        .equals(tick.profile().identity().usage().name());
    }

    @Override
    public void close() {
        MDC.remove("file");
        MDC.remove("interchange");
        try {
            reader.close();
        } catch (IOException leftOpen) {
            throw new java.io.UncheckedIOException(leftOpen);
        }
    }
}
