/**
 * The simulated world: an SFTP server, third-party warehouses that read our orders and answer, and a stand-in for Odoo's
 * external API. In: what the engine sends over SFTP and HTTP. Out: what a partner and Odoo would answer, and a journal.
 * Powers the demo and the tests; nobody else depends on it, and it knows only {@code edi} and {@code document}.
 */
@NullMarked
package io.dunnage.sandbox;

import org.jspecify.annotations.NullMarked;
