/**
 * What waits for a person: messages and files that are not processed without one. Show, replay, discard because.
 * In: dead letters of the ledger. Out: work that is due again under the same identity, or a matter closed with its reason.
 * Knows nothing of Odoo, mailboxes or EDI.
 */
@NullMarked
package io.dunnage.deadletter;

import org.jspecify.annotations.NullMarked;
