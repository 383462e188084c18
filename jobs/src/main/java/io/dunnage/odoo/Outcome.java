package io.dunnage.odoo;

import tools.jackson.databind.JsonNode;

/** What became of one request, before anybody judges it. */
sealed interface Outcome {
    /** The method's answer; JSON null also for a JSON-RPC body with neither result nor error (facts 7). */
    record Result(JsonNode value) implements Outcome {}

    /** Odoo's own error. */
    record Failed(OdooError error) implements Outcome {}

    /** The request never left: no address, no connection, no handshake. */
    record NotSent(String because, Throwable cause) implements Outcome {}

    /** The request left and no whole answer came. */
    record Lost(String because, boolean timedOut, Throwable cause) implements Outcome {}

    /** An answer that is not Odoo's interface: a page of a proxy, a redirect to the login, a body that is not JSON. */
    record Foreign(int status, String shown) implements Outcome {}
}
