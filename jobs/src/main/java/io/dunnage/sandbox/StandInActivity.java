package io.dunnage.sandbox;

/**
 * A to-do that stands in the stand-in.
 *
 * @param on what it hangs on, in words: {@code product.product KETTLE}, {@code stock.lot TEA-A}
 * @param note HTML
 * @param user login of whoever is to see to it
 */
public record StandInActivity(String on, String summary, String note, String user) {}
