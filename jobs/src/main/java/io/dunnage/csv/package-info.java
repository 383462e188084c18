/**
 * CSV files: layouts as data, and the rows of a file gathered into one group per document.
 * In: bytes of a partner's file and his layout; rows to be printed. Out: groups of rows, findings with line and column; bytes.
 * Knows no documents, no Smooks, no ledger. Cells are parsed and printed by commons-csv.
 */
@NullMarked
package io.dunnage.csv;

import org.jspecify.annotations.NullMarked;
