package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.sandbox.StandInTracking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new partner without Java: begun, checked. */
class PartnerCommandsTest {
    private static final Path SAMPLES = Path.of("edi-specs/partners");

    @TempDir
    private Path folder;

    @Test
    void new_writes_a_folder_that_check_reads_and_says_what_is_still_to_be_filled_in() throws IOException {
        site();
        Terminal written = new Terminal(folder)
                .run("partner", "new", "best-3pl", "--theirs", "BEST3PL", "--ours", "MERCHANT", "--warehouse", "BST");

        assertThat(written.code()).isZero();
        assertThat(written.out()).contains("COMPANION-GUIDE.md", "dunnage partner check best-3pl");
        Path partner = folder.resolve("partners/best-3pl");
        assertThat(partner.resolve("COMPANION-GUIDE.md")).content().contains("## Questions to ask", "best-3pl");
        assertThat(partner.resolve("units.csv"))
                .hasContent("ours,theirs,from,to,because\nUnits,EA,,,what Odoo calls a piece\n");

        Terminal check = new Terminal(folder).run("partner", "check", "best-3pl", "--offline");
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.out())
                .contains("partner.yaml:13: timeZone: 'FILL-IN' is not a time zone")
                .contains("mailbox.hostKey: not a host key: 'ASK-THEM'");

