package io.dunnage.odoo;

/** One way to call methods of Odoo: {@code /jsonrpc} or {@code /json/2}. Sends once and judges nothing. */
interface OdooWire {
    /** The name and number of the server, without a login. */
    Outcome version();

    /** Who the key belongs to: an answer with the user's id, or false where the login is refused. */
    Outcome login(String key);

    /**
     * Calls a method once.
     *
     * @param userId as the login gave it
     */
    Outcome call(OdooCall call, long userId, String key);
}
