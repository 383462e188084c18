package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;

/** What Odoo raises: the Python name of the exception, its text and its arguments, as they go over the wire. */
final class OdooFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final int status;
    private transient Map<String, Object> context = Map.of();

    private OdooFault(String name, int status, String message) {
        super(message);
        this.name = name;
        this.status = status;
    }

    static OdooFault user(String message) {
        return new OdooFault("odoo.exceptions.UserError", 422, message);
    }

    static OdooFault validation(String message) {
        return new OdooFault("odoo.exceptions.ValidationError", 422, message);
    }

    static OdooFault access(String message) {
        return new OdooFault("odoo.exceptions.AccessError", 403, message);
    }

    static OdooFault denied() {
        return new OdooFault("odoo.exceptions.AccessDenied", 403, "Access Denied");
    }

    static OdooFault missing(String model, Object id, int uid) {
        return new OdooFault(
                "odoo.exceptions.MissingError",
                404,
                "Record does not exist or has been deleted.\n(Record: %s(%s,), User: %s)".formatted(model, id, uid));
    }

    static OdooFault python(String type, String message) {
        return new OdooFault(type, 500, message);
    }

    static OdooFault value(String message) {
        return python("builtins.ValueError", message);
    }

    static OdooFault http(String type, int status, String message) {
        return new OdooFault("werkzeug.exceptions." + type, status, message);
    }

    /** With what Odoo tells its own web client beside the text. */
    OdooFault with(Map<String, Object> told) {
        context = told;
        return this;
    }

    Map<String, Object> context() {
        return context;
    }

    String name() {
        return name;
    }

    /** The HTTP status that JSON-2 gives it; JSON-RPC always answers 200. */
    int status() {
        return status;
    }

    String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    List<Object> arguments() {
        return name.startsWith("werkzeug.") ? List.of(text(), status) : List.of(text());
    }
}
