package io.dunnage.operations;

import io.dunnage.configuration.Problem;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.LedgerSettings;
import io.dunnage.overlay.PartnerSpecs;
import io.dunnage.partner.PartnerId;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.Partners;
import io.dunnage.partner.SecretReference;
import io.dunnage.partner.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What every command works at: the shared options, the site, and where answers go. Everything costly is made at first use. */
final class Desk {
    private final Surroundings around;
    private final Secrets secrets;
    private @Nullable Path config;
    private boolean json;
    private @Nullable SiteConfiguration site;
    private @Nullable JsonMapper mapper;

    Desk(Surroundings around) {
        this.around = around;
        this.secrets = new Secrets(around.environment());
    }

    void config(Path file) {
        this.config = around.folder().resolve(file);
    }

    void json(boolean wanted) {
        this.json = wanted;
    }

    boolean json() {
        return json;
    }

    Surroundings around() {
        return around;
    }

    Clock clock() {
        return around.clock();
    }

    Secrets secrets() {
        return secrets;
    }

    /** The site's configuration, with its log file opened. */
    SiteConfiguration site() {
        SiteConfiguration known = site;
        if (known == null) {
            known = SiteReading.find(Optional.ofNullable(config), around.environment(), around.folder())
                    .map(SiteReading::read)
                    .orElseGet(() -> SiteReading.ofNobody(home()));
            site = known;
            if (known.file() != null) {
                LogFiles.into(known.logging());
            }
        }
        return known;
    }

    /** The configuration of a site that somebody wrote; commands that change something do not guess. */
    SiteConfiguration writtenSite() {
        SiteConfiguration known = site();
        if (known.file() == null) {
            throw new Refusal(
                    "no configuration: name one with --config FILE, in DUNNAGE_CONFIG, or put dunnage.yaml here"
                            + " or into /etc/dunnage (samples/site/ has one to start from)");
        }
        return known;
    }

    /** All partners of the site, those with problems included. */
    Partners partners() {
        return Partners.load(site().partners());
    }

    /** One partner, or a refusal that says what is wrong or who is known. */
    PartnerProfile partner(String id) {
        Partners partners = partners();
        return partners.profiles().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> notUsable(id, partners));
    }

    /** Those that were asked for, or all that can be used; problems of the others are told. */
    List<PartnerProfile> wanted(List<PartnerId> ids) {
        if (!ids.isEmpty()) {
            return ids.stream().map(id -> partner(id.value())).toList();
        }
        Partners partners = partners();
        partners.problems().forEach(problem -> note(problem.toString()));
        return partners.profiles();
    }

    private Refusal notUsable(String id, Partners partners) {
        List<String> problems = partners.problems().stream()
                .filter(problem -> problem.file().startsWith("partners/" + id + "/"))
                .map(Problem::toString)
                .toList();
        return problems.isEmpty()
                ? new Refusal("there is no partner " + id + " in " + site().partners() + "; known are "
                        + partners.profiles().stream()
                                .map(one -> one.id().value())
                                .toList())
                : new Refusal(problems);
    }

    /** Where the ledger is. */
    LedgerSettings ledgerSettings() {
        SiteConfiguration known = writtenSite();
        SecretReference password = known.ledger().password();
        if (password != null) {
            secrets.hindrance(password).ifPresent(hindrance -> {
                throw new Refusal("ledger.password: " + hindrance);
            });
        }
        return new LedgerSettings(
                known.ledger().url(),
                known.ledger().user(),
                () -> password == null ? "" : secrets.reveal(password),
                known.store());
    }

    /** Opens the ledger; the caller closes it. */
    Ledger openLedger() {
        return Ledger.open(ledgerSettings(), clock());
    }

    /** The specs of the site before those that come with Dunnage. */
    MessageSpecs specs() {
        Path folder = site().ediSpecs();
        return folder == null
                ? MessageSpecs.bundled()
                : MessageSpecs.from(name -> {
                    Path file = folder.resolve(name).normalize();
                    try {
                        return file.startsWith(folder) && Files.isRegularFile(file)
                                ? Files.newInputStream(file)
                                : bundled(name);
                    } catch (IOException unreadable) {
                        throw new Refusal(file + " cannot be read: " + unreadable.getMessage());
                    }
                });
    }

    private static @Nullable InputStream bundled(String name) {
        return MessageSpecs.bundled().open(name).orElse(null);
    }

    /** The specs that are in force with one partner. */
    PartnerSpecs specs(PartnerProfile partner) {
        return PartnerSpecs.of(partner, specs());
    }

    /** The specs that files of a partner are read with; of nobody in particular, the site's. */
    MessageSpecs specs(String partner) {
        return partner.isEmpty() ? specs() : specs(partner(partner)).specs();
    }

    /** A line for people, which is not part of the answer. */
    void note(String line) {
        around.err().println(line);
    }

    /** A line of the answer. */
    void say(String line) {
        around.out().println(line);
    }

    /** A line of the answer that has no place in JSON. */
    void sayUnlessJson(String line) {
        if (!json) {
            say(line);
        }
    }

    /** One JSON value on a line of its own. */
    void sayJson(Map<String, ?> value) {
        JsonMapper known = mapper;
        if (known == null) {
            known = JsonMapper.builder().build();
            mapper = known;
        }
        around.out().println(known.writeValueAsString(value));
    }

    /** The folder of a person's own files, for commands without a site. */
    private Path home() {
        String data = around.environment().getOrDefault("XDG_DATA_HOME", "");
        Path base = data.isBlank()
                ? Path.of(around.environment().getOrDefault("HOME", "."), ".local", "share")
                : Path.of(data);
        return around.folder().resolve(base).resolve("dunnage");
    }
}
