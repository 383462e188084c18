package io.dunnage.sandbox;

import java.util.List;
import java.util.Map;

/** From a model, a method and its arguments to the result, in one transaction; counts calls and lets faults strike. */
final class OdooDispatch {
    private final OdooBooks books;
    private final StandInCalls calls;
    private final StandInFaults faults;

    OdooDispatch(OdooBooks books, StandInCalls calls, StandInFaults faults) {
        this.books = books;
        this.calls = calls;
        this.faults = faults;
    }

    /** What the wire has to send: a result, or an answer that never arrives as it should. */
    sealed interface Outcome {
        record Result(Object value) implements Outcome {}

        record Broken(StandInFault.Kind kind) implements Outcome {}
    }

    @FunctionalInterface
    interface Binding {
        OdooArguments bind(OdooMethod method);
    }

    Outcome call(int uid, String model, String method, Map<String, Object> context, Binding binding) {
        calls.count(model, method);
        StandInFault fault = faults.take(model, method).orElse(null);
        if (fault != null && !fault.kind().afterCommit()) {
            fault.strike();
            switch (fault.kind()) {
                case SLOW -> fault.awaitRelease();
                case SERIALIZATION_FAILURE ->
                    throw OdooFault.python(
                            "psycopg2.errors.SerializationFailure",
                            "could not serialize access due to concurrent update\n");
                case USER_ERROR -> throw OdooFault.user("The customer's account is on hold.");
                case TOO_MANY_REQUESTS, RESET_BEFORE, COMMIT_THEN_HANG, COMMIT_THEN_RESET, COMMIT_THEN_502 -> {
                    return new Outcome.Broken(fault.kind());
                }
            }
        }
        Object result = books.run(uid, context, call -> {
            OdooMethod found = found(model, method);
            OdooArguments arguments = binding.bind(found);
            OdooAccess.companies(call);
            return found.body().run(call, arguments);
        });
        if (fault != null && fault.kind().afterCommit()) {
            fault.strike();
            if (fault.kind() == StandInFault.Kind.COMMIT_THEN_HANG) {
                fault.awaitRelease();
            }
            return new Outcome.Broken(fault.kind());
        }
        return new Outcome.Result(result);
    }

    private OdooMethod found(String model, String method) {
        books.models().model(model);
        if (method.startsWith("_")) {
            throw OdooTexts.privateMethod(books.version(), model, method);
        }
        OdooMethod found = books.method(model, method);
        if (found == null) {
            throw OdooTexts.unknownMethod(books.version(), model, method);
        }
        return found;
    }

    boolean hasModel(String model) {
        return books.models().has(model);
    }

    boolean hasMethod(String model, String method) {
        return books.method(model, method) != null;
    }

    StandInVersion version() {
        return books.version();
    }

    List<Object> versionInfo() {
        return List.of(version().major(), 0, 0, "final", 0, "");
    }

    void countCommon(String method) {
        calls.count("common", method);
    }
}
