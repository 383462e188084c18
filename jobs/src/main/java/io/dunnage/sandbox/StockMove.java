package io.dunnage.sandbox;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Goods that moved in the stand-in, once and for good.
 *
 * @param product the item's number (`default_code`)
 * @param lot the lot or serial, empty for goods without
 * @param quantity how many units; negative when a done line was corrected downwards
 * @param from the full name of the place they left
 * @param to the full name of the place they came to
 * @param picking the transfer's name, empty for an adjustment or a scrap
 * @param reference what Odoo calls the reference: the transfer's name or an adjustment's marker
 * @param sscc the carton they came to lie in, empty when none
 * @param when by the stand-in's clock, in whole seconds
 */
public record StockMove(
        String product,
        String lot,
        BigDecimal quantity,
        String from,
        String to,
        String picking,
        String reference,
        String sscc,
        Instant when) {}
