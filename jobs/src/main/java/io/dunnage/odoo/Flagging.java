package io.dunnage.odoo;

/** What became of something that Odoo was to tell its people. */
public sealed interface Flagging {
    /**
     * It stands there.
     *
     * @param id of the record that tells it
     */
    record Shown(long id) implements Flagging {}

    /** Odoo's rules say no, most often for want of rights. */
    record Refused(Answer.Refused answer) implements Flagging {}
}
