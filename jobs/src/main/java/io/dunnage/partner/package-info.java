/**
 * Who we trade with: profiles, overlays, crosswalks, tolerated deviations with their reasons.
 * In: the folder of a partner. Out: a validated {@code PartnerProfile}, or every problem with its path.
 * Knows nothing of mailboxes, Odoo or the ledger.
 */
@NullMarked
package io.dunnage.partner;

import org.jspecify.annotations.NullMarked;
