/**
 * The finance report as a value, and its four forms: XLSX, PDF, HTML, CSV. Knows figures and words, and neither Odoo nor the
 * ledger's tables: who fills it is {@code reconciliation}. The same report gives the same bytes.
 * In: a {@link io.dunnage.report.FinanceReport}, {@link io.dunnage.report.ReportWords} of a language. Out: bytes of a
 * {@link io.dunnage.report.ReportForm}, files of a {@link io.dunnage.report.ReportFolder}, a {@link io.dunnage.report.ReportMail}.
 */
@NullMarked
package io.dunnage.report;

import org.jspecify.annotations.NullMarked;
