package io.dunnage.exchange;

import io.dunnage.edi.Reading;
import io.dunnage.ledger.OutboundBatch;
import io.dunnage.ledger.TransmissionId;
import java.util.List;

/**
 * How a partner's files are answered: told everything that is read of one file, in order, and asked at its end for the
 * acknowledgments, which are committed together with the end of the reading (I10).
 */
public interface Answering {
    /** Begins the answer to one file; whoever sends that file again gets the same answer again (I11). */
    Answer begin(PartnerTick tick, TransmissionId file);

    /** The answer to one file, while it is read. */
    interface Answer {
        /** The next thing that was read. */
        void on(Reading reading);

        /** The interchange that just began is a duplicate that the partner's policy rejects (TA105 025). */
        void duplicate();

        /** The interchange that just began is not from this partner, or not for us: nobody is answered. */
        void forSomebodyElse();

        /** The acknowledgments of the whole file, ready to be numbered and written; empty when none is due. */
        List<OutboundBatch> finish();
    }
}
