/**
 * One micro-batch of one partner: claim what the partner dropped, keep and read it, answer it, hand each document to the
 * feature that knows what it does, collect what Odoo wants to send, place what is ready.
 * In: the partners that have work. Out: ledger entries, placed files, a {@code TickReport}.
 * Knows that documents come and go; does not know what any of them means.
 */
@NullMarked
package io.dunnage.exchange;

import org.jspecify.annotations.NullMarked;
