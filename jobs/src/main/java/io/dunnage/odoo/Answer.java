package io.dunnage.odoo;

/**
 * What Odoo said to a change. It is never the truth about what happened: read the state again before the outcome is recorded (facts
 * 2.3), whichever of these it is.
 */
public sealed interface Answer {
    /** Odoo said that it did it. */
    record Said() implements Answer {}

    /**
     * Odoo wants a person to answer a dialogue, for instance {@code expiry.picking.confirmation}; most leave the transfer as it was,
     * some open after it was done.
     *
     * @param model the dialogue's model
     */
    record WizardAsked(String model) implements Answer {}

    /**
     * Odoo's rules say no, and nothing of this call was kept.
     *
     * @param name {@code odoo.exceptions.UserError}, {@code ValidationError}, {@code AccessError} or {@code MissingError}
     * @param message Odoo's sentence, at most 1,000 characters; for the dead letter, in the words of Odoo's language
     */
    record Refused(String name, String message) implements Answer {
        /** The record was deleted in Odoo. */
        public boolean isMissing() {
            return name.endsWith("MissingError");
        }

        /** The bridge's user lacks a right: a person must give it, no other document will fare better. */
        public boolean isAccess() {
            return name.endsWith("AccessError") || name.endsWith("AccessDenied");
        }
    }
}
