package io.dunnage.partner;

import io.dunnage.configuration.Readings;
import io.dunnage.configuration.Settings;
import io.dunnage.partner.IdentityProfile.EnvelopeParty;
import io.dunnage.partner.IdentityProfile.Usage;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a {@code partner.yaml}: what it says, and the strict default where it says nothing. */
final class ProfileReading {
    /** What is exchanged where a profile says nothing of it. */
    private static final Set<String> USUAL = Set.of("ShippingOrder", "ShippingAdvice", "FunctionalAcknowledgment");

    private final Settings top;
    private final Path folder;

    private ProfileReading(Settings top, Path folder) {
        this.top = top;
        this.folder = folder;
    }

    /** The profile, once nothing is wrong with it; {@code crosswalks} and {@code overlays} are files beside it, read already. */
    static Optional<PartnerProfile> read(Settings top, Path folder, Crosswalks crosswalks, List<Overlay> overlays) {
        return new ProfileReading(top, folder).profile(crosswalks, overlays);
    }

    private Optional<PartnerProfile> profile(Crosswalks crosswalks, List<Overlay> overlays) {
        Optional<PartnerId> id = top.optional("id", PartnerId::new);
        if (!top.has("id")) {
            top.refuse("id", "is missing");
        }
        id.filter(one -> !folder.endsWith(one.value()))
                .ifPresent(one -> top.refuse("id", one + " is not the name of its folder; make them the same"));
        String name = top.text("name", id.map(PartnerId::value).orElse(Settings.MISSING));
        PartnerDialect dialect = top.valueOr("dialect", Readings.oneOf(PartnerDialect.class), PartnerDialect.X12);
        Optional<IdentityProfile> identity = identity(top.section("identity"), dialect);
        String release = top.text("release", DocumentCodes.release(dialect));
        Optional<DelimiterProfile> delimiters = delimiters(top.section("delimiters"), dialect);
        Charset charset = top.valueOr("charset", ProfileReading::charset, StandardCharsets.ISO_8859_1);
        var timeZone = top.value("timeZone", Readings::zone, ZoneOffset.UTC);
        Optional<MailboxProfile> mailbox = MailboxReading.read(top.section("mailbox"), folder);
        List<WarehouseBinding> warehouses = warehouses();
        Optional<DepositorProfile> depositor = depositor(top.section("depositor"));
        Map<String, MessageProfile> messages = messages(top.section("messages"), DocumentCodes.of(dialect));
        AcknowledgmentPolicy acknowledgment = acknowledgment(top.section("acknowledgment"));
        DuplicatePolicy duplicates = duplicates(top.section("duplicates"));
        Optional<ItemPolicy> items = items(top.section("items"));
        Optional<ShippingPolicy> shipping = shipping(top.section("shipping"));
        Optional<ReceivingPolicy> receiving = ReceivingReading.receiving(top.section("receiving"));
        Optional<ReturnsPolicy> returns = ReceivingReading.returns(top.section("returns"));
        Map<String, AdjustmentRule> adjustments = InventoryReading.adjustments(top.section("adjustments"));
        Optional<StatementPolicy> statements = InventoryReading.statements(top.section("statements"));
        Optional<ReconciliationPolicy> reconciliation =
                ReconciliationReading.reconciliation(top.section("reconciliation"));
        List<ToleratedDeviation> tolerates = tolerates(top.section("tolerates"));
        top.pairs("crosswalks");
        top.finish();
        return top.made(() -> new PartnerProfile(
                id.orElseThrow(),
                name,
                identity.orElseThrow(),
                dialect,
                release,
                delimiters.orElseThrow(),
                charset,
                timeZone,
                mailbox.orElseThrow(),
                warehouses,
                depositor.orElseThrow(),
                messages,
                acknowledgment,
                duplicates,
                items.orElseThrow(),
                shipping.orElseThrow(),
                receiving.orElseThrow(),
                returns.orElseThrow(),
                adjustments,
                statements.orElseThrow(),
                reconciliation.orElseThrow(),
                crosswalks,
                overlays,
                tolerates,
                folder));
    }

