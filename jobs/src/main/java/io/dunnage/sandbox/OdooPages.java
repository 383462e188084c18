package io.dunnage.sandbox;

/** The HTML that Odoo's web server answers where a program did not expect any. */
final class OdooPages {
    static final String NOT_FOUND =
            "<!DOCTYPE html>\n<html>\n<head><title>Odoo</title></head>\n<body><h1>Page Not Found</h1>\n"
                    + "<p>We couldn't find the page you're looking for.</p></body>\n</html>\n";
    static final String NO_DATABASE =
            "<!DOCTYPE html>\n<title>404 Not Found</title>\n<h1>Not Found</h1>\n<p>No database is"
                    + " selected and the requested URL was not found in the server-wide controllers.</p>\n";
    static final String LOGIN =
            "<!DOCTYPE html>\n<html>\n<head><title>Odoo</title></head>\n<body><form class=\"oe_login_form\">"
                    + "</form></body>\n</html>\n";

    private OdooPages() {}

    static String wrongType(String path, String type) {
        return "<!doctype html>\n<html lang=en>\n<title>415 Unsupported Media Type</title>\n<h1>Unsupported Media Type</h1>\n"
                + "<p>Request inferred type is compatible with [&#39;http&#39;] but &#39;" + OdooMail.escaped(path)
                + "&#39; is type=&#39;" + type + "&#39;.</p>\n";
    }

    static String badRequest(String path) {
        return "<!doctype html>\n<html lang=en>\n<title>400 Bad Request</title>\n<h1>Bad Request</h1>\n"
                + "<p>Request inferred type is compatible with [&#39;http&#39;] but &#39;" + path
                + "&#39; is type=&#39;json&#39;.</p>\n";
    }
}
