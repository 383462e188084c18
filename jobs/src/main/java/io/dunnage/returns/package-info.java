/**
 * Returns: tells the warehouse what customers may send back (180, RETANN).
 * In: return transfers that are expected in Odoo. Out: return authorizations.
 * Identity: the authorization number, which is the return's name in Odoo, and partner. What comes back is a receipt and booked by
 * receiving, of which this knows nothing.
 */
@NullMarked
package io.dunnage.returns;

import org.jspecify.annotations.NullMarked;
