package io.dunnage.exchange;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.ledger.DueMessage;
import io.dunnage.ledger.SearchKey;
import io.dunnage.ledger.TransmissionId;
import java.util.List;
import java.util.Optional;

/**
 * What a feature does with one kind of document that partners send. Filing and posting are apart: a document is filed with
 * its keys as soon as it is read, and posted when the whole file was read and found sound.
 *
 * @param <D> the kind of document
 */
public interface InboundFeature<D extends CanonicalDocument> {
    /** The kind of document this feature understands. */
    Class<D> document();

    /** What must not be posted twice; empty where a repeat does no harm. */
    Optional<String> businessKey(D document);

    /** Documents with the same key are posted in order of arrival. */
    Optional<String> orderKey(D document);

    /** The words under which people will look for it. */
    List<SearchKey> searchKeys(D document);

    /**
     * Takes out of a document what the ledger keeps in tables of its own, because it may be too much for one message: the
     * lines of a stock statement. What is left is filed. Called while the file is read, once for each piece of a message, and
     * again from its first piece when an attempt to read the file died.
     */
    default D setAside(PartnerTick tick, Place place, D document) {
        return document;
    }

    /**
     * Where a document stands.
     *
     * @param ordinal of its message in the file, from 1
     * @param first whether the message begins with it; a long one comes in pieces
     */
    record Place(TransmissionId file, int ordinal, boolean first) {}

    /**
     * Posts documents that are due, oldest first, and commits an outcome for each; may stop early when the outside fails,
     * for what has no outcome stays due.
     */
    void post(PartnerTick tick, List<Due<D>> due);

    /** A document that is due, with what the ledger knows of it. */
    record Due<D>(DueMessage message, D document) {}
}
