package io.dunnage.csv;

import io.dunnage.configuration.Problem;
import io.dunnage.configuration.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where layouts come from: {@code csv/<name>/layout.yaml} of the specs, or the partner's own of the same name, which says
 * {@code like: shipments} when it only changes some of it. Safe for use by many threads; a file is read once.
 */
public final class CsvLayouts {
    /** The file that makes a folder a layout. */
    public static final String FILE = "layout.yaml";

    private static final int MOST_BYTES = 1 << 20;
    private static final String NAME = "[a-z][a-z0-9-]{1,30}";

    private final Function<String, @Nullable InputStream> files;
    private final Map<String, Found> bundled = new ConcurrentHashMap<>();
    private final Map<Path, Found> own = new ConcurrentHashMap<>();

    private CsvLayouts(Function<String, @Nullable InputStream> files) {
        this.files = files;
    }

    /** Layouts found by a function that opens a file of the specs by its name, or answers null. */
    public static CsvLayouts from(Function<String, @Nullable InputStream> files) {
        return new CsvLayouts(files);
    }

    /** A layout, or everything that is wrong with it. */
    public record Found(Optional<CsvLayout> layout, List<Problem> problems) {
        public Found {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The layout of that name for a partner: his own ({@code <partner>/csv/<name>/layout.yaml}), else that of the specs.
     *
     * @param partnerFolder where the partner's files are; null: nobody in particular
     */
    public Found find(String name, @Nullable Path partnerFolder) {
        if (!name.matches(NAME)) {
            return none(name, "'" + name + "' is not the name of a layout");
        }
        if (partnerFolder != null) {
            var file = partnerFolder.resolve("csv").resolve(name).resolve(FILE);
            if (Files.isRegularFile(file)) {
                return own.computeIfAbsent(file, one -> ofPartner(name, one));
            }
        }
        return bundled.computeIfAbsent(name, this::ofSpecs);
    }

    private Found ofPartner(String name, Path file) {
        var label = "partners/" + file.getName(file.getNameCount() - 4) + "/csv/" + name + "/" + FILE;
        return read(Settings.of(file, label), label, name);
    }

    private Found ofSpecs(String name) {
        var label = "csv/" + name + "/" + FILE;
        try (var stream = files.apply(label)) {
            if (stream == null) {
                return none(
                        label,
                        "there is no layout '" + name + "'; known are orders, shipments, notices, receipts,"
                                + " returns, adjustments, stock and items, or write it");
            }
            var text = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return read(Settings.ofText(text, label), label, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + label, unreadable);
        }
    }

    private Found read(Settings settings, String label, String name) {
        String like = settings.text("like", "");
        CsvLayout standard = null;
        if (!like.isEmpty()) {
            var found = find(like, null);
            if (found.layout().isEmpty()) {
                settings.refuse("like", "there is no layout '" + like + "' of ours");
            }
            standard = found.layout().orElse(null);
        }
        var layout = LayoutReading.read(settings, name, standard);
        List<Problem> problems = new ArrayList<>(settings.problems());
        return new Found(problems.isEmpty() ? layout : Optional.empty(), problems);
    }

    private static Found none(String label, String text) {
        return new Found(Optional.empty(), List.of(new Problem(label, 0, "", text)));
    }
}
