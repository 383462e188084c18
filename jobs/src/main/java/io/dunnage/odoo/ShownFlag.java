package io.dunnage.odoo;

/**
 * A to-do that stands in Odoo.
 *
 * @param id of the activity
 * @param key the trace id that it tells of
 */
public record ShownFlag(long id, FlagSpot on, String key) {}
