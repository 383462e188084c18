package io.dunnage.odoo;

import io.dunnage.odoo.Outcome.Failed;
import io.dunnage.odoo.Outcome.Foreign;
import io.dunnage.odoo.Outcome.Lost;
import io.dunnage.odoo.Outcome.NotSent;
import io.dunnage.odoo.Outcome.Result;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Judges outcomes: which fault each is, and whether anything can have happened. */
final class Verdict {
    private Verdict() {}

    /** The answer to a question, or the fault that it became. */
    static JsonNode onQuestion(String shown, Outcome outcome) {
        return switch (outcome) {
            case Result result -> result.value();
            case Failed failed -> throw refusedQuestion(shown, failed.error());
            case NotSent not -> throw unreachable(shown, not.because(), not.cause());
            case Lost lost -> throw unreachable(shown, lost.because(), lost.cause());
            case Foreign foreign -> throw foreign(shown, foreign);
        };
    }

    /** What a change came to; a fault where that is unknown or where a person must act first. */
    static Changed onChange(String shown, Outcome outcome) {
        return switch (outcome) {
            case Result result -> new Changed.Value(result.value());
            case Failed failed -> refusedChange(shown, failed.error());
            case NotSent not -> throw unreachable(shown, not.because(), not.cause());
            case Lost lost -> throw new OdooFault.AnswerLost(shown, lost.because(), lost.cause());
            case Foreign foreign -> {
                if (mayHaveReachedOdoo(foreign.status())) {
                    throw new OdooFault.AnswerLost(shown, told(foreign), null);
                }
                throw foreign(shown, foreign);
            }
        };
    }

    /** Whether asking once more may help. */
    static boolean mayBetterItself(Outcome outcome) {
        return switch (outcome) {
            case Result result -> false;
            case Failed failed -> failed.error().isPassing();
            case NotSent not -> true;
            case Lost lost -> !lost.timedOut(); // a second long wait helps nobody
            case Foreign foreign -> isBusy(foreign.status());
        };
    }

    /** For the log. */
    static String word(Outcome outcome) {
        return switch (outcome) {
            case Result result -> "answered";
            case Failed failed -> failed.error().name();
            case NotSent not -> "not-sent";
            case Lost lost -> lost.timedOut() ? "timed-out" : "cut";
            case Foreign foreign -> "http-" + foreign.status();
        };
    }

    /** Odoo answers an error after it rolled back; what it rolled back for want of luck is looked at before it is repeated. */
    private static Changed refusedChange(String shown, OdooError error) {
        if (error.isPassing()) {
            throw new OdooFault.AnswerLost(shown, error.name() + ": " + error.message(), null);
        }
        if (error.isNoSuchDatabase() || error.isForeignToItsSchema()) {
            throw refusedQuestion(shown, error);
        }
        return new Changed.Refused(new Answer.Refused(error.name(), error.message()));
    }

    private static OdooFault refusedQuestion(String shown, OdooError error) {
        String said = error.name() + ": " + error.message();
        if (error.isPassing()) {
            return unreachable(shown, said, null);
        }
        if (error.isNoSuchDatabase()) {
            return new OdooFault.Misconfigured(shown, "no such database; odoo.database is wrong", null);
        }
        if (error.isForeignToItsSchema()) {
            return new OdooFault.Misconfigured(
                    shown, "this Odoo does not know what was asked (upgraded, or a module removed?); " + said, null);
        }
        if (error.isAccess()) {
            return new OdooFault.Misconfigured(shown, "the bridge's user may not do this: " + said, null);
        }
        return new OdooFault.Refused(shown, said);
    }

    private static OdooFault unreachable(String shown, String because, @Nullable Throwable cause) {
        return new OdooFault.Unreachable(shown, because, cause);
    }

    private static OdooFault foreign(String shown, Foreign foreign) {
        if (isBusy(foreign.status())) {
            return unreachable(shown, told(foreign), null);
        }
        return foreign.status() == 200
                ? new OdooFault.Unintelligible(shown, told(foreign), null)
                : new OdooFault.Misconfigured(shown, told(foreign) + "; are odoo.url and odoo.database right?", null);
    }

    private static String told(Foreign foreign) {
        return "HTTP " + foreign.status() + ", " + foreign.shown();
    }

    /** E12: a proxy or a server that is overloaded or restarting. */
    private static boolean isBusy(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    /** Anything but a clear no before the method was called. */
    private static boolean mayHaveReachedOdoo(int status) {
        return status < 300 || status == 408 || status >= 500;
    }
}
