package io.dunnage.partner;

import io.dunnage.configuration.Problem;
import io.dunnage.configuration.Readings;
import io.dunnage.configuration.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The partners of a folder, and everything that is wrong with any of them. A partner with a problem is not among the
 * profiles; the others are, so that one bad file stops one partner.
 */
public record Partners(List<PartnerProfile> profiles, List<Problem> problems) {
    /** The file that makes a folder a partner. */
    public static final String FILE = "partner.yaml";

    public Partners {
        profiles = List.copyOf(profiles);
        problems = List.copyOf(problems);
    }

    /** Reads every partner below a folder, each in a folder that is called as the partner is. */
    public static Partners load(Path folder) {
        List<PartnerProfile> profiles = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return new Partners(
                    List.of(),
                    List.of(new Problem(folder.toString(), 0, "", "is not a folder; it holds one folder per partner")));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(one -> Files.isRegularFile(one.resolve(FILE)))
                    .sorted()
                    .forEach(one -> {
                        Partners loaded = loadOne(one);
                        profiles.addAll(loaded.profiles());
                        problems.addAll(loaded.problems());
                    });
        } catch (IOException unreadable) {
            problems.add(new Problem(folder.toString(), 0, "", "cannot be listed: " + unreadable.getMessage()));
        }
        return new Partners(profiles, problems);
    }

    /** Reads the one partner of a folder. */
    public static Partners loadOne(Path folder) {
        String label = "partners/" + folder.toAbsolutePath().normalize().getFileName();
        Settings settings = Settings.of(folder.resolve(FILE), label + "/" + FILE);
        List<Problem> crosswalkProblems = new ArrayList<>();
        Crosswalks crosswalks = crosswalks(settings.section("crosswalks"), folder, label, crosswalkProblems);
        List<Problem> overlayProblems = new ArrayList<>();
        List<Overlay> overlays = OverlayReading.all(folder, label, overlayProblems);
        Optional<PartnerProfile> profile =
                ProfileReading.read(settings, folder.toAbsolutePath().normalize(), crosswalks, overlays);
        profile.ifPresent(one -> contradictions(one, settings));
        List<Problem> problems = new ArrayList<>(settings.problems());
        problems.addAll(crosswalkProblems);
        problems.addAll(overlayProblems);
        return new Partners(problems.isEmpty() ? profile.stream().toList() : List.of(), problems);
    }

    /** The partner of that name; empty: there is none, or something is wrong with it. */
    public Optional<PartnerProfile> find(PartnerId id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /** What stands in an overlay must not be said otherwise in the profile, and must be about what is exchanged. */
    private static void contradictions(PartnerProfile profile, Settings settings) {
        if (settings.section("shipping").has("lxMeans")
                && profile.lxMeans() != profile.shipping().lxMeans()) {
            settings.section("shipping")
                    .refuse(
                            "lxMeans",
                            "is " + profile.shipping().lxMeans() + ", and " + profile.lxMeans()
                                    + " in the overlay of the shipping advice; say it in one place");
        }
        for (Overlay overlay : profile.overlays()) {
            if (profile.messages().values().stream()
                    .noneMatch(message -> message.type().equals(overlay.message()))) {
                settings.refuse(
                        "messages",
                        "exchanges no " + overlay.message() + ", which " + overlay.file()
                                + " changes; add it here or delete that file");
            }
        }
    }

    private static Crosswalks crosswalks(Settings section, Path folder, String label, List<Problem> problems) {
        Map<Crosswalk.Kind, Crosswalk> byKind = new EnumMap<>(Crosswalk.Kind.class);
        Map<Crosswalk.Kind, String> files = new EnumMap<>(Crosswalk.Kind.class);
        for (String key : section.keys()) {
            try {
                Crosswalk.Kind kind = Readings.oneOf(Crosswalk.Kind.class).apply(key);
                String name = section.text(key);
                Path file = folder.resolve(name).normalize();
                if (file.startsWith(folder.normalize())) {
                    files.put(kind, label + "/" + name);
                    byKind.put(kind, CrosswalkFile.read(kind, file, label + "/" + name, problems));
                } else {
                    section.refuse(key, "'" + name + "' is outside the partner's folder");
                }
            } catch (IllegalArgumentException unknown) {
                section.refuse(key, String.valueOf(unknown.getMessage()));
            }
        }
        return new Crosswalks(byKind, files);
    }
}
