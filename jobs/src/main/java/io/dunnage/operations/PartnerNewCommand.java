package io.dunnage.operations;

import io.dunnage.configuration.Readings;
import io.dunnage.partner.PartnerDialect;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.Partners;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a new partner. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Begins a new partner: writes its folder with a commented partner.yaml, the crosswalks with their header, and a"
                    + " COMPANION-GUIDE.md full of the questions to ask the warehouse.",
            "",
            "What is not given as an option is asked on a terminal, and otherwise left to be filled in: 'partner check' then says"
                    + " each place. An existing folder is never touched."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:wrong usage, or the folder exists"},
        footerHeading = "%nExample:%n",
        footer =
                "  dunnage partner new best-3pl --dialect x12 --theirs BEST3PL --warehouse BST --time-zone America/Chicago")
final class PartnerNewCommand implements Callable<Integer> {
    private static final Map<String, String> TABLES = Map.of(
            "items.csv", "",
            "units.csv", "Units,%s,,,what Odoo calls a piece\n",
            "carriers.csv", "");

    private final Desk desk;
    private @Nullable BufferedReader answers;

    @Parameters(paramLabel = "ID", description = "Its name here: small letters, digits and dashes.")
    private String id = "";

    @Option(names = "--name", paramLabel = "NAME", description = "What people call it.")
    private @Nullable String name;

    @Option(names = "--dialect", paramLabel = "DIALECT", description = "x12 (default), edifact or csv.")
    private @Nullable String dialect;

    @Option(
            names = "--release",
            paramLabel = "RELEASE",
            description = "004010 (default of X12), 005010, D.96A (default of EDIFACT), D.01B.")
    private @Nullable String release;

    @Option(names = "--ours", paramLabel = "ID", description = "Our id on the envelope.")
    private @Nullable String ours;

    @Option(names = "--theirs", paramLabel = "ID", description = "Their id on the envelope.")
    private @Nullable String theirs;

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "In which their dates and times are meant.")
    private @Nullable String timeZone;

    @Option(
            names = "--warehouse",
            paramLabel = "CODE",
            description = "Odoo's short name of the warehouse that stands for theirs.")
    private @Nullable String warehouse;

    @Option(names = "--facility", paramLabel = "CODE", description = "Their code of the building.")
    private @Nullable String facility;

    @Option(names = "--host", paramLabel = "HOST", description = "Their SFTP server.")
    private @Nullable String host;

    @Option(names = "--user", paramLabel = "USER", description = "Our account on it.")
    private @Nullable String user;

    PartnerNewCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PartnerId partner;
        PartnerDialect spoken;
        try {
            partner = new PartnerId(id);
        } catch (IllegalArgumentException refusal) {
            throw new Refusal(String.valueOf(refusal.getMessage()));
        }
        Path folder = desk.site().partners().resolve(partner.value());
        if (Files.exists(folder)) {
            throw new Refusal(folder + " exists; a partner is never overwritten: edit it, or take another name");
        }
        try {
            spoken = Readings.oneOf(PartnerDialect.class)
                    .apply(asked(dialect, "Which dialect: X12, EDIFACT or CSV?", "X12"));
            Readings.zone(timeZone == null ? "UTC" : timeZone);
        } catch (IllegalArgumentException refusal) {
            throw new Refusal(String.valueOf(refusal.getMessage()));
        }
        Map<String, String> words = words(partner, spoken);
        try {
            write(folder, words, spoken);
        } catch (IOException fault) {
            throw new Refusal(folder + " cannot be written: " + fault.getMessage());
        }
        tell(folder, partner);
        return ExitCode.DONE.code();
    }

    private void tell(Path folder, PartnerId partner) {
        if (desk.json()) {
            desk.sayJson(Map.of("partner", partner.value(), "folder", folder.toString()));
            return;
        }
        desk.say(folder + " is written. What comes next:");
        desk.say("  1. read their guide with a pencil, and answer the questions in COMPANION-GUIDE.md");
        desk.say("  2. complete partner.yaml and the tables until 'dunnage partner check " + partner + "' is content");
        desk.say("  3. let both sides sign what 'dunnage partner guide " + partner + "' prints");
        desk.say("  4. exchange with usage: TEST until an order came back as shipped");
    }

    private Map<String, String> words(PartnerId partner, PartnerDialect spoken) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("id", partner.value());
        words.put("name", asked(name, "What do people call it?", partner.value()));
        words.put("dialect", spoken.name());
        words.put(
                "release",
                release != null
                        ? release
                        : switch (spoken) {
                            case X12 -> "004010";
                            case EDIFACT -> "D.96A";
                            case CSV -> "CSV";
                        });
        words.put("ours", asked(ours, "Our id on the envelope?", "OUR-ID"));
        words.put("theirs", asked(theirs, "Their id on the envelope?", "THEIR-ID"));
        words.put(
                "timeZone", asked(timeZone, "In which time zone are their dates meant (America/Chicago)?", "FILL-IN"));
        words.put("warehouse", asked(warehouse, "Odoo's short name of the warehouse that stands for theirs?", "WH"));
        words.put("facility", asked(facility, "Their code of the building?", "THEIR-CODE"));
        words.put("host", asked(host, "Their SFTP server?", "sftp." + partner + ".example"));
        words.put("user", asked(user, "Our account on it?", "FILL-IN"));
        words.put("secret", partner.value().toUpperCase(Locale.ROOT).replace('-', '_') + "_PASSWORD");
        return words;
    }

    /** The option, or on a terminal the answer to a question; else what stands for an answer until somebody has it. */
    private String asked(@Nullable String given, String question, String otherwise) {
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        if (!desk.around().terminal()) {
            return otherwise;
        }
        desk.note(question + " [" + otherwise + "]");
        try {
            BufferedReader open = answers;
            if (open == null) {
                open = new BufferedReader(new InputStreamReader(desk.around().in(), StandardCharsets.UTF_8));
                answers = open;
            }
            String answer = open.readLine();
            return answer == null || answer.isBlank() ? otherwise : answer.strip();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(Path folder, Map<String, String> words, PartnerDialect spoken) throws IOException {
        Files.createDirectories(folder.resolve("overlays"));
        Files.writeString(folder.resolve(Partners.FILE), filled("partner.yaml", words));
        Files.writeString(folder.resolve("COMPANION-GUIDE.md"), filled("COMPANION-GUIDE.md", words));
        String piece = switch (spoken) {
            case X12 -> "EA";
            case EDIFACT -> "PCE";
            case CSV -> "PCS";
        };
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            Files.writeString(
                    folder.resolve(table.getKey()),
                    "ours,theirs,from,to,because\n" + table.getValue().formatted(piece));
        }
    }

    /** A file that every partner begins with, its {{words}} filled in; what a person typed is quoted by the file. */
    private static String filled(String file, Map<String, String> words) throws IOException {
        try (var bytes = PartnerNewCommand.class.getResourceAsStream("new-partner/" + file)) {
            if (bytes == null) {
                throw new IOException("the jar has no new-partner/" + file);
            }
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                String plain = word.getValue().replaceAll("[\\p{Cntrl}\"\\\\]", "");
                text = text.replace("{{" + word.getKey() + "}}", plain);
            }
            return text;
        }
    }
}
