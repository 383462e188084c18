package io.dunnage.odoo;

import java.math.BigDecimal;

/**
 * What a product is called and costs.
 *
 * @param sku default_code; empty when it has none
 * @param cost of one stock unit, in the company's currency (standard_price)
 */
public record ItemCost(long productId, String sku, String name, BigDecimal cost) {}
