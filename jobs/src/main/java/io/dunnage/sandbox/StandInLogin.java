package io.dunnage.sandbox;

/**
 * Somebody who may log in to the stand-in.
 *
 * @param login the user's login name
 * @param password as typed by a person
 * @param key the API key that a program uses; the only secret that JSON-2 takes
 */
public record StandInLogin(String login, String password, String key) {

    /** The system administrator, who also plans and sells. */
    public static StandInLogin admin() {
        return of("admin");
    }

    /** A bridge with Inventory/Administrator. */
    public static StandInLogin manager() {
        return of("edi3pl_mgr");
    }

    /** A bridge with Inventory/User, the least that the shipping path needs. */
    public static StandInLogin bridge() {
        return of("edi3pl");
    }

    private static StandInLogin of(String login) {
        return new StandInLogin(login, password(login), key(login));
    }

    static String password(String login) {
        return login + "-password";
    }

    static String key(String login) {
        return "0123456789abcdef0123456789abcdef" + String.format(java.util.Locale.ROOT, "%08x", login.hashCode());
    }

    @Override
    public String toString() {
        return login + " ••••";
    }
}
