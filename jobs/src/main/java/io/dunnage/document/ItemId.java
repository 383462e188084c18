package io.dunnage.document;

import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The numbers one item goes by, at least one, each under the scheme that issues it. Leading zeros count (S22). */
@XmlJavaTypeAdapter(ItemIdXml.class)
public record ItemId(Map<Scheme, String> numbers) {
    /** Characters that a number may have: X12 element 234. */
    public static final int LONGEST = 48;

    /** Who issues the number, most telling first. */
    public enum Scheme {
        /** The depositor's own stock keeping number, told as a vendor's item number. X12 235: VN. */
        VENDOR,
        /** Stock keeping unit. X12 235: SK. */
        STOCK_KEEPING,
        /** GTIN of 8 to 14 digits. X12 235: UK. */
        GTIN,
        /** Consumer package code of 12 digits. X12 235: UP. */
        UPC,
        /** Code of the case, 12 digits. X12 235: UC, and the elements named UPC case code. */
        CASE_CODE,
        /** The buyer's item number. X12 235: BP, IN. */
        BUYER,
        /** The manufacturer's item number. X12 235: MG. */
        MANUFACTURER,
        /** Under a qualifier that we do not know. */
        OTHER
    }

    public ItemId {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("an item without any number");
        }
        for (var number : numbers.values()) {
            if (number.isBlank() || number.length() > LONGEST) {
                throw new IllegalArgumentException("not an item number: '" + number + "'");
            }
        }
        numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
    }

    public static ItemId of(Scheme scheme, String number) {
        return new ItemId(Map.of(scheme, number));
    }

    /** The depositor's own number (Odoo's internal reference). */
    public static ItemId sku(String sku) {
        return of(Scheme.VENDOR, sku);
    }

    /** This item, known by one more number. */
    public ItemId and(Scheme scheme, String number) {
        var more = new EnumMap<>(numbers);
        more.put(scheme, number);
        return new ItemId(more);
    }

    public Optional<String> number(Scheme scheme) {
        return Optional.ofNullable(numbers.get(scheme));
    }

    /** The most telling number: what a person would say on the telephone. */
    public String primary() {
        return numbers.values().iterator().next();
    }

    /** Whether both go by the same number under some scheme. */
    public boolean sharesNumberWith(ItemId other) {
        return numbers.entrySet().stream()
                .anyMatch(number -> number.getValue().equals(other.numbers.get(number.getKey())));
    }

    @Override
    public String toString() {
        return primary();
    }
}
