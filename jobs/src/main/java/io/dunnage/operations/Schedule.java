package io.dunnage.operations;

import io.dunnage.partner.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job runs by itself under {@code serve}.
 *
 * @param partner whose work; absent: everybody's
 * @param because why then, for whoever wants to change it
 */
record Schedule(String name, Job job, @Nullable PartnerId partner, When when, String because) {
    /** What can be scheduled. */
    enum Job {
        EXCHANGE,
        REPORT,
        MONTH_END,
        HOUSEKEEPING
    }

    /** How the times are told. */
    sealed interface When {
        /** This long after the last run ended, so that runs never pile up (E1). */
        record Every(Duration pause) implements When {
            public Every {
                if (pause.compareTo(Duration.ofSeconds(1)) < 0 || pause.compareTo(Duration.ofDays(7)) > 0) {
                    throw new IllegalArgumentException(pause + " is not a pause; use 1s to 7d");
                }
            }
        }

        /** At times of the wall clock: second, minute, hour, day of month, month, day of week. */
        record Cron(String expression, ZoneId zone) implements When {
            public Cron {
                try {
                    CronExpression.parse(expression);
                } catch (IllegalArgumentException malformed) {
                    throw new IllegalArgumentException(
                            "'" + expression
                                    + "' is not a cron expression; use six fields, such as \"0 30 2 * * *\" for half past two: "
                                    + malformed.getMessage(),
                            malformed);
                }
            }
        }
    }

    /** When it runs next, after a run that ended then; empty: never again. */
    Optional<Instant> nextAfter(Instant ended) {
        return switch (when) {
            case When.Every every -> Optional.of(ended.plus(every.pause()));
            case When.Cron cron ->
                Optional.ofNullable(CronExpression.parse(cron.expression()).next(ended.atZone(cron.zone())))
                        .map(ZonedDateTime::toInstant);
        };
    }
}
