package io.dunnage.odoo;

import java.math.BigDecimal;

/**
 * What a product is called and costs, and where Odoo files it.
 *
 * @param sku default_code; empty when it has none
 * @param cost of one stock unit, in the company's currency (standard_price)
 * @param category the whole path of its category, {@code All / Saleable / Spare parts}; empty when it has none (from 19)
 */
public record ItemCost(long productId, String sku, String name, BigDecimal cost, String category) {}
