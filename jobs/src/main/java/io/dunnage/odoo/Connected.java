package io.dunnage.odoo;

/**
 * What was found when the way to Odoo was opened; for the doctor.
 *
 * @param version as the server names it, {@code 18.0+e}
 * @param wire the interface in use
 * @param userId who we are
 * @param packageModel where cartons are kept, which differs by version
 */
public record Connected(String version, OdooSettings.WireChoice wire, long userId, String packageModel) {}