    private static Optional<IdentityProfile> identity(Settings identity, PartnerDialect dialect) {
        Optional<EnvelopeParty> ours = envelopeParty(identity.section("ours"), dialect);
        Optional<EnvelopeParty> theirs = envelopeParty(identity.section("theirs"), dialect);
        String groupOurs =
                identity.text("groupOurs", ours.map(ProfileReading::group).orElse(Settings.MISSING));
        String groupTheirs =
                identity.text("groupTheirs", theirs.map(ProfileReading::group).orElse(Settings.MISSING));
        Usage usage = identity.value("usage", Readings.oneOf(Usage.class), Usage.TEST);
        identity.finish();
        return identity.made(
                () -> new IdentityProfile(ours.orElseThrow(), theirs.orElseThrow(), groupOurs, groupTheirs, usage));
    }

    /** GS02 and GS03 have room for 15 characters; EDIFACT has no group, and its longer ids are cut for the sake of the form. */
    private static String group(EnvelopeParty party) {
        return party.id().substring(0, Math.min(15, party.id().length()));
    }

    private static Optional<EnvelopeParty> envelopeParty(Settings party, PartnerDialect dialect) {
        String qualifier = party.text("qualifier", dialect == PartnerDialect.EDIFACT ? "ZZZ" : "ZZ");
        String id = party.text("id");
        party.finish();
        return party.made(() -> new EnvelopeParty(qualifier, id).fits(dialect));
    }

    private static Optional<DelimiterProfile> delimiters(Settings delimiters, PartnerDialect dialect) {
        DelimiterProfile standard = DelimiterProfile.standard(dialect);
        char segment = delimiters.valueOr("segment", ProfileReading::delimiter, standard.segment());
        char element = delimiters.valueOr("element", ProfileReading::delimiter, standard.element());
        char component = delimiters.valueOr("component", ProfileReading::delimiter, standard.component());
        boolean newline = delimiters.valueOr("newlineAfterSegment", Readings::yes, standard.newlineAfterSegment());
        delimiters.finish();
        return delimiters.made(() -> new DelimiterProfile(segment, element, component, newline));
    }

