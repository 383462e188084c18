package io.dunnage.shipping;

import io.dunnage.document.Carton;
import io.dunnage.document.ItemId;
import io.dunnage.ledger.RejectReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one shipping advice would do to the books, decided before anything is touched. */
sealed interface ShipmentPlan {
    /** It fits: these pieces leave, and this becomes of the rest. */
    record Book(OpenOrder order, List<Piece> pieces, List<Carton> cartons, Rest rest, List<String> variances)
            implements ShipmentPlan {
        public Book {
            pieces = List.copyOf(pieces);
            cartons = List.copyOf(cartons);
            variances = List.copyOf(variances);
        }

        Map<Long, List<Piece>> byMove() {
            return pieces.stream()
                    .collect(Collectors.groupingBy(piece -> piece.line().moveId()));
        }
    }

    /** It does not fit; {@code detail} says where and what to do. */
    record Refuse(RejectReason reason, String detail) implements ShipmentPlan {}

    /** An item that is on no line of the order: whether Odoo knows it at all decides which refusal it is. */
    record Foreign(ItemId item, int segment) implements ShipmentPlan {}

    /**
     * A quantity of one order line that left in one lot and one carton.
     *
     * @param lot the lot or the serial number, where the item is followed by one
     * @param carton the key of its carton
     */
    record Piece(OpenOrder.Line line, BigDecimal quantity, Optional<String> lot, Optional<String> carton) {}

    /** What becomes of the quantity that was ordered and did not ship. */
    sealed interface Rest {
        /** Everything shipped. */
        record None() implements Rest {}

        /** It stays open as a back order. {@code dropped}: lines of it that the warehouse says will never come. */
        record BackOrder(List<String> dropped) implements Rest {}

        /** It is given up (S11: CP). */
        record Drop() implements Rest {}
    }
}
