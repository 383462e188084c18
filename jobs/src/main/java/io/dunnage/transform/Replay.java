package io.dunnage.transform;

import io.dunnage.edi.Loop;
import io.dunnage.edi.Message;
import io.dunnage.edi.Part;
import io.dunnage.edi.Segment;
import java.util.List;
import org.smooks.api.TypedKey;

/** One message on its way through Smooks: what the reader replays, where the visitors stand, what they found. */
final class Replay {
    static final TypedKey<Replay> KEY = TypedKey.of();
    static final String ROOT = "message";

    private final Message message;
    private final Draft root = new Draft(ROOT, 1, null);
    private Draft draft = root;
    private List<Part> parts;

    Replay(Message message) {
        this.message = message;
        this.parts = message.parts();
    }

    Message message() {
        return message;
    }

    Draft root() {
        return root;
    }

    /** The draft of the loop that is being replayed. */
    Draft draft() {
        return draft;
    }

    /** What that loop is made of; its segments are the visitors' to read. */
    List<Part> parts() {
        return parts;
    }

    void enter(Loop loop, Draft within) {
        draft = new Draft(loop.code(), loop.parts().getFirst() instanceof Segment first ? first.position() : 0, within);
        within.add(draft);
        parts = loop.parts();
    }
}
