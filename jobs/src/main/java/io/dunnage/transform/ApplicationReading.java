package io.dunnage.transform;

import io.dunnage.document.ApplicationAdvice;
import io.dunnage.document.ApplicationError;
import io.dunnage.transform.RecordFinding.Kind;

/**
 * Facts of an application advice (824, APERAK) to the document.
 *
 * <p>Message: {@code adviceNumber}, {@code advisedOn}. Of the loop {@code answer}, or of the message where there is no such loop: {@code
 * verdict}, {@code groupControlNumber}, {@code messageType}, {@code messageControlNumber}, {@code businessNumber}; within it {@code
 * error}: {@code code}, {@code text}, {@code tag}, {@code value}.
 */
final class ApplicationReading {
    private final Draft message;
    private final Conversion conversion = new Conversion();

    private ApplicationReading(Draft message) {
        this.message = message;
    }

    static DocumentReading read(Draft message) {
        return new ApplicationReading(message).read();
    }

    private DocumentReading read() {
        var answers = message.parts("answer");
        var answer = answers.isEmpty() ? message : answers.getFirst();
        var number = conversion.required(message, "adviceNumber", "the number of the advice");
        var verdict = conversion.word(answer.first("verdict"), ApplicationAdvice.Verdict.class);
        if (answer.first("verdict") == null) {
            conversion.missing(answer, "verdict", "the verdict");
        }
        if (answers.size() > 1) {
            conversion.add(new RecordFinding(
                    Kind.AMBIGUOUS,
                    answers.get(1).position(),
                    "",
                    0,
                    0,
                    "",
                    "answers " + answers.size() + " documents at once: ask for one advice for each"));
        }
        if (number == null || verdict == null) {
            return new DocumentReading.Refused(conversion.findings());
        }
        var advice = ApplicationAdvice.of(verdict, number)
                .advisedOn(conversion.day(message.first("advisedOn")))
                .groupControlNumber(Conversion.filled(answer, "groupControlNumber"))
                .messageType(Conversion.filled(answer, "messageType"))
                .messageControlNumber(Conversion.filled(answer, "messageControlNumber"))
                .businessNumber(Conversion.filled(answer, "businessNumber"));
        for (var draft : answer.parts("error")) {
            var code = conversion.required(draft, "code", "the code of the error");
            if (code != null) {
                var texts = Conversion.filledAll(draft, "text");
                advice.error(ApplicationError.of(code)
                        .text(texts.isEmpty() ? null : String.join(" ", texts))
                        .tag(Conversion.filled(draft, "tag"))
                        .value(Conversion.filled(draft, "value"))
                        .build());
            }
        }
        return conversion.understood(message, advice::build);
    }
}
