package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.partner.PartnerId;
import io.dunnage.partner.SecretReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteReadingTest {
    @TempDir
    private Path folder;

    @Test
    void what_nobody_wrote_has_its_default() {
        SiteConfiguration site = read("");

        assertThat(site.odoo()).isNull();
        assertThat(site.ledger())
                .isEqualTo(new SiteConfiguration.LedgerAccess(
                        "jdbc:h2:file:" + folder.resolve("var/ledger"), "dunnage", null));
        assertThat(site.store()).isEqualTo(folder.resolve("var/store"));
        assertThat(site.partners()).isEqualTo(folder.resolve("partners"));
        assertThat(site.ediSpecs()).isNull();
        assertThat(site.schedules()).extracting(Schedule::name).containsExactly("exchange", "report", "housekeeping");
        assertThat(site.logging()).isEqualTo(new SiteConfiguration.Logging(folder.resolve("var/log"), 30));
        assertThat(site.retention()).isEqualTo(new SiteConfiguration.Retention(Duration.ofDays(14)));
        assertThatThrownBy(site::odooOrRefuse).isInstanceOf(Refusal.class).hasMessageContaining("--config");
    }

    @Test
    void every_key_is_mapped_and_paths_begin_at_the_file() {
        SiteConfiguration site = read("""
                odoo: {url: "http://odoo:8069", db: d, user: u, key: {env: KEY}, company: 7, wire: JSON2}
                ledger: {url: "jdbc:h2:file:data/book", user: me, password: {env: PASSWORD}}
                store: data/bytes
                partners: /etc/p
                ediSpecs: mine
                schedule:
                  - {name: a, job: exchange, partner: acme-3pl, every: 5m, because: slow partner}
                  - {name: b, job: housekeeping, cron: "0 0 3 * * SUN", zone: Europe/Berlin, because: weekend}
                logging: {directory: logs, keepDays: 7}
                retention: {executions: 3d}
                """);

        assertThat(site.odooOrRefuse().url()).hasToString("http://odoo:8069");
        assertThat(site.odooOrRefuse().key()).isEqualTo(new SecretReference.Environment("KEY"));
        assertThat(site.odooOrRefuse().wire()).isEqualTo(OdooAccess.Wire.JSON2);
        assertThat(site.ledger().url()).isEqualTo("jdbc:h2:file:" + folder.resolve("data/book"));
        assertThat(site.ledger().user()).isEqualTo("me");
        assertThat(site.store()).isEqualTo(folder.resolve("data/bytes"));
        assertThat(site.partners()).isEqualTo(Path.of("/etc/p"));
        assertThat(site.ediSpecs()).isEqualTo(folder.resolve("mine"));
        assertThat(site.schedules())
                .containsExactly(
                        new Schedule(
                                "a",
                                Schedule.Job.EXCHANGE,
                                new PartnerId("acme-3pl"),
                                new Schedule.When.Every(Duration.ofMinutes(5)),
                                "slow partner"),
                        new Schedule(
                                "b",
                                Schedule.Job.HOUSEKEEPING,
                                null,
                                new Schedule.When.Cron("0 0 3 * * SUN", ZoneId.of("Europe/Berlin")),
                                "weekend"));
        assertThat(site.logging().keepDays()).isEqualTo(7);
        assertThat(site.retention().executions()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void an_unknown_job_a_bad_time_and_a_password_in_the_url_stop_the_start() {
        assertThatThrownBy(() -> read("""
                        ledger: {url: "jdbc:postgresql://h/d?password=s3cret"}
                        schedule:
                          - {name: a, job: reconcile, every: 1m, because: x}
                          - {name: b, job: exchange, cron: "* * *", because: x}
                          - {name: c, job: exchange, every: 1ms, because: x}
                          - {name: d, job: exchange, because: x}
                        """))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(":1: ledger.url: a password stands in the URL")
                .hasMessageContaining(
                        ":3: schedule[0].job: 'reconcile' is not one of EXCHANGE, REPORT, MONTH_END, HOUSEKEEPING")
                .hasMessageContaining(":4: schedule[1].cron: '* * *' is not a cron expression")
                .hasMessageContaining(":5: schedule[2].every: '1ms' is not a time span")
                .hasMessageContaining(":6: schedule[3].every: or cron: write one of the two")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void the_file_that_is_named_wins_over_the_variable_over_the_one_here() throws Exception {
        Path here = Files.writeString(folder.resolve("dunnage.yaml"), "");

        assertThat(SiteReading.find(Optional.of(Path.of("x")), Map.of("DUNNAGE_CONFIG", "y"), folder))
                .contains(Path.of("x"));
        assertThat(SiteReading.find(Optional.empty(), Map.of("DUNNAGE_CONFIG", "y"), folder))
                .contains(folder.resolve("y"));
        assertThat(SiteReading.find(Optional.empty(), Map.of(), folder)).contains(here);
    }

    @Test
    void the_sample_site_is_whole_and_shows_its_schedule() {
        Terminal terminal = new Terminal(Path.of("").toAbsolutePath())
                .run("--config", "samples/site/dunnage.yaml", "serve", "--show", "--json");

        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.code()).isZero();
        assertThat(terminal.out()).contains("\"every-minute\"").contains("2026-11-24T07:30:00Z");
        assertThat(new Terminal(Path.of("").toAbsolutePath())
                        .run("--config", "samples/site/dunnage.yaml", "partner", "list")
                        .code())
                .isZero();
    }

    @Test
    void a_cron_line_means_the_wall_clock_of_its_zone_and_a_pause_follows_the_end_of_a_run() {
        Schedule nightly = new Schedule(
                "n",
                Schedule.Job.HOUSEKEEPING,
                null,
                new Schedule.When.Cron("0 30 2 * * *", ZoneId.of("America/New_York")),
                "x");
        Schedule often =
                new Schedule("o", Schedule.Job.EXCHANGE, null, new Schedule.When.Every(Duration.ofSeconds(60)), "x");

        assertThat(nightly.nextAfter(Instant.parse("2026-11-23T10:00:00Z")))
                .contains(Instant.parse("2026-11-24T07:30:00Z"));
        assertThat(often.nextAfter(Instant.parse("2026-11-23T10:00:07Z")))
                .contains(Instant.parse("2026-11-23T10:01:07Z"));
    }

    private SiteConfiguration read(String yaml) {
        try {
            return SiteReading.read(Files.writeString(folder.resolve("dunnage.yaml"), yaml));
        } catch (java.io.IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
