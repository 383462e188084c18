package io.dunnage.odoo;

import java.util.Set;

/**
 * An error as Odoo reports it, told by its name: the code is 200 on 17 and 18 and 0 on 19 and means nothing.
 *
 * @param name of the Python exception, {@code odoo.exceptions.UserError}
 * @param message for people; cut to 1,000 characters
 */
record OdooError(String name, String message) {
    private static final int LONGEST = 1000;
    private static final Set<String> DENIED =
            Set.of("odoo.exceptions.AccessDenied", "werkzeug.exceptions.Unauthorized");
    /** Rolled back by PostgreSQL or never begun; after Odoo's own five tries. */
    private static final Set<String> PASSING = Set.of(
            "psycopg2.errors.SerializationFailure",
            "psycopg2.errors.DeadlockDetected",
            "psycopg2.errors.LockNotAvailable",
            "psycopg2.errors.QueryCanceled",
            "psycopg2.errors.AdminShutdown",
            "psycopg2.extensions.TransactionRollbackError",
            "psycopg2.extensions.QueryCanceledError",
            "psycopg2.OperationalError",
            "psycopg2.InterfaceError",
            "psycopg2.pool.PoolError",
            "odoo.sql_db.PoolError");

    OdooError {
        message = message.strip();
        if (message.length() > LONGEST) {
            message = message.substring(0, LONGEST) + "…";
        }
    }

    /** Wrong or expired key: nothing was called. */
    boolean isDenied() {
        return DENIED.contains(name);
    }

    boolean isNoSuchDatabase() {
        return message.contains("database \"") && message.contains("does not exist");
    }

    boolean isPassing() {
        return (PASSING.contains(name) && !isNoSuchDatabase()) || message.contains("time limit exceeded");
    }

    boolean isAccess() {
        return name.equals("odoo.exceptions.AccessError");
    }

    /** E14: a model, method, field or argument that this Odoo does not have. */
    boolean isForeignToItsSchema() {
        return switch (name) {
            case "werkzeug.exceptions.NotFound", "builtins.AttributeError", "werkzeug.exceptions.UnprocessableEntity" ->
                true;
            case "builtins.ValueError" -> message.startsWith("Invalid field");
            case "builtins.TypeError" -> message.contains("argument");
            case "odoo.exceptions.UserError" -> message.startsWith("Object ") && message.contains("doesn't exist");
            default -> false;
        };
    }
}
