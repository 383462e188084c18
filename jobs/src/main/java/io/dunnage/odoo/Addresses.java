package io.dunnage.odoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of customers and vendors; remembers the codes of states and countries, which do not change. */
final class Addresses {
    private final Books books;
    private final Map<Long, String> states = new ConcurrentHashMap<>();
    private final Map<Long, String> countries = new ConcurrentHashMap<>();

    Addresses(Books books) {
        this.books = books;
    }

    /** By the id of the partner. */
    Map<Long, Address> of(Set<Long> ids) {
        List<Row> rows = books.read(
                "res.partner",
                ids,
                List.of(
                        "name",
                        "parent_id",
                        "commercial_company_name",
                        "ref",
                        "street",
                        "street2",
                        "city",
                        "zip",
                        "state_id",
                        "country_id",
                        "phone",
                        "email"));
        learnCodes("res.country.state", Row.linked(rows, "state_id"), states);
        learnCodes("res.country", Row.linked(rows, "country_id"), countries);
        var addresses = new LinkedHashMap<Long, Address>();
        for (Row row : rows) {
            addresses.put(row.id(), address(row));
        }
        return addresses;
    }

    private Address address(Row row) {
        Row.Link parent = row.linkOrNull("parent_id");
        String company = row.textOrNull("commercial_company_name");
        String house = company != null || parent == null ? company : parent.name();
        String own = row.textOrNull("name");
        // an address of a company may have no name of its own
        String name = own != null ? own : Objects.requireNonNullElse(house, "");
        Long state = row.linkedOrNull("state_id");
        Long country = row.linkedOrNull("country_id");
        return new Address(
                row.id(),
                name,
                name.equals(house) ? null : house,
                row.textOrNull("ref"),
                row.textOrNull("street"),
                row.textOrNull("street2"),
                row.textOrNull("city"),
                row.textOrNull("zip"),
                state == null ? null : states.get(state),
                country == null ? null : countries.get(country),
                row.textOrNull("phone"),
                row.textOrNull("email"));
    }

    private void learnCodes(String model, Set<Long> ids, Map<Long, String> codes) {
        var news = ids.stream().filter(id -> !codes.containsKey(id)).toList();
        for (Row row : books.read(model, news, List.of("code"))) {
            String code = row.textOrNull("code");
            codes.put(row.id(), code == null ? "" : code);
        }
    }
}
