package io.dunnage.sandbox;

import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An X12 or EDIFACT file that a simulated warehouse was sent, read strictly.
 *
 * @param number the sender's number of the interchange; empty where none could be read
 * @param refusal why none of it is used; empty: it is used
 */
record ArrivedInterchange(String number, String refusal, List<Message> messages) {
    private static final MessageSpecs SPECS = MessageSpecs.bundled();

    static ArrivedInterchange read(byte[] bytes) throws IOException {
        List<Message> messages = new ArrayList<>();
        String number = "";
        String refusal = "";
        try (InterchangeReader reader = InterchangeReader.open(
                new ByteArrayInputStream(bytes), SPECS, ReadingRules.strict(StandardCharsets.ISO_8859_1))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case Reading.InterchangeBegun begun ->
                        number = begun.header().controlNumber().value();
                    case Reading.MessageRead(Message message) -> messages.add(message);
                    case Reading.InterchangeEnded ended ->
                        refusal =
                                ended.acceptable() ? refusal : ended.findings().toString();
                    case Reading.Refused(var finding) -> refusal = finding.text();
                    case Reading.InterchangeSegmentRead _, Reading.GroupBegun _, Reading.GroupEnded _ -> {}
                }
            }
        }
        return new ArrivedInterchange(number, refusal, List.copyOf(messages));
    }
}
