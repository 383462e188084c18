package io.dunnage.odoo;

/**
 * A place in a warehouse where goods lie (stock.location), for instance the one for damaged goods.
 *
 * @param name its complete name, {@code TPL/Stock/Damaged}
 */
public record Location(long id, String name) {}
