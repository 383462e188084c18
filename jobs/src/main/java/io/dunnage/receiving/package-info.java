/**
 * Receiving: announces to the warehouse what will come (943, DESADV) and books what came (944, RECADV), purchases, transfers and
 * returns alike, for a receipt does not always know what it is.
 * In: incoming transfers that are expected in Odoo; receipt advices. Out: inbound notices; validated pickings, dead letters.
 * Identity: the warehouse's receipt number and partner. Knows nothing of shipping, returns or inventory.
 */
@NullMarked
package io.dunnage.receiving;

import org.jspecify.annotations.NullMarked;
