package io.dunnage.sandbox;

/** Who is calling: passwords and API keys, checked as Odoo checks them. */
final class OdooLogins {
    private final OdooBooks books;
    private final StandInFaults faults;

    OdooLogins(OdooBooks books, StandInFaults faults) {
        this.books = books;
        this.faults = faults;
    }

    void checkDatabase(Object database) {
        if (!books.version().database().equals(database)) {
            throw OdooFault.python(
                    "psycopg2.OperationalError",
                    "connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  database \"" + database
                            + "\" does not exist\n");
        }
    }

    /** The user's id, 0 when login and secret do not fit. */
    int authenticate(String login, String secret) {
        return books.run(
                2,
                java.util.Map.of(),
                call -> call.having("res.users", "login", login).stream()
                        .filter(user -> knows(call, user, secret))
                        .map(OdooRow::id)
                        .findFirst()
                        .orElse(0));
    }

    void check(int uid, String secret) {
        books.run(2, java.util.Map.of(), call -> {
            OdooRow user = call.table("res.users").find(uid);
            if (user == null) {
                throw OdooFault.missing("res.users", uid, uid);
            }
            if (!knows(call, user, secret)) {
                throw OdooFault.denied();
            }
            return true;
        });
    }

    /** The user of an API key, 0 when there is none. */
    int byKey(String key) {
        return books.run(
                2,
                java.util.Map.of(),
                call -> call.table("res.users").all().stream()
                        .filter(user -> !faults.areKeysExpired() && hasKey(call, user, key))
                        .map(OdooRow::id)
                        .findFirst()
                        .orElse(0));
    }

    private boolean knows(StandInCall call, OdooRow user, String secret) {
        return user.text("password").equals(secret) && !secret.isEmpty()
                || !faults.areKeysExpired() && hasKey(call, user, secret);
    }

    private static boolean hasKey(StandInCall call, OdooRow user, String key) {
        return !key.isEmpty()
                && call.having("res.users.apikeys", "user_id", user.id()).stream()
                        .anyMatch(one -> one.text("key").equals(key));
    }
}
