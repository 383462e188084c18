package io.dunnage.partner;

import io.dunnage.configuration.Problem;
import io.dunnage.configuration.Readings;
import io.dunnage.configuration.Settings;
import io.dunnage.partner.Overlay.Change;
import io.dunnage.partner.Overlay.Usage;
import io.dunnage.partner.Overlay.WhenFilled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code overlays/<code>.yaml}: every change has an address of the standard and a reason. */
final class OverlayReading {
    private static final Pattern PLACE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{1,30}(/[A-Za-z][A-Za-z0-9_]{1,30})*");
    private static final Pattern CONTENT = Pattern.compile("([A-Z][A-Z0-9]{1,2})-([0-9]{2})(?:\\.([0-9]{1,2}))?");
    private static final Pattern FACT = Pattern.compile("(?:([A-Za-z][A-Za-z0-9_]{1,30})/)?([a-z][A-Za-z0-9.]{1,40})");
    private static final String SUFFIX = ".yaml";

    private final Settings top;
    private final List<Change> changes = new ArrayList<>();

    private OverlayReading(Settings top) {
        this.top = top;
    }

    /** Every overlay of a partner's folder, in the order of their names. */
    static List<Overlay> all(Path folder, String label, List<Problem> problems) {
        Path overlays = folder.resolve("overlays");
        if (!Files.isDirectory(overlays)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(overlays)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(file -> read(file, label + "/overlays/" + file.getFileName(), problems))
                    .toList();
        } catch (IOException unreadable) {
            problems.add(new Problem(label + "/overlays", 0, "", "cannot be listed: " + unreadable.getMessage()));
            return List.of();
        }
    }

    private static Overlay read(Path file, String label, List<Problem> problems) {
        Settings settings = Settings.of(file, label);
        String code = file.getFileName().toString().replace(SUFFIX, "");
        Overlay overlay = new OverlayReading(settings).overlay(label, code);
        problems.addAll(settings.problems());
        return overlay;
    }

    private Overlay overlay(String label, String code) {
        String message = top.text("message");
        if (top.has("message") && !message.equals(code)) {
            top.refuse("message", "'" + message + "' is not the name of its file; call the file " + message + SUFFIX);
        }
        String guide = top.text("guide", "");
        each("loops", PLACE, "LXLOOP", this::meaningOrPlace);
        each("segments", PLACE, "W27 or LXLOOP/MAN", this::place);
        each("elements", CONTENT, "W12-07 or NAD-02.1", this::content);
        each("facts", FACT, "shipDate or W12LOOP/lot", this::fact);
        each("order", PLACE, "message or LXLOOP", this::order);
        top.finish();
        if (changes.isEmpty() && top.problems().isEmpty()) {
            top.refuse("message", "is changed in nothing; delete the file");
        }
        return new Overlay(label, code, guide, changes);
    }

    /** One entry of a part of the file. */
    private record Entry(Settings settings, int line, String address, String because) {}

    private void each(String part, Pattern form, String example, Function<Entry, Optional<? extends Change>> making) {
        Settings section = top.section(part);
        for (String address : section.keys()) {
            if (!form.matcher(address).matches()) {
                section.refuse(address, "is not an address of the standard; use one such as " + example);
                continue;
            }
            Settings entry = section.section(address);
            String because = entry.text("because", "");
            if (because.isBlank()) {
                section.refuse(address, "is changed without a reason; add because: and the page of their guide");
            }
            making.apply(new Entry(entry, section.line(address), address, because))
                    .ifPresent(changes::add);
            entry.finish();
        }
    }

    private Optional<? extends Change> meaningOrPlace(Entry entry) {
        if (entry.settings().has("means")) {
            var means = entry.settings()
                    .optional(
                            "means",
                            text -> Readings.oneOf(ShippingPolicy.LxMeans.class).apply(text));
            return means.map(one -> new Overlay.Meaning(entry.line(), entry.address(), one, entry.because()));
        }
        return place(entry);
    }

    private Optional<Overlay.Place> place(Entry entry) {
        Settings settings = entry.settings();
        Optional<Usage> usage = settings.optional("usage", Readings.oneOf(Usage.class));
        Optional<Integer> least = number(settings, "least", 0);
        Optional<Integer> most = number(settings, "most", 1);
        WhenFilled whenFilled = settings.valueOr("whenFilled", Readings.oneOf(WhenFilled.class), WhenFilled.REFUSE);
        if (!settings.has("usage") && least.isEmpty() && most.isEmpty()) {
            settings.refuse("usage", "is missing, and so are least and most; say what is changed");
            return Optional.empty();
        }
        return Optional.of(new Overlay.Place(
                entry.line(),
                entry.address(),
                usage.orElse(null),
                least.orElse(null),
                most.orElse(null),
                whenFilled,
                entry.because()));
    }

    private Optional<Overlay.Content> content(Entry entry) {
        Settings settings = entry.settings();
        Optional<Usage> usage = settings.optional("usage", Readings.oneOf(Usage.class));
        Optional<Integer> minLength = number(settings, "minLength", 1);
        Optional<Integer> maxLength = number(settings, "maxLength", 1);
        List<String> codes = settings.texts("codes", List.of());
        Map<String, String> written = settings.pairs("written");
        Optional<String> fixed = settings.optional("fixed", Function.identity());
        WhenFilled whenFilled = settings.valueOr("whenFilled", Readings.oneOf(WhenFilled.class), WhenFilled.REFUSE);
        if (!settings.has("usage")
                && minLength.isEmpty()
                && maxLength.isEmpty()
                && codes.isEmpty()
                && written.isEmpty()
                && fixed.isEmpty()) {
            settings.refuse(
                    "usage", "is missing; say what is changed: usage, minLength, maxLength, codes, written or fixed");
            return Optional.empty();
        }
        var parts = CONTENT.matcher(entry.address());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Overlay.Content(
                entry.line(),
                entry.address(),
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)),
                usage.orElse(null),
                minLength.orElse(null),
                maxLength.orElse(null),
                codes,
                written,
                fixed.orElse(null),
                whenFilled,
                entry.because()));
    }

    private Optional<Overlay.Fact> fact(Entry entry) {
        List<String> at = entry.settings().texts("at", List.of());
        Overlay.Rank rank = entry.settings().valueOr("rank", Readings.oneOf(Overlay.Rank.class), Overlay.Rank.INSTEAD);
        if (at.isEmpty()) {
            entry.settings().refuse("at", "is missing; say where they write it, such as at: \"N9[LT]-02\"");
            return Optional.empty();
        }
        var parts = FACT.matcher(entry.address());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String loop = parts.group(1) == null ? "message" : parts.group(1);
        return Optional.of(
                new Overlay.Fact(entry.line(), entry.address(), loop, parts.group(2), rank, at, entry.because()));
    }

    private Optional<Overlay.Order> order(Entry entry) {
        List<String> segments = entry.settings().texts("segments", List.of());
        if (segments.size() < 2) {
            entry.settings().refuse("segments", "names fewer than two; say in which order they stand");
            return Optional.empty();
        }
        return Optional.of(new Overlay.Order(entry.line(), entry.address(), segments, entry.because()));
    }

    private static Optional<Integer> number(Settings settings, String key, int from) {
        return settings.optional(key, Readings.number("a number", from, 99_999)).map(Long::intValue);
    }
}
