package io.dunnage.edi;

/**
 * A functional group's header: GS, or the rare UNG.
 *
 * @param functionalId GS01: SW for a 945, OW for a 940, FA for a 997; UNG 0038
 * @param date as written: CCYYMMDD (GS04; six digits from older senders)
 * @param time as written: HHMM, HHMMSS or longer (GS05)
 * @param agency GS07, UNG 0051: X for X12
 * @param release GS08 as written, with its suffix: {@code 004010UCS}
 */
public record GroupHeader(
        String functionalId,
        String sender,
        String receiver,
        String date,
        String time,
        ControlNumber controlNumber,
        String agency,
        String release) {}
