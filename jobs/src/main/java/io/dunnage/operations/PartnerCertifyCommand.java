package io.dunnage.operations;

import io.dunnage.partner.PartnerProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a partner's configuration on trial. */
@Command(
        name = "certify",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a partner's configuration on trial in the sandbox: its own profile, overlays and crosswalks, a stand-in for Odoo"
                    + " and a simulated warehouse that goes by the partner's names. Each document of 'messages' goes out or"
                    + " comes in, with the answers that the guide promises; the sheet says what passed and why the rest did not.",
            "",
            "Orders, one of them canceled, a purchase, a return, every reason of the table of adjustments and a stock statement are"
                    + " played. What the partner is not told by a document, the warehouse hears otherwise. Nobody outside is"
                    + " spoken to, and nothing of the site is changed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every document passed", "1:something did not", "2:the profile is wrong"},
        footerHeading = "%nExample:%n",
        footer = "  dunnage partner certify acme-3pl")
final class PartnerCertifyCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "ID", description = "The partner, as its folder is called.")
    private String id = "";

    PartnerCertifyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        PartnerProfile partner = desk.partner(id);
        List<String> problems =
                desk.specs(partner).problems().stream().map(Object::toString).toList();
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        Path folder = Files.createTempDirectory("dunnage-certify-");
        try {
            List<CheckedThing> sheet = Certification.of(partner, desk, folder);
            CheckedThing.tell(desk, Map.of("partner", id), sheet);
            return (CheckedThing.allPassed(sheet) ? ExitCode.DONE : ExitCode.FOR_A_PERSON).code();
        } finally {
            cleared(folder);
        }
    }

    private static void cleared(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
