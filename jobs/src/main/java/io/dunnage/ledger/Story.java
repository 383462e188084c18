package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the ledger knows of one message, or of one file that has none.
 *
 * @param trace of the message, or of the file
 * @param type on the wire; empty for a file
 * @param canonicalXml the document
 * @param findings a JSON array
 * @param entries in order of time; those about its file included
 */
public record Story(
        PartnerId partner,
        TraceId trace,
        Direction direction,
        TransmissionId transmission,
        String fileName,
        Fingerprint fingerprint,
        String type,
        String interchangeControl,
        String groupControl,
        String messageControl,
        @Nullable String canonicalXml,
        String findings,
        List<SearchKey> keys,
        List<Entry> entries) {}
