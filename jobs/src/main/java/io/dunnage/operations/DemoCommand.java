package io.dunnage.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows Dunnage at work. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Starts an SFTP server, simulated warehouses that speak X12, EDIFACT and CSV, and a stand-in for Odoo on this"
                    + " machine, and exchanges every document with them: orders, shipments that are whole, short and split,"
                    + " receipts, returns, adjustments, stock statements, a duplicate file, a rejected one; then compares both sets of books.",
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
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("dunnage-demo-");
        try (Demo demo = Demo.in(folder, desk)) {
            demo.run();
            boolean whole = demo.conclude() & demo.reconcile();
            demo.whereToLook(keep);
            if (keep) {
                new CountDownLatch(1).await();
            }
            return (whole ? ExitCode.DONE : ExitCode.OUR_FAULT).code();
        }
    }
}
