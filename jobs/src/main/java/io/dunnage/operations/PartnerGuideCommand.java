package io.dunnage.operations;

import io.dunnage.partner.PartnerProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what both sides sign. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        description = {
            "Renders the partner's companion guide from the very specs that are in force, overlays included: one HTML file to be"
                    + " read, printed and signed. Envelope, transport, codes and acknowledgments first, then a page for each"
                    + " message with every segment and element, what their guide changes marked with its reason, and an example"
                    + " that the very writer wrote.",
            "",
            "The same files give the same guide, byte for byte."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:the profile or an overlay is wrong"},
        footerHeading = "%nExample:%n",
        footer = "  dunnage partner guide acme-3pl --out guides")
final class PartnerGuideCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "ID", description = "The partner, as its folder is called.")
    private String id = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Where the file goes; here when it is not said.")
    private Path out = Path.of(".");

    PartnerGuideCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PartnerProfile partner = desk.partner(id);
        var specs = desk.specs(partner);
        List<String> problems = specs.problems().stream().map(Object::toString).toList();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        Path folder = desk.around().folder().resolve(out);
        Path file = folder.resolve(partner.id() + "-companion-guide.html").normalize();
        try {
            Files.createDirectories(folder);
            Files.writeString(file, GuidePage.of(partner, specs));
        } catch (IOException fault) {
            throw new Refusal(file + " cannot be written: " + fault.getMessage());
        }
        if (desk.json()) {
            desk.sayJson(Map.of("partner", id, "file", file.toString()));
        } else {
            desk.say(file.toString());
        }
        return ExitCode.DONE.code();
    }
}
