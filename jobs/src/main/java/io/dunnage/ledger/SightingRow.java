package io.dunnage.ledger;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/** Fact: what one reconciliation saw of one drift. */
@Entity
@Table(name = "drift_sighting")
@SuppressWarnings("NullAway.Init") // Hibernate, or whoever makes it, fills the fields
class SightingRow {
    @EmbeddedId
    Key id;

    String item;
    String lot;
    String state;
    BigDecimal book;
    BigDecimal stated;
    BigDecimal unitCost;
    String causes;

    @Enumerated(EnumType.STRING)
    DriftLife life;

    SightingRow() {}

    /** The reconciliation and the drift. */
    @Embeddable
    record Key(UUID runId, UUID driftId) {}

    static SightingRow of(UUID run, UUID drift, FoundDrift found, DriftLife life) {
        var row = new SightingRow();
        row.id = new Key(run, drift);
        row.item = found.place().item();
        row.lot = found.place().lot();
        row.state = found.place().state();
        row.book = rounded(found.book());
        row.stated = rounded(found.stated());
        row.unitCost = rounded(found.unitCost());
        row.causes = DriftText.ofCauses(found.causes());
        row.life = life;
        return row;
    }

    static SightingRow ended(UUID run, DriftRow drift) {
        var row = new SightingRow();
        row.id = new Key(run, drift.id);
        row.item = drift.item;
        row.lot = drift.lot;
        row.state = drift.state;
        row.book = drift.book;
        row.stated = drift.stated;
        row.unitCost = drift.unitCost;
        row.causes = drift.causes;
        row.life = DriftLife.RESOLVED;
        return row;
    }

    /** Every fact, for the chain of entries. */
    String text() {
        return facts() + "\t" + life.name();
    }

    /** What is seen of the drift, without what people or statements before made of its life. */
    String seen() {
        return facts() + "\t" + (life == DriftLife.RESOLVED);
    }

    private String facts() {
        return String.join(
                "\t",
                id.driftId().toString(),
                item,
                lot,
                state,
                number(book),
                number(stated),
                number(unitCost),
                causes);
    }

    /** As its column holds it: what goes into the hash has to be what stands there. */
    static BigDecimal rounded(BigDecimal value) {
        return value.setScale(9, RoundingMode.HALF_EVEN);
    }

    /** As people write it, without the zeros of its column. */
    static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(number(value));
    }

    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
