package io.dunnage.operations;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The site's log file, one a day: one line per message with who, which file, which message and what became of it. */
final class LogFiles {
    /** MDC keys in the order of the line; absent ones print empty. */
    static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level partner=%X{partner} file=%X{file}"
            + " interchange=%X{interchange} message=%X{message} trace=%X{trace} outcome=%X{outcome}"
            + " %logger{0} - %replace(%msg){'[\\r\\n]+', ' | '}%n%rEx{full}";

    private static final String NAME = "site";

    private static SiteConfiguration.@Nullable Logging wanted;
    private static @Nullable LoggerContext begun;

    private LogFiles() {}

    /** From now on what is logged goes there too; an idle tick, which logs nothing, does not even start Logback. */
    static synchronized void into(SiteConfiguration.Logging logging) {
        prepare(logging.directory());
        boolean known = logging.equals(wanted);
        wanted = logging;
        if (begun != null && !known) {
            append(begun, logging);
        }
    }

    /** Logging begins: something was logged for the first time. */
    static synchronized void begin(LoggerContext context) {
        begun = context;
        if (wanted != null) {
            append(context, wanted);
        }
    }

    private static void append(LoggerContext context, SiteConfiguration.Logging logging) {
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setName(NAME);
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setFile(null);

        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(
                logging.directory().resolve("dunnage.%d{yyyy-MM-dd,UTC}.%i.log").toString());
        policy.setMaxFileSize(FileSize.valueOf("100MB"));
        policy.setTotalSizeCap(FileSize.valueOf("5GB"));
        policy.setMaxHistory(logging.keepDays());
        policy.start();

        appender.setRollingPolicy(policy);
        appender.start();
        Appender<ILoggingEvent> earlier = root.getAppender(NAME);
        root.addAppender(appender);
        if (earlier != null) {
            root.detachAppender(earlier);
            earlier.stop();
        }
    }

    private static void prepare(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                boolean posix =
                        directory.getFileSystem().supportedFileAttributeViews().contains("posix");
                if (posix) {
                    Files.createDirectories(
                            directory,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-x---")));
                } else {
                    Files.createDirectories(directory);
                }
            }
        } catch (IOException unwritable) {
            throw new Refusal("the log folder " + directory + " cannot be made: " + unwritable.getMessage()
                    + "; make it, or name another under logging.directory");
        }
    }
}
