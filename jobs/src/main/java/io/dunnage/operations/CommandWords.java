package io.dunnage.operations;

import io.dunnage.ledger.LedgerFault;
import io.dunnage.mailbox.MailboxFault;
import io.dunnage.odoo.OdooFault;
import io.dunnage.partner.SecretFault;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns the words of a command line into work and an exit code. No stack trace ever reaches the terminal. */
public final class CommandWords {
    private CommandWords() {}

    /** Does what the words say in this process; the exit code says how it went. */
    public static int run(String... words) {
        return run(Surroundings.ofThisProcess(), words);
    }

    static int run(Surroundings around, String... words) {
        LogDefaults.silenceOthers();
        Desk desk = new Desk(around);
        CommandLine line = new CommandLine(new DunnageCommand(desk), factory(desk));
        add(line, DunnageCommand.commandsIn(words));
        CommandLine run = line.getSubcommands().get("run");
        if (run != null) {
            add(run, RunCommand.jobsIn(words));
        }
        line.setOut(around.out())
                .setErr(around.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(around.terminal())
                .setExitCodeExceptionMapper(fault -> ended(fault).code())
                .setParameterExceptionHandler((wrong, given) -> wrongWords(around.err(), wrong))
                .setExecutionExceptionHandler((fault, ran, parsed) -> explain(desk, fault));
        try {
            return line.execute(words);
        } finally {
            around.out().flush();
            around.err().flush();
        }
    }

    private static void add(CommandLine to, Map<String, Class<?>> commands) {
        for (Map.Entry<String, Class<?>> one : commands.entrySet()) {
            to.addSubcommand(one.getKey(), one.getValue());
        }
    }

    /** Commands are given the desk; everything else that picocli makes has a plain constructor. */
    private static CommandLine.IFactory factory(Desk desk) {
        return new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type.getPackage() != CommandWords.class.getPackage()) {
                    return CommandLine.defaultFactory().create(type);
                }
                try {
                    return type.getDeclaredConstructor(Desk.class).newInstance(desk);
                } catch (InvocationTargetException wrapped) {
                    throw wrapped.getCause() instanceof Exception cause ? cause : wrapped;
                }
            }
        };
    }

    private static int wrongWords(PrintWriter err, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        err.println("dunnage: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USAGE.code();
    }

    private static ExitCode ended(Throwable fault) {
        if (fault instanceof Refusal || fault instanceof SecretFault) {
            return ExitCode.WRONG_USAGE;
        }
        return fault instanceof LedgerFault || fault instanceof MailboxFault || fault instanceof OdooFault
                ? ExitCode.UNREACHABLE
                : ExitCode.OUR_FAULT;
    }

    static int explain(Desk desk, Exception fault) {
        PrintWriter err = desk.around().err();
        ExitCode end = ended(fault);
        switch (fault) {
            case Refusal refusal -> refusal.sentences().forEach(sentence -> err.println("dunnage: " + sentence));
            case FileSystemException disk -> err.println("dunnage: " + disk.getMessage() + " cannot be used");
            default -> err.println("dunnage: " + fault.getMessage());
        }
        if (end == ExitCode.UNREACHABLE) {
            LoggerFactory.getLogger(CommandWords.class).error("the command ended early", fault);
            err.println("Nothing is lost: what was begun is in the ledger and goes on with the next run.");
        } else if (end == ExitCode.OUR_FAULT) {
            err.println("This is a fault of ours (" + fault.getClass().getSimpleName() + "). " + traceOf(desk, fault));
        }
        return end.code();
    }

    /** Keeps the stack trace where somebody who looks for it finds it. */
    private static String traceOf(Desk desk, Exception fault) {
        LoggerFactory.getLogger(CommandWords.class).error("a fault of ours", new UnexpectedFault(fault));
        try {
            Path file = Files.createTempFile("dunnage-fault-", ".txt");
            try (PrintWriter trace = new PrintWriter(Files.newBufferedWriter(file))) {
                trace.println(desk.clock().instant());
                fault.printStackTrace(trace);
            }
            return "The details are in " + file + "; please report them.";
        } catch (IOException | UncheckedIOException unwritable) {
            return "The details could not be written: " + unwritable.getMessage();
        }
    }

    /** Marks in the log what nobody expected. */
    private static final class UnexpectedFault extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnexpectedFault(Throwable cause) {
            super(cause);
        }
    }
}
