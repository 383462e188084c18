package io.dunnage.odoo;

/**
 * Whose books these are (res.company).
 *
 * @param currency ISO 4217, of every cost
 */
public record Company(String name, String currency) {}
