package io.dunnage.receiving;

import io.dunnage.document.Disposition;
import io.dunnage.document.GoodsCondition;
import io.dunnage.partner.ReceivingPolicy;
import io.dunnage.partner.ReturnsPolicy;
import java.util.Map;
import java.util.Optional;

/**
 * Where goods lie by their condition and by what is to become of them, as a partner's profile says. Goods that are not good never
 * get to the shelf for want of a place: without one they wait for a row.
 */
record GoodsPlaces(ReceivingPolicy receiving, ReturnsPolicy returns, boolean returned) {
    /** A place, or the row that the profile lacks. */
    sealed interface Place {}

    /** Where Odoo's own line says. */
    record Usual() implements Place {}

    /** A location by its full name. */
    record Named(String location) implements Place {}

    /** {@code row}: what to write in partner.yaml. */
    record Missing(String row) implements Place {}

    Place of(GoodsCondition condition, Optional<Disposition> disposition) {
        boolean bad = ReceivingPolicy.liesSomewhere(condition);
        Optional<Disposition> aside = disposition.filter(one -> one != Disposition.RESTOCK);
        if (aside.isPresent()) {
            String decided = returns.dispositions().get(aside.get());
            if (decided != null) {
                return new Named(decided);
            }
            if (!bad) {
                return new Missing("returns: {dispositions: {" + aside.get() + ": ...}}");
            }
        }
        return bad ? of(condition) : new Usual();
    }

    private Place of(GoodsCondition condition) {
        Map<GoodsCondition, String> first = returned ? returns.locations() : receiving.locations();
        String location = first.getOrDefault(condition, receiving.locations().get(condition));
        return location == null
                ? new Missing((returned ? "returns" : "receiving") + ": {locations: {" + condition + ": ...}}")
                : new Named(location);
    }
}
