package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Derived: a drift and how far it is. */
@Entity
@Table(name = "drift")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class DriftRow {
    @Id
    UUID id;

    String partner;
    String warehouse;
    String item;
    String lot;
    String state;
    BigDecimal book;
    BigDecimal stated;
    BigDecimal unitCost;
    String causes;

    @Enumerated(EnumType.STRING)
    DriftLife life;

    UUID openedWith;
    Instant openedAsOf;
    UUID seenWith;
    Instant seenAsOf;

    @Nullable
    String acceptedBy;

    @Nullable
    String acceptedBecause;

    @Nullable
    Long activityId;

    @Nullable
    String activityOn;

    @Nullable
    String activityContent;

    @Nullable
    Long countId;

    @Enumerated(EnumType.STRING)
    KeptDrift.Application.@Nullable State application;

    @Nullable
    BigDecimal appliedUnits;

    @Nullable
    String appliedEffect;

    DriftRow() {}

    DriftPlace place() {
        return new DriftPlace(item, lot, state);
    }

    /** What a reconciliation saw of it. */
    void seen(SightingRow sighting, ReconciliationRow run) {
        book = sighting.book;
        stated = sighting.stated;
        unitCost = sighting.unitCost;
        causes = sighting.causes;
        life = sighting.life;
        seenWith = run.traceId;
        seenAsOf = run.asOf;
        if (life == DriftLife.CHANGED) {
            acceptedBy = null;
            acceptedBecause = null;
        }
    }

    KeptDrift asDrift() {
        return new KeptDrift(
                new TraceId(id),
                new PartnerId(partner),
                warehouse,
                place(),
                SightingRow.plain(book),
                SightingRow.plain(stated),
                SightingRow.plain(unitCost),
                DriftText.causes(causes),
                life,
                new StatementId(openedWith),
                openedAsOf,
                new TraceId(seenWith),
                seenAsOf,
                acceptedBy == null || acceptedBecause == null
                        ? null
                        : new KeptDrift.Accepted(acceptedBy, acceptedBecause),
                activityId == null || activityOn == null || activityContent == null
                        ? null
                        : new KeptDrift.Activity(activityId, activityOn, activityContent),
                countId,
                application == null || appliedUnits == null
                        ? null
                        : new KeptDrift.Application(
                                application,
                                SightingRow.plain(appliedUnits),
                                appliedEffect == null ? "" : appliedEffect));
    }
}
