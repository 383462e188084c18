package io.dunnage.exchange;

import io.dunnage.document.ItemId;
import io.dunnage.document.Quantity;
import io.dunnage.ledger.RejectReason;
import io.dunnage.odoo.KitLine;
import io.dunnage.odoo.MoveState;
import io.dunnage.odoo.Product;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.PartnerProfile;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of one transfer as a document tells them: by the partner's numbers and units, and a kit as one line where he
 * knows it as one item. Lines are numbered from 1 as Odoo has them, those that are not told included.
 */
public final class ToldLines {
    private final PartnerProfile profile;
    private final PartnerItems items;
    private final String transfer;
    private final TransferKits kits;
    private final Set<Long> kitsTold = new HashSet<>();
    private int number;
    private boolean empty = true;

    /** {@code kits}: those that are told as one item. */
    public ToldLines(PartnerProfile profile, PartnerItems items, String transfer, TransferKits kits) {
        this.profile = profile;
        this.items = items;
        this.transfer = transfer;
        this.kits = kits;
    }

    /** What becomes of a line. */
    public sealed interface Told {}

    /**
     * It is told.
     *
     * @param name of the item, or of the kit
     * @param isKit whether it stands for all parts of a kit
     */
    public record Line(String number, ItemId item, Quantity quantity, String name, boolean isKit) implements Told {}

    /** It cannot be told, and nor can its document. */
    public record Untold(RejectReason reason, String detail) implements Told {}

    /** There is nothing to tell: it is cancelled or empty, or its kit stands for it already. */
    public record Nothing() implements Told {}

    /** The next line of the transfer. */
    public Told next(long lineId, Product product, String unit, BigDecimal demand, MoveState state) {
        number++;
        Optional<KitLine> kit = kits.of(lineId);
        boolean stands = kit.isPresent() && kitsTold.contains(kit.get().orderLineId());
        if (state == MoveState.CANCELLED || demand.signum() <= 0 || stands) {
            return new Nothing();
        }
        kit.ifPresent(one -> kitsTold.add(one.orderLineId()));
        Product told = kit.map(KitLine::kit).orElse(product);
        String measure = kit.isPresent() ? told.unit() : unit;
        Optional<ItemId> item = items.theirs(told);
        Optional<String> theirUnit = items.theirUnit(measure);
        String where = transfer + " line " + number + ": ";
        if (item.isEmpty()) {
            return new Untold(
                    RejectReason.UNKNOWN_ITEM,
                    where + told.name() + " has no " + profile.items().identifier() + " in Odoo; give it one");
        }
        if (theirUnit.isEmpty()) {
            return new Untold(
                    RejectReason.UNIT_NOT_CONVERTIBLE,
                    where + "the partner has no code for the unit '" + measure + "'; "
                            + profile.rowToAdd(Crosswalk.Kind.UNIT, measure, "THEIR-UNIT"));
        }
        empty = false;
        return new Line(
                Integer.toString(number),
                item.get(),
                new Quantity(kit.map(KitLine::kits).orElse(demand), theirUnit.get()),
                told.name(),
                kit.isPresent());
    }

    /** Why there is no document, when none of the lines was told. */
    public Optional<Untold> nothingTold() {
        return empty
                ? Optional.of(new Untold(RejectReason.INCOMPLETE_ORDER, transfer + " has no line with a quantity"))
                : Optional.empty();
    }
}
