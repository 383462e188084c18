package io.dunnage.mailbox;

import io.dunnage.mailbox.MailboxFault.Trouble;
import io.dunnage.partner.PartnerId;
import org.jspecify.annotations.Nullable;

/** Whose mailbox it is and where; makes the faults that name both. */
record Address(PartnerId partner, String host) {
    MailboxFault fault(String operation, Trouble trouble, String what, @Nullable Throwable cause) {
        return new MailboxFault(partner, host, operation, trouble, what, next(trouble), cause);
    }

    private static String next(Trouble trouble) {
        return switch (trouble) {
            case UNREACHABLE, STALLED -> "nothing is lost; the next tick tries again";
            case AUTHENTICATION_REFUSED ->
                "not tried again at once, many servers ban who guesses; check user, password or key with the partner";
            case HOST_KEY_CHANGED ->
                "this partner is stopped; ask the partner, by telephone, whether the key was changed, then set"
                        + " mailbox.hostKey";
            case REFUSED -> "tried again at the next tick; check the folder, its permissions and its space";
            case CONFIGURATION -> "correct partner.yaml, then run partner check";
        };
    }
}
