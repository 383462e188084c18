package io.dunnage.operations;

import io.dunnage.mailbox.Mailboxes;
import io.dunnage.mailbox.Probe;
import io.dunnage.overlay.PartnerSpecs;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.Partners;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves that a partner is set up right. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Proves that a partner is set up right, and says every problem at once, with file, line and what to write instead:"
                    + " the profile, overlays, specs and crosswalks; the secrets; the mailbox, which is logged into and listed"
                    + " (nothing is claimed); and the crosswalks against what Odoo really holds: items without a number, units and"
                    + " carriers without a row, warehouses and locations that do not exist, names that a message has no room for.",
            "",
            "Shows the host key that the server presents, to be compared with what the partner says."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:an exchange would work",
            "1:an exchange would work, but something in Odoo could not be told to the partner",
            "2:the profile, an overlay, a crosswalk or a secret is wrong",
            "3:the mailbox or Odoo could not be reached or used"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  dunnage partner check acme-3pl", "  dunnage partner check acme-3pl --offline"})
final class PartnerCheckCommand implements Callable<Integer> {
    private final Desk desk;
    private final List<CheckedThing> things = new ArrayList<>();

    @Parameters(paramLabel = "ID", description = "The partner, as its folder is called.")
    private String id = "";

    @Option(names = "--offline", description = "Leave the mailbox and Odoo out.")
    private boolean offline;

    @Option(
            names = "--writing",
            description = "Also place a small file in the outbound folder under a temporary name, and remove it.")
    private boolean writing;

    PartnerCheckCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Path folder = desk.site().partners().resolve(id);
        Partners loaded = Files.isRegularFile(folder.resolve(Partners.FILE))
                ? Partners.loadOne(folder)
                : Partners.load(folder.resolveSibling("."));
        if (!Files.isRegularFile(folder.resolve(Partners.FILE))) {
            desk.partner(id); // refuses with who is known
        }
        loaded.problems().forEach(problem -> things.add(new CheckedThing("profile", false, problem.toString())));
        ExitCode end = loaded.profiles().isEmpty()
                ? ExitCode.WRONG_USAGE
                : of(loaded.profiles().getFirst());
        if (loaded.profiles().isEmpty()) {
            desk.note("mailbox, specs and Odoo were not looked at: they are once the profile can be read");
        }
        CheckedThing.tell(desk, Map.of("partner", id), things);
        return end.code();
    }

    private ExitCode of(PartnerProfile partner) {
        things.add(new CheckedThing("profile", true, partner.folder().toString()));
        PartnerSpecs specs = desk.specs(partner);
        things.addAll(PartnerSetup.of(partner, specs));
        things.addAll(CheckedThing.secretsOf(partner, desk.secrets()));
        ExitCode end = CheckedThing.allPassed(things) ? ExitCode.DONE : ExitCode.WRONG_USAGE;
        if (offline) {
            desk.note("LEFT OUT because of --offline: the mailbox, and the crosswalks against what Odoo holds");
            return end;
        }
        if (CheckedThing.allPassed(CheckedThing.secretsOf(partner, desk.secrets()))) {
            Probe probe = Mailboxes.probe(partner.id(), partner.mailbox(), desk.secrets(), desk.clock(), writing);
            things.addAll(CheckedThing.of(probe));
            end = probe.passed() || end != ExitCode.DONE ? end : ExitCode.UNREACHABLE;
        }
        return books(partner, specs, end);
    }

    private ExitCode books(PartnerProfile partner, PartnerSpecs specs, ExitCode end) {
        OdooAccess odoo = desk.site().odoo();
        if (odoo == null) {
            desk.note(
                    "LEFT OUT because the configuration has no odoo: section: the crosswalks against what Odoo holds");
            return end;
        }
        CheckedThing key = CheckedThing.secret("key of Odoo", odoo.key(), desk.secrets());
        if (!key.passed()) {
            things.add(key);
            return end == ExitCode.DONE ? ExitCode.WRONG_USAGE : end;
        }
        List<CheckedThing> found = PartnerBooks.of(partner, specs, odoo, desk);
        things.addAll(found);
        boolean away =
                found.stream().anyMatch(one -> !one.passed() && one.what().equals("odoo"));
        if (end != ExitCode.DONE || CheckedThing.allPassed(found)) {
            return end;
        }
        return away ? ExitCode.UNREACHABLE : ExitCode.FOR_A_PERSON;
    }
}
