package io.dunnage.configuration;

/**
 * One thing that is wrong in a file that a person wrote, and what to do about it.
 *
 * @param file the file as the operator knows it: {@code partners/acme-3pl/partner.yaml}
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param path keys from the top, joined by dots; list places in brackets: {@code warehouses[1].odoo}; empty for the file
 */
public record Problem(String file, int line, String path, String text) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + (path.isEmpty() ? "" : path + ": ") + text;
    }
}
