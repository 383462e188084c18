package io.dunnage.exchange;

import io.dunnage.configuration.Problem;
import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.CsvPrinting;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.ledger.ControlNumbers;
import io.dunnage.ledger.OutboundFile;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.IdentityProfile.EnvelopeParty;
import io.dunnage.transform.CsvTransforms.Rows;
import io.dunnage.transform.RecordFinding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Documents as rows of a CSV file, by the partner's layout. There is no envelope: the number of the file is in its name. */
final class CsvWriter implements DialectWriter<List<List<String>>> {
    private final PartnerTick tick;
    private final String code;
    private final Optional<CsvLayout> layout;
    private final List<Problem> problems;

    CsvWriter(PartnerTick tick, String code) {
        this.tick = tick;
        this.code = code;
        var found = tick.parts()
                .transforms()
                .get()
                .rows()
                .layouts()
                .find(code, tick.profile().folder());
        this.layout = found.layout();
        this.problems = found.problems();
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String sender() {
        return keyed(tick.profile().identity().ours());
    }

    @Override
    public String receiver() {
        return keyed(tick.profile().identity().theirs());
    }

    private static String keyed(EnvelopeParty party) {
        return party.qualifier() + ":" + party.id();
    }

    @Override
    public String functionalId() {
        return "";
    }

    @Override
    public Body<List<List<String>>> body(CanonicalDocument document) {
        if (layout.isEmpty()) {
            return new Refused<>(
                    RejectReason.UNSUPPORTED_MESSAGE,
                    problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        }
        return switch (tick.parts().transforms().get().rows().write(document, layout.get())) {
            case Rows.Written(List<List<String>> rows) -> new Whole<>(rows);
            case Rows.Refused(List<RecordFinding> findings) ->
                new Refused<>(
                        findings.stream().anyMatch(one -> one.kind() == RecordFinding.Kind.NO_TRANSFORM)
                                ? RejectReason.UNSUPPORTED_MESSAGE
                                : RejectReason.SYNTAX,
                        findings.stream().map(RecordFinding::text).collect(Collectors.joining("; ")));
        };
    }

    @Override
    public OutboundFile file(ControlNumbers numbers, List<List<List<String>>> bodies) {
        var bytes = new ByteArrayOutputStream();
        try (var printing = CsvPrinting.to(bytes, layout.orElseThrow())) {
            bodies.forEach(rows -> rows.forEach(printing::row));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var number = String.format(Locale.ROOT, "%09d", numbers.interchange());
        return new OutboundFile(FileNames.of(tick, code, number), bytes.toByteArray());
    }
}
