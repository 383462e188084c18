package io.dunnage.odoo;

/** What became of a count that was asked for. */
public enum CountAnswer {
    /** It waits in Odoo's physical inventory, not applied. */
    ASKED,
    /** It waited there already. */
    FOUND_ASKED,
    /** Somebody else's count waits there. */
    PENDING,
    /** Goods moved there since the statement: what was stated is no count of what lies there now. */
    MOVED,
    /** Less than nothing would lie there. */
    IMPOSSIBLE,
    /** Odoo's rules say no. */
    REFUSED
}
