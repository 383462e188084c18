package io.dunnage.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.spi.FilterReply;
import java.util.logging.Logger;

/**
 * How logging begins, before any configuration is read: warnings on standard error, nothing else. Found by Logback through
 * {@code META-INF/services}; a file named by {@code -Dlogback.configurationFile} comes before it.
 */
public final class LogDefaults extends ContextAwareBase implements Configurator {
    /** StAEDI logs each schema it loads on java.util.logging; kept here, because loggers are held weakly. */
    private static final Logger STAEDI = Logger.getLogger("io.xlate.edi");

    /** Silences what logs past SLF4J. */
    static void silenceOthers() {
        STAEDI.setLevel(java.util.logging.Level.WARNING);
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%-5level partner=%X{partner} file=%X{file} trace=%X{trace} %logger{0} - %msg%n%nopex");
        encoder.start();

        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel("WARN");
        warnings.start();

        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setName("console");
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.addFilter(warnings);
        console.addFilter(new ToldAlready());
        console.start();

        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(console);
        for (String chatty : new String[] {"org.springframework", "org.hibernate", "org.smooks"}) {
            context.getLogger(chatty).setLevel(Level.WARN);
        }
        // says at each start that a step-scoped reader is not asked for annotations: it has none
        context.getLogger("org.springframework.batch.core.listener.AbstractListenerFactoryBean")
                .setLevel(Level.ERROR);
        context.getLogger("com.zaxxer").setLevel(Level.ERROR);
        // says at each start that it has not met this H2 yet; our tests have
        context.getLogger("org.flywaydb").setLevel(Level.ERROR);
        // MINA logs packets at DEBUG and below: never, whatever else is turned up (S-7)
        context.getLogger("org.apache.sshd").setLevel(Level.WARN);
        LogFiles.begin(context);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** What ends a command is told in words; the log file has its trace. */
    private static final class ToldAlready extends Filter<ILoggingEvent> {
        @Override
        public FilterReply decide(ILoggingEvent event) {
            return event.getLoggerName().equals(CommandWords.class.getName()) ? FilterReply.DENY : FilterReply.NEUTRAL;
        }
    }
}
