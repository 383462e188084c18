package io.dunnage.odoo;

/** What became of a return that Odoo was asked to make. */
public sealed interface ReturnMade {
    /** It was made just now and carries the marker. */
    record Made(Receipt receipt) implements ReturnMade {}

    /** It was made before under the same marker, or by a process that died before it could set one. */
    record Found(Receipt receipt) implements ReturnMade {}

    /** Odoo's rules say no; nothing was made. */
    record NotMade(Answer answer) implements ReturnMade {}
}
