package io.dunnage.odoo;

import org.jspecify.annotations.Nullable;

/**
 * Where goods go or come from, as Odoo has it (res.partner).
 *
 * @param name the person, or the house when the address has no name of its own
 * @param house the company that the person belongs to, when it is another name
 * @param state code of the state or province, {@code NJ}
 * @param country ISO 3166 alpha-2
 */
public record Address(
        long partnerId,
        String name,
        @Nullable String house,
        @Nullable String reference,
        @Nullable String street,
        @Nullable String street2,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String state,
        @Nullable String country,
        @Nullable String phone,
        @Nullable String email) {}
