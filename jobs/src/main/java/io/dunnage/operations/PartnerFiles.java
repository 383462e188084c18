package io.dunnage.operations;

import io.dunnage.partner.PartnerId;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.Partners;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notices that the files of a partner were edited while a process runs, so that a row that was added is in force at the next tick. */
final class PartnerFiles {
    private static final int DEPTH = 6;

    private final Map<PartnerId, Known> known = new ConcurrentHashMap<>();

    /** A partner's folder and how its files looked when they were read. */
    private record Known(Path folder, String looks) {}

    PartnerFiles(List<PartnerProfile> partners) {
        partners.forEach(one -> known.put(one.id(), new Known(one.folder(), looks(one.folder()))));
    }

    /** Those whose files changed since they were read and are right; what is wrong with the others is told, and they stay as they were. */
    List<PartnerProfile> changed(List<PartnerId> wanted, Consumer<String> tell) {
        return wanted.stream()
                .map(one -> changed(one, tell))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PartnerProfile> changed(PartnerId partner, Consumer<String> tell) {
        Known before = known.get(partner);
        String now = before == null ? "" : looks(before.folder());
        if (before == null || now.equals(before.looks())) {
            return Optional.empty();
        }
        known.put(partner, new Known(before.folder(), now));
        Partners loaded = Partners.loadOne(before.folder());
        loaded.problems()
                .forEach(problem -> tell.accept(problem + " (the partner stays as it was until this is corrected)"));
        return loaded.find(partner);
    }

    private static String looks(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(PartnerFiles::look)
                    .collect(Collectors.joining("\n"));
        } catch (IOException gone) {
            return "gone";
        }
    }

    private static String look(Path file) {
        try {
            return file + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return file + " gone";
        }
    }
}
