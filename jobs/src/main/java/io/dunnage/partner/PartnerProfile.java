package io.dunnage.partner;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is agreed with one trading partner, as its {@code partner.yaml} and the files beside it say.
 *
 * @param release of the standard: {@code 004010}
 * @param charset of what we write, and of what we read unless it says otherwise
 * @param timeZone in which the partner's dates and times are meant
 * @param warehouses at least one; no Odoo code and no facility stands twice
 * @param messages by the canonical document's name: {@code ShippingOrder}
 * @param overlays what its companion guide changes, one for each message that it changes
 * @param adjustments what each of his adjustment reasons does, by code
 * @param folder where the profile came from; overlays are below it
 */
public record PartnerProfile(
        PartnerId id,
        String name,
        IdentityProfile identity,
        PartnerDialect dialect,
        String release,
        DelimiterProfile delimiters,
        Charset charset,
        ZoneId timeZone,
        MailboxProfile mailbox,
        List<WarehouseBinding> warehouses,
        DepositorProfile depositor,
        Map<String, MessageProfile> messages,
        AcknowledgmentPolicy acknowledgment,
        DuplicatePolicy duplicates,
        ItemPolicy items,
        ShippingPolicy shipping,
        ReceivingPolicy receiving,
        ReturnsPolicy returns,
        Map<String, AdjustmentRule> adjustments,
        StatementPolicy statements,
        ReconciliationPolicy reconciliation,
        Crosswalks crosswalks,
        List<Overlay> overlays,
        List<ToleratedDeviation> tolerates,
        Path folder) {
    public PartnerProfile {
        warehouses = List.copyOf(warehouses);
        messages = Map.copyOf(messages);
        overlays = List.copyOf(overlays);
        adjustments = Map.copyOf(adjustments);
        tolerates = List.copyOf(tolerates);
        String form = switch (dialect) {
            case X12 -> "00[0-9]{4}";
            case EDIFACT -> "[DS]\\.[0-9]{2}[AB]";
            case CSV -> "CSV";
        };
        if (!release.matches(form)) {
            throw new IllegalArgumentException("release: '" + release + "' is not a release of " + dialect + "; use "
                    + DocumentCodes.release(dialect));
        }
        if (warehouses.isEmpty()) {
            throw new IllegalArgumentException("warehouses: name at least one");
        }
        if (warehouses.stream().map(WarehouseBinding::odoo).distinct().count() < warehouses.size()
                || warehouses.stream()
                                .map(WarehouseBinding::facility)
                                .distinct()
                                .count()
                        < warehouses.size()) {
            throw new IllegalArgumentException("warehouses: an Odoo code or a facility stands twice; keep one");
        }
    }

    /** How a document is exchanged; empty: it is not exchanged with this partner. */
    public Optional<MessageProfile> message(String document) {
        return Optional.ofNullable(messages.get(document));
    }

    /** Which crosswalk row is missing in which file: what a person does about an unknown value (S22). */
    public String rowToAdd(Crosswalk.Kind kind, String ours, String theirs) {
        return crosswalks.rowToAdd(id, kind, ours, theirs);
    }

    /** What the companion guide changes of a message; empty: nothing. */
    public Optional<Overlay> overlay(String code) {
        return overlays.stream().filter(one -> one.message().equals(code)).findFirst();
    }

    /** What an LX loop of a shipping advice stands for: as its overlay says, else as the shipping policy says. */
    public ShippingPolicy.LxMeans lxMeans() {
        return message("ShippingAdvice")
                .flatMap(advice -> overlay(advice.type()))
                .flatMap(Overlay::lxMeans)
                .orElse(shipping.lxMeans());
    }

    /** The building that Odoo knows by this code. */
    public Optional<WarehouseBinding> warehouse(String odooCode) {
        return warehouses.stream().filter(one -> one.odoo().equals(odooCode)).findFirst();
    }

    /** Whether a departure from the standard is accepted. */
    public boolean tolerates(ToleratedDeviation.Deviation deviation) {
        return tolerates.stream().anyMatch(one -> one.deviation() == deviation);
    }
}
