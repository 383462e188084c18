package io.dunnage.exchange;

import io.dunnage.configuration.Problem;
import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.CsvLayouts;
import io.dunnage.csv.CsvLimits;
import io.dunnage.csv.HeaderLine;
import io.dunnage.partner.MessageProfile;
import io.dunnage.partner.PartnerProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which of a partner's layouts a file has: a CSV file has no envelope that says it. */
public final class WhichLayout {
    private final PartnerProfile profile;
    private final CsvLayouts layouts;

    private WhichLayout(PartnerProfile profile, CsvLayouts layouts) {
        this.profile = profile;
        this.layouts = layouts;
    }

    /** Among the messages that the partner's profile exchanges. */
    public static WhichLayout of(PartnerProfile profile, CsvLayouts layouts) {
        return new WhichLayout(profile, layouts);
    }

    /** The layout of a file, or why there is none. */
    public sealed interface Choice {}

    /** It has this one. */
    public record Chosen(CsvLayout layout) implements Choice {}

    /** It has none of them. */
    public record None(String detail) implements Choice {}

    /** By the file's name where a message's {@code files} match it; else by the header that fits best. */
    public Choice holds(String fileName, Supplier<InputStream> bytes) {
        List<MessageProfile> named = profile.messages().values().stream()
                .filter(message -> message.isNamed(fileName))
                .toList();
        if (named.size() > 1) {
            return new None("the name " + fileName + " fits several of partner.yaml's messages ("
                    + named.stream().map(MessageProfile::files).collect(Collectors.joining(", "))
                    + "); make their files narrower");
        }
        if (named.size() == 1) {
            var found = layouts.find(named.getFirst().type(), profile.folder());
            return found.layout().isPresent() ? new Chosen(found.layout().get()) : new None(told(found.problems()));
        }
        return byHeader(fileName, bytes);
    }

    private Choice byHeader(String fileName, Supplier<InputStream> bytes) {
        record Fit(CsvLayout layout, int columns) {}
        List<Fit> fits = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> tried = new ArrayList<>();
        for (var message : profile.messages().values()) {
            var found = layouts.find(message.type(), profile.folder());
            problems.addAll(found.problems());
            found.layout().filter(CsvLayout::headerNames).ifPresent(layout -> {
                tried.add(layout.name());
                try (var stream = bytes.get()) {
                    int columns = HeaderLine.fits(stream, layout, CsvLimits.USUAL);
                    if (columns > 0) {
                        fits.add(new Fit(layout, columns));
                    }
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
        int best = fits.stream().mapToInt(Fit::columns).max().orElse(0);
        List<CsvLayout> found = fits.stream()
                .filter(fit -> fit.columns() == best)
                .map(Fit::layout)
                .sorted(Comparator.comparing(CsvLayout::name))
                .toList();
        if (found.size() == 1) {
            return new Chosen(found.getFirst());
        }
        if (!problems.isEmpty()) {
            return new None(told(problems));
        }
        return new None(
                found.isEmpty()
                        ? "neither the name of " + fileName
                                + " nor its header is that of a layout of this partner (tried "
                                + tried.stream().sorted().collect(Collectors.joining(", "))
                                + "); compare the header, or name such files under messages in partner.yaml"
                        : "its header fits the layouts "
                                + found.stream().map(CsvLayout::name).collect(Collectors.joining(" and "))
                                + " alike; name such files under messages in partner.yaml (files: shp_*.csv)");
    }

    private static String told(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
    }
}
