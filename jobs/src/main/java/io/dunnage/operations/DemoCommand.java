package io.dunnage.operations;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows Dunnage at work. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts an SFTP server, a simulated warehouse and a stand-in for Odoo on this machine, and exchanges orders and"
                    + " shipments between them: whole, short and split shipments, a duplicate file, a rejected one.",
            "",
            "Needs nothing but this program, touches nothing of a site, and ends within a minute."
        },
        footerHeading = "%nExample:%n",
        footer = "  dunnage demo --keep        leaves the servers running to look around")
final class DemoCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--keep", description = "Leave the servers running until Ctrl-C.")
    private boolean keep;

    DemoCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        throw new Refusal("the sandbox is not wired yet " + keep + desk.json());
    }
}
