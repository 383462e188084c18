package io.dunnage.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.configuration.Problem;
import io.dunnage.partner.IdentityProfile.Usage;
import io.dunnage.partner.MailboxProfile.Login;
import io.dunnage.partner.MailboxProfile.ReadStrategy;
import io.dunnage.partner.MailboxProfile.Sftp;
import io.dunnage.partner.MailboxProfile.Tidy;
import io.dunnage.partner.MailboxProfile.WriteStrategy;
import io.dunnage.partner.ToleratedDeviation.Deviation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersTest {
    private static final String MINIMAL = """
            id: tiny
            timeZone: America/Chicago
            identity: {ours: {id: MERCHANT}, theirs: {id: TINY}, usage: TEST}
            mailbox: {kind: DIRECTORY, path: box, inbound: in, outbound: out}
            warehouses: [{odoo: WH, facility: {id: TINY-1}}]
            depositor: {id: MERCHANT, name: Merchant Inc}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_minimal_profile_has_a_strict_default_for_everything_else() {
        PartnerProfile profile = load("tiny", MINIMAL).profiles().getFirst();

        assertThat(profile.name()).isEqualTo("tiny");
        assertThat(profile.dialect()).isEqualTo(PartnerDialect.X12);
        assertThat(profile.release()).isEqualTo("004010");
        assertThat(profile.delimiters()).isEqualTo(new DelimiterProfile('~', '*', '>', true));
        assertThat(profile.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(profile.identity().groupOurs()).isEqualTo("MERCHANT");
        assertThat(profile.mailbox().tidy()).isEqualTo(Tidy.DELETE);
        assertThat(profile.mailbox().read()).isEqualTo(MailboxProfile.ReadProfile.standard());
        assertThat(profile.mailbox().write()).isEqualTo(MailboxProfile.WriteProfile.standard());
        assertThat(profile.message("ShippingOrder")).contains(new MessageProfile("940", 100));
        assertThat(profile.messages()).hasSize(3);
        assertThat(profile.acknowledgment()).isEqualTo(AcknowledgmentPolicy.standard());
        assertThat(profile.duplicates()).isEqualTo(DuplicatePolicy.standard());
        assertThat(profile.items()).isEqualTo(ItemPolicy.standard());
        assertThat(profile.shipping()).isEqualTo(ShippingPolicy.standard());
        assertThat(profile.crosswalks().of(Crosswalk.Kind.ITEM).lines()).isEmpty();
        assertThat(profile.tolerates()).isEmpty();
    }

    @Test
    void every_key_of_a_full_profile_is_mapped() {
        Partners partners = load("full", """
                id: full
                name: Full Partner
                identity:
                  ours: {qualifier: "01", id: "123456789"}
                  theirs: {qualifier: "12", id: "5551234"}
                  groupOurs: GO
                  groupTheirs: GT
                  usage: PRODUCTION
                dialect: X12
                release: "005010"
                delimiters: {segment: "!", element: "|", component: "^", newlineAfterSegment: false}
                charset: UTF-8
                timeZone: America/Chicago
                mailbox:
                  kind: SFTP
                  host: h
                  port: 2222
                  user: u
                  privateKey: {env: KEY}
                  passphrase: {env: PHRASE}
                  hostKey: "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                  inbound: /a
                  outbound: /b
                  archive: /c
                  tidy: LEAVE
                  read: {strategy: DONE_FILE, polls: 3, minimumAge: PT1M, doneSuffix: .ok, ignore: ["*.x"], maximumBytes: 1000}
                  write: {strategy: DONE_FILE, temporarySuffix: .tmp, doneSuffix: .ok}
                  fileName: "{control}.txt"
                  timeouts: {connect: 1s, authenticate: 2s, operation: 3s, heartbeat: 4s}
                warehouses:
                  - {odoo: A, facility: {qualifier: "9", id: AA}}
                  - {odoo: B, facility: {qualifier: "9", id: BB}}
                depositor: {qualifier: "9", id: DD, name: N}
                messages: {ShippingAdvice: {type: "945", perInterchange: 7}}
                acknowledgment: {send: false, perMessage: false, expectWithin: 0s}
                duplicates: {interchange: ACCEPT_IF_CONTENT_DIFFERS, windowDays: 30}
                items: {identifier: BARCODE, qualifier: UP}
                shipping: {lxMeans: PALLET, overShipmentPercent: 2.5, backOrders: SENT_AS_NEW_ORDER, unknownLot: CREATE, unknownOrderFor: 2h, allOrNothing: true}
                tolerates: {GROUP_COUNT_MISMATCH: because they said so}
                """);

        assertThat(partners.problems()).isEmpty();
        PartnerProfile profile = partners.find(new PartnerId("full")).orElseThrow();
        assertThat(profile.identity())
                .isEqualTo(new IdentityProfile(
                        new IdentityProfile.EnvelopeParty("01", "123456789"),
                        new IdentityProfile.EnvelopeParty("12", "5551234"),
                        "GO",
                        "GT",
                        Usage.PRODUCTION));
        assertThat(profile.delimiters()).isEqualTo(new DelimiterProfile('!', '|', '^', false));
        assertThat(profile.timeZone()).isEqualTo(ZoneId.of("America/Chicago"));
        assertThat(profile.mailbox())
                .isEqualTo(new MailboxProfile(
                        new Sftp(
                                "h",
                                2222,
                                "u",
                                new Login.PrivateKey(
                                        new SecretReference.Environment("KEY"),
                                        new SecretReference.Environment("PHRASE")),
                                new HostKeyPin("SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")),
                        "/a",
                        "/b",
                        "/c",
                        Tidy.LEAVE,
                        new MailboxProfile.ReadProfile(
                                ReadStrategy.DONE_FILE, 3, Duration.ofMinutes(1), ".ok", List.of("*.x"), 1000),
                        new MailboxProfile.WriteProfile(WriteStrategy.DONE_FILE, ".tmp", ".ok"),
                        "{control}.txt",
                        new MailboxProfile.Timeouts(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(4))));
        assertThat(profile.warehouse("B").orElseThrow().facility()).isEqualTo(new PartyCode("9", "BB"));
        assertThat(profile.messages())
                .containsOnly(java.util.Map.entry("ShippingAdvice", new MessageProfile("945", 7)));
        assertThat(profile.acknowledgment().expected()).isFalse();
        assertThat(profile.duplicates())
                .isEqualTo(new DuplicatePolicy(
                        DuplicatePolicy.Interchange.ACCEPT_IF_CONTENT_DIFFERS, Duration.ofDays(30)));
        assertThat(profile.items()).isEqualTo(new ItemPolicy(ItemPolicy.Identifier.BARCODE, "UP"));
        assertThat(profile.shipping())
                .isEqualTo(new ShippingPolicy(
                        ShippingPolicy.LxMeans.PALLET,
                        new BigDecimal("2.5"),
                        ShippingPolicy.BackOrders.SENT_AS_NEW_ORDER,
                        ShippingPolicy.UnknownLot.CREATE,
                        Duration.ofHours(2),
                        true));
        assertThat(profile.tolerates(Deviation.GROUP_COUNT_MISMATCH)).isTrue();
        assertThat(profile.tolerates(Deviation.SEGMENT_COUNT_MISMATCH)).isFalse();
    }

    @Test
    void everything_wrong_with_a_profile_is_said_at_once() {
        Partners partners = load("wrong", """
                id: right
                timeZone: Nowhere
                identity: {ours: {id: ABCDEFGHIJKLMNOPQ}, theirs: {qualifier: Z, id: T}, groupOurs: GG, groupTheirs: GG}
                dialect: TRADACOMS
                mailbox:
                  host: h
                  port: 0
                  user: u
                  password: hunter2
                  hostKey: anything
                  inbound: /a
                  outbound: /../b
                  read: {polls: 0}
                warehouses: []
                depositor: {id: MERCHANT, name: Merchant Inc}
                mesages: {}
                tolerates: {SEGMENT_COUNT_MISMATCH: , ANYTHING: because}
                """);

        assertThat(partners.profiles()).isEmpty();
        assertThat(partners.problems())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder(
                        "partners/wrong/partner.yaml:1: id: right is not the name of its folder; make them the same",
                        "partners/wrong/partner.yaml:2: timeZone: 'Nowhere' is not a time zone; use a name such as America/New_York or UTC",
                        "partners/wrong/partner.yaml:3: identity.ours: 'ABCDEFGHIJKLMNOPQ' is not an envelope id; use 1 to 15 characters",
                        "partners/wrong/partner.yaml:3: identity.theirs: 'Z' is not an envelope qualifier; use two characters, such as ZZ or 01",
                        "partners/wrong/partner.yaml:3: identity.usage: is missing",
                        "partners/wrong/partner.yaml:4: dialect: 'TRADACOMS' is not one of X12, EDIFACT, CSV",
                        "partners/wrong/partner.yaml:7: mailbox.port: 0 is not a port; use 1 to 65535",
                        "partners/wrong/partner.yaml:9: mailbox.password: write {env: NAME} or {file: PATH}; a secret never stands in this file",
                        "partners/wrong/partner.yaml:10: mailbox.hostKey: not a host key: 'anything' (use the partner's fingerprint SHA256:... or the line ssh-ed25519 AAAA...)",
                        "partners/wrong/partner.yaml:13: mailbox.read.polls: 0 is not a number of looks; use 1 to 100",
                        "partners/wrong/partner.yaml:14: warehouses: is empty; name at least one: [{odoo: WH, facility: {id: THEIR-CODE}}]",
                        "partners/wrong/partner.yaml:16: mesages: is not known here; did you mean 'messages'?",
                        "partners/wrong/partner.yaml:17: tolerates.SEGMENT_COUNT_MISMATCH: is tolerated without a reason; say why",
                        "partners/wrong/partner.yaml:17: tolerates.ANYTHING: 'ANYTHING' is not one of SEGMENT_COUNT_MISMATCH, MESSAGE_COUNT_MISMATCH, GROUP_COUNT_MISMATCH, CONTROL_NUMBER_MISMATCH");
        assertThat(partners.problems().toString()).doesNotContain("hunter2");
    }

    @Test
    void E16_a_partner_with_a_problem_does_not_stop_the_others() {
        load("wrong", "id: wrong\n");
        load("tiny", MINIMAL);

        Partners partners = Partners.load(folder);

        assertThat(partners.profiles()).extracting(PartnerProfile::id).containsExactly(new PartnerId("tiny"));
        assertThat(partners.problems())
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("partners/wrong/partner.yaml"));
    }

    @Test
    void S7_a_secret_file_that_others_may_read_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
        String withFile = MINIMAL.replace(
                "mailbox: {kind: DIRECTORY, path: box, ",
                "mailbox: {host: h, user: u, hostKey: \"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\", password: {file: ../secret}, ");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(load("tiny", withFile).problems())
                .singleElement()
                .asString()
                .contains("mailbox.password.file")
                .contains("may be read by others; run: chmod 600");

        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Partners partners = load("tiny", withFile);
        assertThat(partners.problems()).isEmpty();
        Login.Password login = (Login.Password)
                ((Sftp) partners.profiles().getFirst().mailbox().place()).login();
        assertThat(Secrets.ofThisProcess().reveal(login.password())).isEqualTo("s3cret");
        assertThat(partners.toString()).doesNotContain("s3cret");
    }

    @Test
    void S7_secrets_print_as_dots_and_say_what_hinders_them() {
        Secrets secrets = new Secrets(java.util.Map.of("SET", "s3cret"));

        assertThat(secrets.reveal(new SecretReference.Environment("SET"))).isEqualTo("s3cret");
        assertThat(secrets).hasToString("••••");
        assertThat(secrets.hindrance(new SecretReference.Environment("UNSET")))
                .hasValueSatisfying(text -> assertThat(text).contains("UNSET is not set"));
        assertThat(secrets.hindrance(new SecretReference.File(folder.resolve("none"))))
                .hasValueSatisfying(text -> assertThat(text).contains("mode 600"));
    }

    @Test
    void the_sample_partner_is_whole() {
        Partners partners = Partners.load(Path.of("edi-specs/partners"));

        assertThat(partners.problems()).isEmpty();
        PartnerProfile acme = partners.find(new PartnerId("acme-3pl")).orElseThrow();
        assertThat(acme.crosswalks().of(Crosswalk.Kind.ITEM).theirs("CUSHION-GREEN", LocalDate.of(2025, 12, 31)))
                .contains("CSH-GR-01");
        assertThat(acme.tolerates(Deviation.SEGMENT_COUNT_MISMATCH)).isTrue();
    }

    @Test
    void the_sample_partners_speak_all_three_dialects() {
        Partners partners = Partners.load(Path.of("edi-specs/partners"));

        assertThat(partners.profiles())
                .extracting(one -> one.id() + " " + one.dialect() + " " + one.release() + " " + one.timeZone())
                .containsExactly(
                        "acme-3pl X12 004010 America/New_York",
                        "handelshof CSV CSV Europe/Berlin",
                        "nordlager EDIFACT D.96A Europe/Oslo");
        PartnerProfile nordlager = partners.find(new PartnerId("nordlager")).orElseThrow();
        assertThat(nordlager.delimiters()).isEqualTo(new DelimiterProfile('\'', '+', ':', true));
        assertThat(nordlager.identity().ours()).isEqualTo(new IdentityProfile.EnvelopeParty("14", "7080000000017"));
    }

    private Partners load(String name, String yaml) {
        try {
            Path partner = Files.createDirectories(folder.resolve(name));
            Files.writeString(partner.resolve(Partners.FILE), yaml);
            return Partners.loadOne(partner);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
