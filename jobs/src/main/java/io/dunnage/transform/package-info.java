/**
 * Smooks: turns a message's segments into its canonical document and back, by record transforms that are data.
 * In: messages of {@code edi}, documents. Out: documents or named findings, segments. The only package that knows Smooks.
 * Knows no files but its transforms, no Odoo, no ledger.
 */
@NullMarked
package io.dunnage.transform;

import org.jspecify.annotations.NullMarked;