    private static Character delimiter(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("'" + text + "' is not a delimiter; use one character, in quotes");
        }
        return text.charAt(0);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a charset; use ISO-8859-1, US-ASCII, UTF-8 or windows-1252", unknown);
        }
    }

    private List<WarehouseBinding> warehouses() {
        List<WarehouseBinding> bindings = new ArrayList<>();
        List<Settings> sections = top.sections("warehouses");
        for (Settings warehouse : sections) {
            String odoo = warehouse.text("odoo");
            Optional<PartyCode> facility = partyCode(warehouse.section("facility"), "92", true);
            warehouse.finish();
            warehouse
                    .made(() -> new WarehouseBinding(odoo, facility.orElseThrow()))
                    .ifPresent(bindings::add);
        }
        if (sections.isEmpty()) {
            top.refuse("warehouses", "is empty; name at least one: [{odoo: WH, facility: {id: THEIR-CODE}}]");
        }
        return bindings;
    }

    private static Optional<PartyCode> partyCode(Settings party, String usualQualifier, boolean alone) {
        String qualifier = party.text("qualifier", usualQualifier);
        String id = party.text("id");
        if (alone) {
            party.finish();
        }
        return party.made(() -> new PartyCode(qualifier, id));
    }

    private static Optional<DepositorProfile> depositor(Settings depositor) {
        Optional<PartyCode> code = partyCode(depositor, "91", false);
        String name = depositor.text("name");
        depositor.finish();
        return depositor.made(() -> new DepositorProfile(code.orElseThrow(), name));
    }

    private static Map<String, MessageProfile> messages(Settings messages, Map<String, String> documents) {
        Map<String, MessageProfile> profiles = new LinkedHashMap<>();
        documents.forEach((document, usual) -> {
            if (messages.keys().isEmpty() ? !USUAL.contains(document) : !messages.has(document)) {
                return;
            }
            Settings message = messages.section(document);
            String type = message.text("type", usual);
            int perInterchange = message.valueOr(
                            "perInterchange", Readings.number("a number of messages", 1, 10_000), 100L)
                    .intValue();
            String files = message.has("files") ? message.text("files") : null;
            message.finish();
            message.made(() -> new MessageProfile(type, perInterchange, files))
                    .ifPresent(profile -> profiles.put(document, profile));
        });
        for (String document : messages.keys()) {
            if (!documents.containsKey(document)) {
                messages.refuse(
                        document,
                        "is not a document; known are "
                                + String.join(
                                        ", ",
                                        documents.keySet().stream().sorted().toList()));
            }
        }
        return profiles;
    }

    private static AcknowledgmentPolicy acknowledgment(Settings policy) {
        AcknowledgmentPolicy standard = AcknowledgmentPolicy.standard();
        var read = new AcknowledgmentPolicy(
                policy.valueOr("send", Readings::yes, standard.send()),
                policy.valueOr("perMessage", Readings::yes, standard.perMessage()),
                policy.valueOr("expectWithin", Readings::duration, standard.expectWithin()));
        policy.finish();
        return read;
    }

    private static DuplicatePolicy duplicates(Settings policy) {
        DuplicatePolicy standard = DuplicatePolicy.standard();
        var read = new DuplicatePolicy(
                policy.valueOr(
                        "interchange", Readings.oneOf(DuplicatePolicy.Interchange.class), standard.interchange()),
                Duration.ofDays(policy.valueOr(
                        "windowDays",
                        Readings.number("a number of days", 1, 3650),
                        standard.window().toDays())));
        policy.finish();
        return read;
    }

    private static Optional<ItemPolicy> items(Settings policy) {
        ItemPolicy standard = ItemPolicy.standard();
        var identifier =
                policy.valueOr("identifier", Readings.oneOf(ItemPolicy.Identifier.class), standard.identifier());
        String qualifier =
                policy.text("qualifier", identifier == ItemPolicy.Identifier.BARCODE ? "UP" : standard.qualifier());
        var catalog = policy.valueOr("catalog", Readings.oneOf(ItemPolicy.Catalog.class), standard.catalog());
        var catalogOf = policy.valueOr("catalogOf", Readings.oneOf(ItemPolicy.CatalogOf.class), standard.catalogOf());
        var kits = policy.valueOr("kits", Readings.oneOf(ItemPolicy.Kits.class), standard.kits());
        policy.finish();
        return policy.made(() -> new ItemPolicy(identifier, qualifier, catalog, catalogOf, kits));
    }

    private static Optional<ShippingPolicy> shipping(Settings policy) {
        ShippingPolicy standard = ShippingPolicy.standard();
        var lxMeans = policy.valueOr("lxMeans", Readings.oneOf(ShippingPolicy.LxMeans.class), standard.lxMeans());
        BigDecimal over =
                policy.valueOr("overShipmentPercent", ProfileReading::decimal, standard.overShipmentPercent());
        var backOrders =
                policy.valueOr("backOrders", Readings.oneOf(ShippingPolicy.BackOrders.class), standard.backOrders());
        var unknownLot =
                policy.valueOr("unknownLot", Readings.oneOf(ShippingPolicy.UnknownLot.class), standard.unknownLot());
        Duration unknownOrderFor = policy.valueOr("unknownOrderFor", Readings::duration, standard.unknownOrderFor());
        boolean allOrNothing = policy.valueOr("allOrNothing", Readings::yes, standard.allOrNothing());
        policy.finish();
        return policy.made(
                () -> new ShippingPolicy(lxMeans, over, backOrders, unknownLot, unknownOrderFor, allOrNothing));
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("'" + text + "' is not a number");
        }
        return new BigDecimal(text);
    }

    private static List<ToleratedDeviation> tolerates(Settings section) {
        List<ToleratedDeviation> tolerated = new ArrayList<>();
        for (String key : section.keys()) {
            section.optional(
                            key,
                            because -> new ToleratedDeviation(
                                    Readings.oneOf(ToleratedDeviation.Deviation.class)
                                            .apply(key),
                                    because))
                    .ifPresentOrElse(tolerated::add, () -> {
                        if (!section.has(key)) {
                            section.refuse(key, "is tolerated without a reason; say why");
                        }
                    });
        }
        return tolerated;
    }
}
