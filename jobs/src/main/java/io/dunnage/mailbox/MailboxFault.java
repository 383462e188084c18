package io.dunnage.mailbox;

import io.dunnage.partner.PartnerId;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The machinery of a partner's mailbox broke; nothing is lost, the work waits. Says what will be tried next. */
public final class MailboxFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** What broke, and with it what the caller may do. */
    public enum Trouble {
        /** No connection, or it was cut: the next tick tries again. */
        UNREACHABLE(true),
        /** The server accepts the connection and does not answer in time (E9): the next tick tries again. */
        STALLED(true),
        /** E8: wrong password or key. Every further try may get us banned: back off for long, and tell a person. */
        AUTHENTICATION_REFUSED(false),
        /** E10, S33: the server does not have the key that the partner told us. A person must ask the partner. */
        HOST_KEY_CHANGED(false),
        /** The server said no: no such folder, no permission, no space. */
        REFUSED(true),
        /** Our side: a key that cannot be read, a folder that does not exist. */
        CONFIGURATION(false);

        private final boolean mayHealByItself;

        Trouble(boolean mayHealByItself) {
            this.mayHealByItself = mayHealByItself;
        }

        /** Whether the next tick may try again without anybody doing anything. */
        public boolean mayHealByItself() {
            return mayHealByItself;
        }
    }

    private final transient PartnerId partner;
    private final String host;
    private final String operation;
    private final Trouble trouble;
    private final String whatNext;

    MailboxFault(
            PartnerId partner,
            String host,
            String operation,
            Trouble trouble,
            String what,
            String whatNext,
            @Nullable Throwable cause) {
        super("partner=" + partner + " host=" + host + " " + operation + ": " + what + " (" + whatNext + ")", cause);
        this.partner = partner;
        this.host = host;
        this.operation = operation;
        this.trouble = trouble;
        this.whatNext = whatNext;
    }

    public PartnerId partner() {
        return partner;
    }

    /** Host and port, or the directory. */
    public String host() {
        return host;
    }

    /** What was tried: {@code connect}, {@code list /outbound}, {@code place 940_1.edi}. */
    public String operation() {
        return operation;
    }

    public Trouble trouble() {
        return trouble;
    }

    /** What will be tried next, or what a person must do; a sentence without its full stop. */
    public String whatNext() {
        return whatNext;
    }
}
