/**
 * The finance report as a value, and its four forms: XLSX, PDF, HTML, CSV. Knows figures and words, and neither Odoo nor the
 * ledger's tables: who fills it is {@code reconciliation}. The same report gives the same bytes.
 */
@NullMarked
package io.dunnage.report;

import org.jspecify.annotations.NullMarked;
