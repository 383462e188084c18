package io.dunnage.sandbox;

/**
 * Where goods go.
 *
 * @param street2 second line, empty when none
 * @param state code of the state (`NJ`), empty where there are none
 * @param country ISO 3166 code (`US`)
 * @param phone empty when none; with one, Odoo's first delivery asks about text messages
 */
public record StandInAddress(
        String name,
        String street,
        String street2,
        String city,
        String zip,
        String state,
        String country,
        String phone,
        String email) {

    /** An address in the United States without a second line, phone and e-mail. */
    public static StandInAddress of(String name, String street, String city, String zip, String state) {
        return new StandInAddress(name, street, "", city, zip, state, "US", "", "");
    }
}
