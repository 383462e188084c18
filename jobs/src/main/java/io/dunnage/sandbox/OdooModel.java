package io.dunnage.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model: its human name, its default order and its fields, read from the field tables for one version. */
final class OdooModel {
    private final String name;
    private final String label;
    private final String order;
    private final Map<String, OdooField> fields = new LinkedHashMap<>();

    OdooModel(String name, String label, String order) {
        this.name = name;
        this.label = label;
        this.order = order;
    }

    void add(OdooField field) {
        fields.put(field.name(), field);
    }

    String name() {
        return name;
    }

    String label() {
        return label;
    }

    String order() {
        return order;
    }

    Map<String, OdooField> fields() {
        return fields;
    }

    OdooField fieldRead(StandInVersion version, String field) {
        OdooField found = fields.get(field);
        if (found == null) {
            throw OdooTexts.unknownFieldRead(version, name, field);
        }
        return found;
    }

    @Nullable
    OdooField find(String field) {
        return fields.get(field);
    }

    OdooField field(String field) {
        OdooField found = fields.get(field);
        if (found == null) {
            throw OdooTexts.unknownFieldOrdered(name, field);
        }
        return found;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }
}
