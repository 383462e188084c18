package io.dunnage.operations;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The words that stand before and around every command. */
@Command(
        name = "dunnage",
        description = {
            "Keeps Odoo and the warehouses that only speak files in step.",
            "",
            "Orders leave Odoo as EDI files on the partner's server; what the warehouse reports comes back and is booked,"
                    + " with effect exactly once."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, with something for a person (findings, dead letters)",
            "2:wrong usage or configuration; nothing was done",
            "3:a partner, Odoo or the database could not be reached; the work is kept",
            "4:a fault of ours"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dunnage demo                           see it work, with nothing installed",
            "  dunnage --config site.yaml doctor      is everything reachable and right?",
            "  dunnage run exchange                   one micro-batch, from cron every minute",
            "  dunnage trace WH/OUT/00042             what became of an order"
        },
        subcommands = {
            ServeCommand.class,
            RunCommand.class,
            TraceCommand.class,
            DeadLettersCommand.class,
            DescribeCommand.class,
            CheckCommand.class,
            ConvertCommand.class,
            PartnerCommand.class,
            LedgerCommand.class,
            DoctorCommand.class,
            DemoCommand.class,
            WarmUpCommand.class
        })
final class DunnageCommand implements Runnable {
    private final Desk desk;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    DunnageCommand(Desk desk) {
        this.desk = desk;
    }

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "The site's dunnage.yaml. Otherwise DUNNAGE_CONFIG, ./dunnage.yaml, /etc/dunnage/dunnage.yaml.")
    void config(Path file) {
        desk.config(file);
    }

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Answer in JSON on standard output; everything else goes to standard error.")
    void json(boolean wanted) {
        desk.json(wanted);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: a command is missing");
    }
}
