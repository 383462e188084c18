package io.dunnage.operations;

import io.dunnage.ledger.DriftLife;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.TraceId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How drifts are named on the command line, and how they are told there. */
final class DriftWords {
    private static final int SHORTEST_PART = 4;

    private DriftWords() {}

    /** The one that was meant, resolved ones among them when the whole id is given. */
    static KeptDrift one(Ledger ledger, String words) {
        String part = words.strip().toLowerCase(Locale.ROOT);
        Optional<KeptDrift> whole =
                id(part).flatMap(id -> ledger.reconciliations().find(id));
        List<KeptDrift> found = whole.map(List::of)
                .orElseGet(() -> ledger.reconciliations().alive(null).stream()
                        .filter(drift -> part.length() >= SHORTEST_PART
                                && (drift.id().toString().startsWith(part)
                                        || drift.id().toString().endsWith(part)))
                        .toList());
        if (found.size() != 1) {
            throw new Refusal(
                    found.isEmpty()
                            ? "'" + Plain.text(words) + "' is no drift; 'dunnage drift list --accepted' shows them"
                            : "'" + Plain.text(words) + "' may be any of "
                                    + found.stream()
                                            .map(drift -> drift.id().toString())
                                            .toList());
        }
        return found.getFirst();
    }

    /** A whole id; empty when it is none. */
    static Optional<TraceId> id(String words) {
        String id = words.strip().toLowerCase(Locale.ROOT);
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(TraceId.parse(id))
                : Optional.empty();
    }

    static Map<String, Object> json(KeptDrift drift, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("drift", drift.id().toString());
        json.put("partner", drift.partner().value());
        json.put("warehouse", drift.warehouse());
        json.put("item", drift.place().item());
        json.put("lot", drift.place().lot());
        json.put("state", drift.place().state());
        json.put("book", drift.book());
        json.put("stated", drift.stated());
        json.put("units", drift.units());
        json.put("unexplained", drift.unexplained());
        json.put("unitCost", drift.unitCost());
        json.put("causes", drift.causes());
        json.put("life", drift.life().name());
        json.put("openedAsOf", drift.openedAsOf().toString());
        json.put("seenAsOf", drift.seenAsOf().toString());
        json.put("ageDays", drift.ageDays(now));
        json.put("accepted", drift.life() == DriftLife.ACCEPTED ? drift.accepted() : null);
        json.put("activity", drift.activity());
        json.put("count", drift.countId());
        json.put("application", drift.application());
        return json;
    }

    static String signed(KeptDrift drift) {
        return (drift.units().signum() > 0 ? "+" : "")
                + drift.units().stripTrailingZeros().toPlainString();
    }

    static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
