package io.dunnage.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The models of one version, from the field tables beside this class: a heading `[model] label="…" order="…"`, then a line
 * per field. An option such as `17-18` or `19` restricts a model or a field to those versions.
 */
final class OdooModels {
    private static final List<String> TABLES = List.of("base.txt", "product.txt", "stock.txt", "order.txt");
    private static final Pattern QUOTED = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Pattern VERSIONS = Pattern.compile("(?<= )(\\d\\d)(?:-(\\d\\d))?(?= |$)");

    private final Map<String, OdooModel> models = new LinkedHashMap<>();

    private OdooModels() {}

    static OdooModels of(StandInVersion version) {
        var all = new OdooModels();
        for (String table : TABLES) {
            all.read(table, version);
        }
        return all;
    }

    @Nullable
    OdooModel find(String model) {
        return models.get(model);
    }

    OdooModel model(String model) {
        OdooModel found = models.get(model);
        if (found == null) {
            throw OdooFault.user("Object " + model + " doesn't exist");
        }
        return found;
    }

    boolean has(String model) {
        return models.containsKey(model);
    }

    Iterable<OdooModel> all() {
        return models.values();
    }

    private void read(String table, StandInVersion version) {
        @Nullable OdooModel current = null;
        for (String line : lines(table)) {
            var quoted = new HashMap<String, String>();
            Matcher options = QUOTED.matcher(line);
            while (options.find()) {
                quoted.put(options.group(1), options.group(2));
            }
            String plain = QUOTED.matcher(line).replaceAll("").strip();
            if (plain.isEmpty() || plain.startsWith("#")) {
                continue;
            }
            boolean ours = isFor(version, plain);
            plain = VERSIONS.matcher(plain).replaceAll("").strip();
            if (plain.startsWith("[")) {
                String name = plain.substring(1, plain.indexOf(']'));
                current = new OdooModel(name, quoted.getOrDefault("label", name), quoted.getOrDefault("order", "id"));
                common().forEach(current::add);
                if (ours) {
                    models.put(name, current);
                }
            } else if (current != null && ours) {
                current.add(OdooField.parse(plain, quoted));
            }
        }
    }

    private static boolean isFor(StandInVersion version, String line) {
        Matcher versions = VERSIONS.matcher(line);
        if (!versions.find()) {
            return true;
        }
        int first = Integer.parseInt(versions.group(1));
        int last = versions.group(2) == null ? first : Integer.parseInt(versions.group(2));
        return version.major() >= first && version.major() <= last;
    }

    private static List<OdooField> common() {
        var none = Map.<String, String>of();
        return List.of(
                OdooField.parse("id integer readonly", Map.of("label", "ID")),
                OdooField.parse("display_name char readonly computed", none),
                OdooField.parse("create_date datetime readonly", Map.of("label", "Created on")),
                OdooField.parse("create_uid many2one res.users readonly", Map.of("label", "Created by")),
                OdooField.parse("write_date datetime readonly", Map.of("label", "Last Updated on")),
                OdooField.parse("write_uid many2one res.users readonly", Map.of("label", "Last Updated by")));
    }

    private static List<String> lines(String table) {
        try (InputStream in = OdooModels.class.getResourceAsStream("odoo/" + table)) {
            if (in == null) {
                throw new IllegalStateException("field table " + table + " is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("field table " + table, e);
        }
    }
}
