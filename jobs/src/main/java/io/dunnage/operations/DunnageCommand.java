package io.dunnage.operations;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        })
final class DunnageCommand implements Runnable {
    private final Desk desk;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    /**
     * The commands that these words may mean, in the order of the help: those that are named anywhere among them, or all.
     * Looking at every command costs an idle tick more than its work.
     */
    static Map<String, Class<?>> commandsIn(String... words) {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("serve", ServeCommand.class);
        commands.put("run", RunCommand.class);
        commands.put("trace", TraceCommand.class);
        commands.put("dead-letters", DeadLettersCommand.class);
        commands.put("drift", DriftCommand.class);
        commands.put("describe", DescribeCommand.class);
        commands.put("check", CheckCommand.class);
        commands.put("convert", ConvertCommand.class);
        commands.put("partner", PartnerCommand.class);
        commands.put("ledger", LedgerCommand.class);
        commands.put("doctor", DoctorCommand.class);
        commands.put("demo", DemoCommand.class);
        commands.put("warm-up", WarmUpCommand.class);
        List<String> given = List.of(words);
        if (given.stream().anyMatch(commands::containsKey)) {
            commands.keySet().retainAll(given);
        }
        return commands;
    }

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
