package io.dunnage.edi;

/**
 * What the envelope says before anything else: ISA or UNB.
 *
 * @param date as written: YYMMDD (ISA09), YYMMDD or YYYYMMDD (UNB 0017)
 * @param time as written: HHMM (ISA10, UNB 0019)
 * @param release version of the envelope: {@code 00401} (ISA12), {@code UNOC:3} (UNB S001)
 * @param acknowledgmentRequested the sender asks for a TA1 (ISA14 = 1) or CONTRL (UNB 0031 = 1)
 */
public record InterchangeHeader(
        Dialect dialect,
        InterchangeParty sender,
        InterchangeParty receiver,
        String date,
        String time,
        String release,
        ControlNumber controlNumber,
        boolean acknowledgmentRequested,
        Usage usage,
        Delimiters delimiters) {}