        edit(
                "partners/best-3pl/partner.yaml",
                text -> text.replace("FILL-IN", "America/Chicago")
                        .replace("ASK-THEM", "\"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\""));
        Terminal again = new Terminal(folder)
                .with("BEST_3PL_PASSWORD", "s3cret")
                .run("partner", "check", "best-3pl", "--offline");
        assertThat(again.out()).doesNotContain("FAIL").contains("ok    message ShippingOrder: as 940 004010");
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("LEFT OUT because of --offline");
    }

    @Test
    void new_asks_on_a_terminal_what_was_not_given_and_writes_the_answers() throws IOException {
        site();
        Terminal asked = new Terminal(folder)
                .typing(
                        "edifact\nNorth House\n7080000000017\n7080000000024\nEurope/Oslo\nNOR\n7080000000031\nsftp.north.example\nus\n")
                .run("partner", "new", "north");

        assertThat(asked.code()).isZero();
        assertThat(asked.err()).contains("Which dialect", "Their id on the envelope?");
        assertThat(folder.resolve("partners/north/partner.yaml"))
                .content()
                .contains(
                        "name: \"North House\"", "dialect: EDIFACT", "release: \"D.96A\"", "timeZone: \"Europe/Oslo\"")
                .contains("{odoo: \"NOR\", facility: {qualifier: \"92\", id: \"7080000000031\"}}");
    }

    @Test
    void new_never_touches_what_exists_and_refuses_what_is_no_name() throws IOException {
        site();
        Files.createDirectories(folder.resolve("partners/acme-3pl"));

        Terminal exists = new Terminal(folder).run("partner", "new", "acme-3pl");
        assertThat(exists.code()).isEqualTo(2);
        assertThat(exists.err()).contains("exists; a partner is never overwritten");
        assertThat(folder.resolve("partners/acme-3pl")).isEmptyDirectory();
        assertThat(new Terminal(folder).run("partner", "new", "../evil").code()).isEqualTo(2);
        assertThat(new Terminal(folder)
                        .run("partner", "new", "ok", "--dialect", "fax")
                        .code())
                .isEqualTo(2);
        assertThat(new Terminal(folder)
                        .run("partner", "new", "ok", "--time-zone", "Nowhere")
                        .code())
                .isEqualTo(2);
        assertThat(folder.resolve("partners/ok")).doesNotExist();
    }

    @Test
    void check_says_everything_that_is_wrong_with_a_partners_files_at_once() throws IOException {
        site();
        copy("acme-3pl");
        edit(
                "partners/acme-3pl/overlays/945.yaml",
                text -> text + "segments:\n  W99: {usage: REQUIRED, because: typo}\n");
        edit("partners/acme-3pl/units.csv", text -> text + "Crates,CRATE,,,\n");

        Terminal check =
                new Terminal(folder).with("ACME_PASSWORD", "x").run("partner", "check", "acme-3pl", "--offline");

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.out().lines().filter(line -> line.startsWith("FAIL")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .contains("partners/acme-3pl/overlays/945.yaml:14: W99: there is no W99 in the message"))
                .anySatisfy(line -> assertThat(line)
                        .contains("units.csv: the row 'Crates,CRATE' has a code that no message can say"));
        assertThat(new Terminal(folder).run("partner", "check", "nobody").err())
                .contains("there is no partner nobody", "acme-3pl");
    }

    @Test
    void check_of_a_partner_with_csv_files_looks_at_their_layouts() throws IOException {
        site();
        copy("handelshof");
        Terminal good = new Terminal(folder)
                .with("HANDELSHOF_PASSWORD", "x")
                .run("partner", "check", "handelshof", "--offline");
        assertThat(good.out())
                .doesNotContain("FAIL")
                .contains(
                        "ok    message ShippingAdvice: as shipments, 17 columns",
                        "ok    message ItemCatalog: as items");
        assertThat(good.code()).isZero();

        edit("partners/handelshof/csv/stock/layout.yaml", text -> text.replace("as: moment", "as: month"));
        edit("partners/handelshof/partner.yaml", text -> text.replace("{type: returns}", "{type: receipts}"));
        Terminal bad = new Terminal(folder)
                .with("HANDELSHOF_PASSWORD", "x")
                .run("partner", "check", "handelshof", "--offline");
        assertThat(bad.out())
                .contains("FAIL  message StockSnapshot: partners/handelshof/csv/stock/layout.yaml:")
                .contains("messages.ReturnAuthorization: the layout receipts is of ReceiptAdvice; use another layout");
        assertThat(bad.code()).isEqualTo(2);
    }

    @Test
    void C17_check_holds_the_crosswalks_and_the_specs_against_what_odoo_really_contains() {
        try (World world = World.in(folder)) {
            world.odoo.planner().product("THIS-ITEM-NUMBER-IS-TOO-LONG-FOR-ACME", "Long", StandInTracking.NONE);
            world.odoo.planner().stock("THIS-ITEM-NUMBER-IS-TOO-LONG-FOR-ACME", "", 5);
            world.odoo.planner().stock("TEA", "A-LOT-NAME-OF-MORE-THAN-THIRTY-CHARACTERS", 5);
            world.edit("units.csv", text -> text.replace("Units,EA", "Unites,EA"))
                    .with("{DAMAGED: TPL/Damaged", "{DAMAGED: TPL/Stock/Nowhere")
                    .with(
                            "\"AU\": {action: MOVE, sign: PLUS_ONLY, to: TPL/Damaged}",
                            "\"AU\": {action: MOVE, sign: PLUS_ONLY, to: TPL/Gone}")
                    .with("    on: no\n", "");
            world.order("KETTLE", 1);

            int code = CommandWords.run(
                    world.desk().around(),
                    "partner",
                    "check",
                    "acme-3pl",
                    "--config",
                    world.site.configuration().toString());

            assertThat(world.said())
                    .contains("FAIL  crosswalk gap: Odoo's unit 'Units' has no code of the partner; add the row"
                            + " 'Units,THEIR-UNIT' to partners/acme-3pl/units.csv")
                    .contains(
                            "FAIL  odoo location: partners/acme-3pl/partner.yaml: locations: TPL/Stock/Nowhere is not in Odoo",
                            "locations: TPL/Gone is not in Odoo")
                    .contains(
                            "reconciliation.flags.user: Odoo has no user inventory@merchant.example",
                            "reconciliation.flags.contact: ACME-3PL is the reference of no contact",
                            "FAIL  odoo category: partners/acme-3pl/partner.yaml: reconciliation.tolerances: Odoo has no"
                                    + " product category Saleable / Spare parts; use the name of one")
                    .contains(
                            "FAIL  no room: item Long cannot be said in a 940: W01-05",
                            "their item master has 30 characters")
                    .contains(
                            "FAIL  no room: lot 'A-LOT-NAME-OF-MORE-THAN-THIRTY-CHARACTERS' cannot be said in a 940: N9-02")
                    .contains("ok    odoo: TPL holds");
            assertThat(code).isEqualTo(1);
        }
    }

    @Test
    void check_of_a_whole_partner_against_odoo_and_mailbox_is_content() {
        try (World world = World.in(folder)) {
            world.odoo.planner().category("CUP", "All / Saleable / Spare parts");
            world.crosswalk("carriers.csv", "UPS Ground (3PL),UPSN,,,").order("KETTLE", 1);
            int code = CommandWords.run(
                    world.desk().around(),
                    "partner",
                    "check",
                    "acme-3pl",
                    "--config",
                    world.site.configuration().toString());

            assertThat(world.said()).doesNotContain("FAIL").contains("every name has room");
            assertThat(code).isZero();
        }
    }

    private void site() throws IOException {
        Files.writeString(folder.resolve("dunnage.yaml"), "partners: partners\n");
        Files.createDirectories(folder.resolve("partners"));
    }

    private void copy(String partner) throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES.resolve(partner))) {
            for (Path file : List.copyOf(files.filter(Files::isRegularFile).toList())) {
                Path to = folder.resolve("partners").resolve(SAMPLES.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private void edit(String file, UnaryOperator<String> change) {
        try {
            Files.writeString(folder.resolve(file), change.apply(Files.readString(folder.resolve(file))));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
