package io.dunnage.edi;

import io.xlate.edi.schema.EDIComplexType;
import io.xlate.edi.schema.EDIReference;
import io.xlate.edi.schema.EDISimpleType;
import io.xlate.edi.schema.EDISyntaxRule;
import io.xlate.edi.schema.EDIType;
import io.xlate.edi.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in a spec, in the form that {@link SpecWalk} goes along: how often, and what may stand there. */
sealed interface SpecShape {
    /** How often at least. */
    int min();

    /** How often at most. */
    int max();

    /** The tag that begins it. */
    String tag();

    /** A segment with its elements and the rules between them. */
    record OfSegment(String tag, int min, int max, List<ElementShape> elements, List<Rule> rules) implements SpecShape {
        /** Whether the segment is as its spec says, for sure; false leaves it open. */
        boolean holds(Segment segment) {
            List<Element> written = segment.elements();
            if (written.size() > elements.size()) {
                return false;
            }
            for (int i = 0; i < elements.size(); i++) {
                if (!elements.get(i).holds(i < written.size() ? written.get(i) : Element.EMPTY)) {
                    return false;
                }
            }
            for (Rule rule : rules) {
                if (!rule.holds(segment)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A loop; the message itself is the outermost one. */
    record OfLoop(String code, int min, int max, List<SpecShape> parts) implements SpecShape {
        @Override
        public String tag() {
            return parts.getFirst().tag();
        }
    }

    /** Which elements need which: {@code P0304} pairs, {@code R0203} requires one, {@code C0605} makes one need another. */
    record Rule(EDISyntaxRule.Type type, List<Integer> positions) {
        boolean holds(Segment segment) {
            int present = 0;
            for (int position : positions) {
                present += segment.has(position) ? 1 : 0;
            }
            return switch (type) {
                case REQUIRED -> present > 0;
                case PAIRED -> present == 0 || present == positions.size();
                case CONDITIONAL -> !segment.has(positions.getFirst()) || present == positions.size();
                default -> false;
            };
        }
    }

    /** The shape of a message; empty when the spec says things that only StAEDI understands. */
    static Optional<OfLoop> of(Schema schema, Dialect dialect) {
        EDIComplexType message = schema.getStandard();
        try {
            return schema.getImplementation() == null
                    ? Optional.of(new OfLoop(message.getCode(), 1, 1, parts(message, dialect)))
                    : Optional.empty();
        } catch (NotForWalking unknown) {
            return Optional.empty();
        }
    }

    private static List<SpecShape> parts(EDIComplexType loop, Dialect dialect) throws NotForWalking {
        List<SpecShape> parts = new ArrayList<>();
        for (EDIReference reference : loop.getReferences()) {
            EDIType type = reference.getReferencedType();
            if (reference.hasVersions() || !(type instanceof EDIComplexType complex)) {
                throw new NotForWalking();
            }
            parts.add(
                    type.isType(EDIType.Type.LOOP)
                            ? loop(reference, complex, dialect)
                            : new OfSegment(
                                    type.getId(),
                                    reference.getMinOccurs(),
                                    reference.getMaxOccurs(),
                                    elements(complex, dialect),
                                    rules(complex)));
        }
        if (!loop.getSyntaxRules().isEmpty() || parts.isEmpty()) {
            throw new NotForWalking();
        }
        return List.copyOf(parts);
    }

    private static OfLoop loop(EDIReference reference, EDIComplexType type, Dialect dialect) throws NotForWalking {
        List<SpecShape> parts = parts(type, dialect);
        if (!(parts.getFirst() instanceof OfSegment)) {
            throw new NotForWalking();
        }
        return new OfLoop(type.getCode(), reference.getMinOccurs(), reference.getMaxOccurs(), parts);
    }

    private static List<ElementShape> elements(EDIComplexType of, Dialect dialect) throws NotForWalking {
        List<ElementShape> elements = new ArrayList<>();
        for (EDIReference reference : of.getReferences()) {
            if (reference.hasVersions() || reference.getMaxOccurs() < 1) {
                throw new NotForWalking();
            }
            elements.add(
                    switch (reference.getReferencedType()) {
                        case EDISimpleType simple when simple.hasVersions() -> throw new NotForWalking();
                        case EDISimpleType simple ->
                            new ElementShape.OfSimple(
                                    reference.getMinOccurs(),
                                    reference.getMaxOccurs(),
                                    simple.getBase(),
                                    simple.getMinLength(),
                                    simple.getMaxLength(),
                                    simple.getValueSet(),
                                    dialect == Dialect.X12 ? "." : ".,");
                        case EDIComplexType composite
                        when composite.getSyntaxRules().isEmpty() ->
                            new ElementShape.OfComposite(
                                    reference.getMinOccurs(), reference.getMaxOccurs(), elements(composite, dialect));
                        default -> throw new NotForWalking();
                    });
        }
        return List.copyOf(elements);
    }

    private static List<Rule> rules(EDIComplexType segment) {
        return segment.getSyntaxRules().stream()
                .map(rule -> new Rule(rule.getType(), List.copyOf(rule.getPositions())))
                .toList();
    }

    /** The spec has something that the walk does not know. */
    final class NotForWalking extends Exception {
        private static final long serialVersionUID = 1;
    }
}
