package io.dunnage.odoo;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How one Odoo database is reached.
 *
 * @param url scheme, host, port and perhaps a path prefix; {@code https} outside the own machine
 * @param user login of the bridge's user: Inventory/User suffices, with an e-mail address (17 and 18 refuse messages without)
 * @param key the API key, or for JSON-RPC a password; asked again when Odoo refuses the old one, so that a rotated key is taken up
 *     without a restart
 * @param company id of the one company whose books these are, sent with every call
 * @param answerWithin how long a call may take; Odoo itself retries a locked row for up to a minute and a half, so at least 120 s
 *     in earnest
 */
public record OdooSettings(
        URI url,
        String database,
        String user,
        Supplier<String> key,
        long company,
        Duration connectWithin,
        Duration answerWithin,
        WireChoice wire) {

    /** Which of Odoo's interfaces is spoken. */
    public enum WireChoice {
        /** JSON-2 from 19 on, JSON-RPC before. */
        AUTO,
        /** {@code /jsonrpc}: 17 to 21. */
        JSON_RPC,
        /** {@code /json/2}: 19 and later, API keys only. */
        JSON_2
    }

    public OdooSettings {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "odoo.url: not an http or https address with a host: " + url.getScheme());
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("odoo.url: only scheme, host, port and path belong here");
        }
        if (database.isBlank()) {
            throw new IllegalArgumentException("odoo.database: missing");
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("odoo.user: missing");
        }
        if (company <= 0) {
            throw new IllegalArgumentException("odoo.company: not a company id: " + company);
        }
        if (connectWithin.isNegative() || connectWithin.isZero()) {
            throw new IllegalArgumentException("odoo.connectWithin: " + connectWithin);
        }
        if (answerWithin.isNegative() || answerWithin.isZero()) {
            throw new IllegalArgumentException("odoo.answerWithin: " + answerWithin);
        }
    }

    /** The usual time-outs: 10 s to connect, 150 s for an answer, wire chosen by version. */
    public static OdooSettings of(URI url, String database, String user, Supplier<String> key, long company) {
        return new OdooSettings(
                url, database, user, key, company, Duration.ofSeconds(10), Duration.ofSeconds(150), WireChoice.AUTO);
    }

    @Override
    public String toString() {
        return "OdooSettings[" + url + ", database " + database + ", user " + user + ", key ••••, company " + company
                + ", " + wire + "]";
    }

    /** The same over another interface. */
    public OdooSettings over(WireChoice other) {
        return new OdooSettings(url, database, user, key, company, connectWithin, answerWithin, other);
    }
}
