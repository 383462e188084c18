package io.dunnage.transform;

import io.dunnage.document.ApplicationAdvice;
import io.dunnage.document.ApplicationError;
import java.util.List;

/**
 * Facts of an application advice (824, APERAK) to the document.
 *
 * <p>Message: {@code adviceNumber}, {@code advisedOn}. Of the loop {@code answer}, or of the message where there is no such loop: {@code
 * verdict}, {@code groupControlNumber}, {@code messageType}, {@code messageControlNumber}, {@code businessNumber}; within it {@code
 * error}: {@code code}, {@code text}, {@code tag}, {@code value}.
 */
final class ApplicationReading {
    private final Draft message;
    private final Draft answer;
    private final Conversion conversion = new Conversion();

    private ApplicationReading(Draft message, Draft answer) {
        this.message = message;
        this.answer = answer;
    }

    /** An advice on several documents is one advice on each. */
    static DocumentReading read(Draft message) {
        var answers = message.parts("answer");
        if (answers.size() < 2) {
            return new ApplicationReading(message, answers.isEmpty() ? message : answers.getFirst()).read();
        }
        return DocumentReading.together(
                List.of(),
                answers.stream()
                        .map(answer -> new ApplicationReading(message, answer).read())
                        .toList());
    }

    private DocumentReading read() {
        var number = conversion.required(message, "adviceNumber", "the number of the advice");
        var verdict = conversion.word(answer.first("verdict"), ApplicationAdvice.Verdict.class);
        if (answer.first("verdict") == null) {
            conversion.missing(answer, "verdict", "the verdict");
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
