package io.dunnage.exchange;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What we call the files that we write: by the template of the partner's mailbox. */
final class FileNames {
    private static final DateTimeFormatter CCYYMMDD = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter HHMMSS = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    private FileNames() {}

    /** {@code control} as it is written: an interchange control number, or the number of a file. */
    static String of(PartnerTick tick, String message, String control) {
        ZonedDateTime now = tick.clock().instant().atZone(tick.profile().timeZone());
        return tick.profile()
                .mailbox()
                .fileName()
                .replace("{message}", message)
                .replace("{partner}", tick.partner().value())
                .replace("{control}", control)
                .replace("{date}", CCYYMMDD.format(now))
                .replace("{time}", HHMMSS.format(now));
    }
}
