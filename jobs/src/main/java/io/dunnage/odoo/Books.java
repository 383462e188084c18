package io.dunnage.odoo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Reading many records in few questions of bounded size. */
final class Books {
    /** How many ids go into one question, and how many records into one answer. */
    private static final int IDS = 500;

    private static final int RECORDS = 2000;

    private final OdooConnection odoo;

    Books(OdooConnection odoo) {
        this.odoo = odoo;
    }

    /** One condition of a domain. */
    static List<Object> where(String field, String operator, Object value) {
        return List.of(field, operator, value);
    }

    /** The records with these ids; deleted ones are missing. */
    List<Row> read(String model, Collection<Long> ids, List<String> fields) {
        var rows = new ArrayList<Row>();
        for (List<Long> some : portions(List.copyOf(ids), IDS)) {
            OdooCall call = OdooCall.onRecords(model, "read", some).leading("fields", fields);
            rows.addAll(Row.list(call.toString(), odoo.ask(call)));
        }
        return rows;
    }

    /** All records of a small table, those that are out of use included. */
    List<Row> all(String model, String... fields) {
        return searchAll(model, List.of(where("active", "in", List.of(true, false))), List.of(fields));
    }

    /** At most so many records, by id. */
    List<Row> search(String model, List<Object> domain, List<String> fields, int atMost) {
        OdooCall call = OdooCall.onModel(model, "search_read")
                .leading("domain", domain)
                .named("fields", fields)
                .named("limit", atMost)
                .named("order", "id");
        return Row.list(call.toString(), odoo.ask(call));
    }

    /** All records, by id, however many pages that takes. */
    List<Row> searchAll(String model, List<Object> domain, List<String> fields) {
        var rows = new ArrayList<Row>();
        pages(model, domain, fields, rows::addAll);
        return rows;
    }

    /** The same, a page in memory at a time: for tables that grow with the business. */
    void pages(String model, List<Object> domain, List<String> fields, Consumer<List<Row>> each) {
        long last = 0;
        List<Row> page;
        do {
            var behind = new ArrayList<Object>(domain);
            behind.add(where("id", ">", last));
            page = search(model, behind, fields, RECORDS);
            for (Row row : page) {
                if (row.id() <= last) {
                    throw new OdooFault.Unintelligible(model + ".search_read", "records out of order", null);
                }
                last = row.id();
            }
            each.accept(page);
        } while (page.size() >= RECORDS);
    }

    /** All records whose field holds one of the values, asked for in portions. */
    List<Row> searchAll(String model, String field, Collection<?> values, List<Object> domain, List<String> fields) {
        var rows = new ArrayList<Row>();
        for (List<?> some : portions(List.copyOf(values), IDS)) {
            var conditions = new ArrayList<Object>(domain);
            conditions.add(where(field, "in", some));
            rows.addAll(searchAll(model, conditions, fields));
        }
        return rows;
    }

    static <T> List<List<T>> portions(List<T> all, int size) {
        var portions = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += size) {
            portions.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return portions;
    }
}
