/**
 * Shipping: tells the warehouse what to ship (940, changes and cancels of it) and books what it shipped (945).
 * In: deliveries that are ready in Odoo; shipping advices. Out: shipping orders; validated pickings, dead letters.
 * Identity: depositor order number, warehouse's shipment id and partner. Knows nothing of receiving or inventory.
 */
@NullMarked
package io.dunnage.shipping;

import org.jspecify.annotations.NullMarked;
