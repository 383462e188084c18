package io.dunnage.odoo;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The way to Odoo broke, or Odoo did. Each kind answers the one question that matters: can anything have happened? Says the call and
 * what to do; holds no personal data and no secret.
 */
public abstract sealed class OdooFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String call;

    private OdooFault(String call, String what, @Nullable Throwable cause) {
        super("Odoo " + call + ": " + what, cause);
        this.call = call;
    }

    /** What was asked, {@code stock.picking.button_validate[42]}. */
    public String call() {
        return call;
    }

    /** Nothing was changed: no connection, a busy Odoo, or a question that got no answer. The next tick tries again. */
    public static final class Unreachable extends OdooFault {
        @Serial
        private static final long serialVersionUID = 1L;

        Unreachable(String call, String what, @Nullable Throwable cause) {
            super(call, what + "; nothing was changed, it will be tried again", cause);
        }
    }

    /**
     * A change was sent and its outcome is unknown (finding 8, E12, I7): Odoo commits before it answers. Look before anything is done
     * again.
     */
    public static final class AnswerLost extends OdooFault {
        @Serial
        private static final long serialVersionUID = 1L;

        AnswerLost(String call, String what, @Nullable Throwable cause) {
            super(call, what + "; whether it was done is unknown, the state will be looked up", cause);
        }
    }

    /** A person must act: login, key, database, rights, or an Odoo whose models we do not know (E13, E14). Nothing was changed. */
    public static final class Misconfigured extends OdooFault {
        @Serial
        private static final long serialVersionUID = 1L;

        Misconfigured(String call, String what, @Nullable Throwable cause) {
            super(call, what, cause);
        }
    }

    /** To a question came something that Odoo does not answer; says where in the answer. Nothing was changed. */
    public static final class Unintelligible extends OdooFault {
        @Serial
        private static final long serialVersionUID = 1L;

        Unintelligible(String call, String what, @Nullable Throwable cause) {
            super(call, what + "; if it stays so, is this address an Odoo?", cause);
        }
    }

    /** Odoo refused something that it does not refuse in ordinary use: its sentence is in the message. Nothing was changed. */
    public static final class Refused extends OdooFault {
        @Serial
        private static final long serialVersionUID = 1L;

        Refused(String call, String what) {
            super(call, what, null);
        }
    }
}
