/**
 * The command line and the schedule: what cron, systemd, job schedulers and people at a terminal call.
 * In: words, a site's {@code dunnage.yaml}. Out: text for people or JSON for machines, and an exit code.
 * Starts jobs by name and shows what the services know; decides nothing about documents. A command loads only what it
 * needs: Spring, the database and Odoo are behind suppliers.
 */
@NullMarked
package io.dunnage.operations;

import org.jspecify.annotations.NullMarked;
