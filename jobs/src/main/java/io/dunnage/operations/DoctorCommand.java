package io.dunnage.operations;

import io.dunnage.ledger.Glance;
import io.dunnage.ledger.LedgerFault;
import io.dunnage.mailbox.Mailboxes;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.Partners;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at everything that an exchange needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at everything that an exchange needs: configuration, secrets, partners, ledger, disk, Odoo and the mailboxes."
                    + " Changes nothing.",
            "",
            "Each line says what was found and, where something is wrong, what to do."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "2:configuration, a profile, a secret or a folder is wrong",
            "3:Odoo, a mailbox or the database could not be reached"
        },
        footerHeading = "%nExample:%n",
        footer = "  dunnage --config /etc/dunnage/dunnage.yaml doctor")
final class DoctorCommand implements Callable<Integer> {
    private static final long LEAST_FREE = 1L << 30;

    private final Desk desk;
    private final List<CheckedThing> things = new ArrayList<>();
    private ExitCode end = ExitCode.DONE;

    @Option(names = "--offline", description = "Leave out what needs the network: Odoo and the mailboxes.")
    private boolean offline;

    DoctorCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        SiteConfiguration site = desk.site();
        add(ExitCode.DONE, new CheckedThing("java", true, Runtime.version().toString()));
        add(
                ExitCode.WRONG_USAGE,
                site.file() == null
                        ? new CheckedThing(
                                "configuration", false, "there is none; start from samples/site/dunnage.yaml")
                        : new CheckedThing("configuration", true, site.file().toString()));
        folder("store", site.store());
        folder("log folder", site.logging().directory());
        Partners partners = desk.partners();
        add(ExitCode.WRONG_USAGE, PartnerCommand.problems(partners.problems()));
        for (PartnerProfile one : partners.profiles()) {
            add(ExitCode.DONE, new CheckedThing("profile", true, one.id() + " is right"));
            add(ExitCode.WRONG_USAGE, CheckedThing.secretsOf(one, desk.secrets()));
        }
        if (site.file() != null) {
            ledger();
            odoo(site, partners.profiles());
        }
        if (!offline) {
            partners.profiles().forEach(this::mailbox);
        }
        CheckedThing.tell(desk, Map.of(), things);
        return end.code();
    }

    private void folder(String what, Path folder) {
        try {
            Path there = folder;
            while (there.getParent() != null && !Files.exists(there)) {
                there = there.getParent();
            }
            long free = Files.getFileStore(there).getUsableSpace();
            if (!Files.isWritable(there)) {
                add(ExitCode.WRONG_USAGE, new CheckedThing(what, false, there + " is not writable for this user"));
            } else if (free < LEAST_FREE) {
                add(
                        ExitCode.WRONG_USAGE,
                        new CheckedThing(
                                what,
                                false,
                                folder + " has " + (free >> 20)
                                        + " MiB left; intake stops below 1024 MiB (E4): make room"));
            } else {
                add(ExitCode.DONE, new CheckedThing(what, true, folder + ", " + (free >> 30) + " GiB free"));
            }
        } catch (IOException unreadable) {
            add(ExitCode.WRONG_USAGE, new CheckedThing(what, false, folder + " cannot be looked at: " + unreadable));
        }
    }

    private void ledger() {
        try {
            Glance glance = Glance.at(desk.ledgerSettings(), desk.clock().instant());
            add(
                    ExitCode.DONE,
                    new CheckedThing(
                            "ledger",
                            true,
                            glance.known()
                                    ? desk.ledgerSettings() + ", "
                                            + glance.partners().size() + " partners known"
                                    : "not made yet, or older than this program; the next run makes or updates it"));
        } catch (LedgerFault away) {
            add(ExitCode.UNREACHABLE, new CheckedThing("ledger", false, String.valueOf(away.getMessage())));
        }
    }

    private void odoo(SiteConfiguration site, List<PartnerProfile> partners) {
        OdooAccess odoo = site.odoo();
        if (odoo == null) {
            add(ExitCode.WRONG_USAGE, new CheckedThing("odoo", false, "there is no odoo: section in " + site.file()));
            return;
        }
        CheckedThing key = CheckedThing.secret("key of Odoo", odoo.key(), desk.secrets());
        add(ExitCode.WRONG_USAGE, key);
        if (key.passed() && !offline) {
            add(ExitCode.UNREACHABLE, OdooLook.at(odoo, partners, desk));
        }
    }

    private void mailbox(PartnerProfile partner) {
        if (CheckedThing.allPassed(CheckedThing.secretsOf(partner, desk.secrets()))) {
            Mailboxes.probe(partner.id(), partner.mailbox(), desk.secrets(), desk.clock(), false)
                    .steps()
                    .forEach(step -> add(
                            ExitCode.UNREACHABLE,
                            new CheckedThing(partner.id() + " " + step.name(), step.passed(), step.detail())));
        }
    }

    private void add(ExitCode whenFailed, List<CheckedThing> more) {
        more.forEach(one -> add(whenFailed, one));
    }

    private void add(ExitCode whenFailed, CheckedThing thing) {
        things.add(thing);
        end = thing.passed() ? end : end.or(whenFailed);
    }
}
