package io.dunnage.reconciliation;

import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.StockStatement;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.report.WarehousePart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be known of a warehouse's statements before anybody trusts the comparison; empty when all is well. */
final class Findings {
    private final Ledger ledger;
    private final PartnerProfile profile;

    Findings(Ledger ledger, PartnerProfile profile) {
        this.ledger = ledger;
        this.profile = profile;
    }

    /**
     * All that is to be known, with {@link WarehousePart#AND} between.
     *
     * @param statement the latest that is believed; null when there is none
     * @param when of which the comparison is to speak: a statement that is too old by then is stale
     * @param asOf statements of later instants are left out
     */
    String of(String warehouse, @Nullable StockStatement statement, Instant when, Instant asOf) {
        List<String> findings = new ArrayList<>();
        if (statement == null) {
            findings.add("NO_STATEMENT");
        } else {
            if (statement.asOf().plus(profile.statements().maximumAge()).isBefore(when)) {
                findings.add("STALE_STATEMENT");
            }
            if (!statement.full()) {
                findings.add("PARTIAL_STATEMENT");
            }
        }
        ledger
                .statements()
                .notCompleted(profile.id(), warehouse, statement == null ? null : statement.id(), asOf)
                .stream()
                .findFirst()
                .map(Findings::ofTheLast)
                .ifPresent(findings::add);
        return String.join(WarehousePart.AND, findings);
    }

    private static String ofTheLast(StockStatement notBelieved) {
        return notBelieved.state() == StockStatement.State.RECEIVING
                ? "INCOMPLETE_STATEMENT"
                : notBelieved.reason() == RejectReason.IMPLAUSIBLE_STATEMENT
                        ? "IMPLAUSIBLE_STATEMENT"
                        : "REFUSED_STATEMENT";
    }
}
