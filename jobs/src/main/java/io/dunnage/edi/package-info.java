/**
 * Bytes and messages: a thin typed face over StAEDI. In: bytes of an X12 or EDIFACT file, and message specs found by
 * name. Out: messages one at a time, with findings as values; and the way back, messages to bytes. Knows no Spring, no
 * files, no clock, no partner: charset, tolerances, control numbers and times are given by the caller.
 */
@NullMarked
package io.dunnage.edi;

import org.jspecify.annotations.NullMarked;
