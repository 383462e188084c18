package io.dunnage.operations;

import io.dunnage.configuration.Problem;
import io.dunnage.configuration.Readings;
import io.dunnage.configuration.Settings;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.SecretReading;
import io.dunnage.partner.SecretReference;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds and reads {@code dunnage.yaml}. Relative paths in it begin at the folder it is in. */
final class SiteReading {
    private static final Path SYSTEM = Path.of("/etc/dunnage/dunnage.yaml");
    private static final List<Schedule> USUAL = List.of(
            new Schedule(
                    "exchange",
                    Schedule.Job.EXCHANGE,
                    null,
                    new Schedule.When.Every(Duration.ofMinutes(1)),
                    "an order that leaves Odoo is on the partner's server a minute later"),
            new Schedule(
                    "report",
                    Schedule.Job.REPORT,
                    null,
                    new Schedule.When.Cron("0 50 5 * * *", ZoneOffset.UTC),
                    "finance finds it in the morning"),
            new Schedule(
                    "housekeeping",
                    Schedule.Job.HOUSEKEEPING,
                    null,
                    new Schedule.When.Cron("0 30 2 * * *", ZoneOffset.UTC),
                    "once a day, when little happens"));

    private final Settings top;
    private final Path file;
    private final Path folder;

    private SiteReading(Settings top, Path file) {
        this.top = top;
        this.file = file;
        this.folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file.toAbsolutePath().getRoot());
    }

    /** The file that was named, that {@code DUNNAGE_CONFIG} names, here, or of the machine; empty: none of them. */
    static Optional<Path> find(Optional<Path> named, Map<String, String> environment, Path here) {
        if (named.isPresent()) {
            return named;
        }
        String wanted = environment.getOrDefault("DUNNAGE_CONFIG", "");
        if (!wanted.isBlank()) {
            return Optional.of(here.resolve(wanted));
        }
        return List.of(here.resolve("dunnage.yaml"), SYSTEM).stream()
                .filter(Files::isReadable)
                .findFirst();
    }

    /** Reads a file; a {@link Refusal} names everything that is wrong with it. */
    static SiteConfiguration read(Path file) {
        Settings settings = Settings.of(file, file.toString());
        Optional<SiteConfiguration> site = new SiteReading(settings, file).site();
        if (!settings.problems().isEmpty()) {
            throw new Refusal(
                    settings.problems().stream().map(Problem::toString).toList());
        }
        return site.orElseThrow();
    }

    /** What holds where nobody wrote a file: an H2 ledger and everything else below one folder. */
    static SiteConfiguration ofNobody(Path home) {
        return new SiteReading(Settings.ofText("", "defaults"), home.resolve("dunnage.yaml"))
                .site()
                .map(site -> new SiteConfiguration(
                        null,
                        null,
                        site.ledger(),
                        site.store(),
                        site.partners(),
                        null,
                        site.schedules(),
                        site.logging(),
                        site.retention(),
                        site.reports()))
                .orElseThrow();
    }

    private Optional<SiteConfiguration> site() {
        Optional<OdooAccess> odoo = top.has("odoo") ? odoo(top.section("odoo")) : Optional.empty();
        SiteConfiguration.LedgerAccess ledger = ledger(top.section("ledger"));
        Path store = path(top, "store", "var/store");
        Path partners = path(top, "partners", "partners");
        Path ediSpecs = top.has("ediSpecs") ? path(top, "ediSpecs", "edi-specs") : null;
        List<Schedule> schedules = schedules();
        Settings logging = top.section("logging");
        var logs = new SiteConfiguration.Logging(
                path(logging, "directory", "var/log"),
                logging.valueOr("keepDays", Readings.number("a number of days", 1, 3650), 30L)
                        .intValue());
        logging.finish();
        Settings retention = top.section("retention");
        var kept = new SiteConfiguration.Retention(
                retention.valueOr("executions", Readings::duration, Duration.ofDays(14)));
        retention.finish();
        ReportSettings reports = ReportSettings.read(top.section("report"), folder);
        top.finish();
        return top.made(() -> new SiteConfiguration(
                file, odoo.orElse(null), ledger, store, partners, ediSpecs, schedules, logs, kept, reports));
    }

    private Optional<OdooAccess> odoo(Settings odoo) {
        Optional<URI> url = odoo.optional("url", SiteReading::address);
        if (!odoo.has("url")) {
            odoo.refuse("url", "is missing; write the address people type: https://merchant.odoo.com");
        }
        String database = odoo.text("db");
        String user = odoo.text("user");
        Optional<SecretReference> key = SecretReading.read(odoo, "key", folder);
        long company = odoo.valueOr("company", Readings.number("a company id", 1, Integer.MAX_VALUE), 1L);
        Duration settle = odoo.valueOr("settle", Readings::duration, Duration.ofMinutes(2));
        OdooAccess.Wire wire = odoo.valueOr("wire", Readings.oneOf(OdooAccess.Wire.class), OdooAccess.Wire.AUTO);
        odoo.finish();
        return odoo.made(
                () -> new OdooAccess(url.orElseThrow(), database, user, key.orElseThrow(), company, wire, settle));
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an address; use https://host or http://host:port");
        }
        return address;
    }

    private SiteConfiguration.LedgerAccess ledger(Settings ledger) {
        String url = ledger.valueOr("url", this::databaseUrl, "jdbc:h2:file:" + folder.resolve("var/ledger"));
        String user = ledger.text("user", "dunnage");
        SecretReference password = ledger.has("password")
                ? SecretReading.read(ledger, "password", folder).orElse(null)
                : null;
        ledger.finish();
        return new SiteConfiguration.LedgerAccess(url, user, password);
    }

    private String databaseUrl(String url) {
        String h2 = "jdbc:h2:file:";
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            throw new IllegalArgumentException(
                    "a password stands in the URL; take it out and write password: {env: NAME}");
        }
        if (url.startsWith(h2)) {
            return h2 + folder.resolve(url.substring(h2.length())).normalize();
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        throw new IllegalArgumentException(
                "'" + url + "' is not a ledger; use jdbc:h2:file:PATH or jdbc:postgresql://HOST/DATABASE");
    }

    private List<Schedule> schedules() {
        if (!top.has("schedule")) {
            return USUAL;
        }
        List<Schedule> schedules = new ArrayList<>();
        for (Settings one : top.sections("schedule")) {
            String name = one.text("name");
            Schedule.Job job = one.value("job", Readings.oneOf(Schedule.Job.class), Schedule.Job.EXCHANGE);
            PartnerId partner = one.optional("partner", PartnerId::new).orElse(null);
            ZoneId zone = one.valueOr("zone", Readings::zone, ZoneOffset.UTC);
            if (one.has("every") == one.has("cron")) {
                one.refuse("every", "or cron: write one of the two");
            }
            Optional<Schedule.When> when = one.has("cron")
                    ? one.optional("cron", text -> new Schedule.When.Cron(text, zone))
                    : one.optional("every", text -> new Schedule.When.Every(Readings.duration(text)));
            String because = one.text("because");
            one.finish();
            one.made(() -> new Schedule(name, job, partner, when.orElseThrow(), because))
                    .ifPresent(schedules::add);
        }
        if (schedules.stream().map(Schedule::name).distinct().count() < schedules.size()) {
            top.refuse("schedule", "has two entries of the same name; give each its own");
        }
        return schedules;
    }

    private Path path(Settings section, String key, String otherwise) {
        return folder.resolve(section.text(key, otherwise)).normalize();
    }
}
