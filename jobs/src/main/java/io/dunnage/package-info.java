/**
 * The map of the dock. Bytes become messages in {@code edi}, rows in {@code csv}; they become documents in {@code transform};
 * {@code document} says what a message means, the same for X12, EDIFACT and CSV. {@code partner} is whom we trade with,
 * {@code overlay} lays what a partner's guide changes over the specs,
 * {@code mailbox} is where files are claimed and placed, {@code ledger} remembers everything, {@code odoo} is the
 * depositor's books, {@code deadletter} is what waits for a person. {@code exchange} is one micro-batch of one partner;
 * the features ({@code shipping}, {@code receiving}, {@code returns}, {@code inventory}, {@code acknowledgment}) say what a
 * document does. {@code operations} is the command
 * line and the schedule, {@code sandbox} the simulated world of the demo and the tests. {@code ssh} teaches the SSH
 * library the keys it lacks, for {@code mailbox} and {@code sandbox}.
 */
@NullMarked
package io.dunnage;

import org.jspecify.annotations.NullMarked;
