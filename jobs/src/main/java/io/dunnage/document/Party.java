package io.dunnage.document;

import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person or house on the papers: has a name or an identifier, everything else where it is known. The country is ISO 3166
 * alpha-2.
 */
@XmlJavaTypeAdapter(PartyXml.class)
public record Party(
        @Nullable String name,
        @Nullable Reference identifier,
        List<String> addressLines,
        @Nullable String city,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String email) {

    public Party {
        if (name == null && identifier == null) {
            throw new IllegalArgumentException("a party without name and without identifier");
        }
        if (country != null && country.length() != 2) {
            throw new IllegalArgumentException("not an ISO country of two letters: '" + country + "'");
        }
        addressLines = List.copyOf(addressLines);
    }

    /** A party that is only named. */
    public static Party named(String name) {
        return new Party(name, null, List.of(), null, null, null, null, null, null, null);
    }

    /** A party that both sides know by an identifier. */
    public static Party known(@Nullable String name, Reference identifier) {
        return new Party(name, identifier, List.of(), null, null, null, null, null, null, null);
    }

    public Party at(
            List<String> lines,
            @Nullable String inCity,
            @Nullable String inState,
            @Nullable String atPostalCode,
            @Nullable String inCountry) {
        return new Party(name, identifier, lines, inCity, inState, atPostalCode, inCountry, contact, phone, email);
    }

    public Party reachedAt(@Nullable String person, @Nullable String atPhone, @Nullable String atEmail) {
        return new Party(name, identifier, addressLines, city, state, postalCode, country, person, atPhone, atEmail);
    }
}
