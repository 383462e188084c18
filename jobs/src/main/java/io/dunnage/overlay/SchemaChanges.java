package io.dunnage.overlay;

import io.dunnage.configuration.Nearest;
import io.dunnage.configuration.Problem;
import io.dunnage.partner.Overlay;
import io.dunnage.partner.Overlay.Change;
import io.dunnage.partner.Overlay.Content;
import io.dunnage.partner.Overlay.Order;
import io.dunnage.partner.Overlay.Place;
import io.dunnage.partner.Overlay.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Lays an overlay's places, contents and orders over a message's schema. */
final class SchemaChanges {
    /** {@code SpecCheck} knows the element type by this code and says that it is not used. */
    private static final String UNUSED = "UNUSED";

    private final Overlay overlay;
    private final Document tree;
    private final List<Problem> problems;

    private SchemaChanges(Overlay overlay, Document tree, List<Problem> problems) {
        this.overlay = overlay;
        this.tree = tree;
        this.problems = problems;
    }

    static void lay(Overlay overlay, Document tree, List<Problem> problems) {
        SchemaChanges changes = new SchemaChanges(overlay, tree, problems);
        for (Change change : overlay.changes()) {
            switch (change) {
                case Place place -> changes.place(place);
                case Content content -> changes.content(content);
                case Order order -> changes.order(order);
                case Overlay.Meaning meaning -> changes.find(meaning, meaning.address());
                case Overlay.Fact _ -> {} // the transform's
            }
        }
    }

    private void place(Place change) {
        Element place = find(change, change.address()).orElse(null);
        if (place == null) {
            return;
        }
        if (change.usage() == Usage.UNUSED) {
            place.setAttribute("minOccurs", "0");
            place.setAttribute("maxOccurs", "0");
            return;
        }
        if (change.usage() == Usage.REQUIRED && (place.getAttribute("minOccurs").isEmpty() || change.least() == null)) {
            place.setAttribute("minOccurs", "1");
        }
        if (change.usage() == Usage.OPTIONAL) {
            place.setAttribute("minOccurs", "0");
        }
        if (change.least() != null) {
            place.setAttribute("minOccurs", String.valueOf(change.least()));
        }
        if (change.most() != null) {
            place.setAttribute("maxOccurs", String.valueOf(change.most()));
        }
    }

    private void order(Order change) {
        Element around = change.address().equals("message")
                ? SpecTree.transaction(tree).orElseThrow()
                : find(change, change.address()).orElse(null);
        Element sequence = around == null ? null : SpecTree.sequence(around).orElse(null);
        if (sequence == null) {
            return;
        }
        List<Element> named = new ArrayList<>();
        for (String segment : change.segments()) {
            SpecTree.children(sequence).stream()
                    .filter(one -> SpecTree.called(one).equals(segment))
                    .findFirst()
                    .ifPresentOrElse(named::add, () -> note(change, change.address() + " has no " + segment));
        }
        List<Node> slots = new ArrayList<>();
        for (Element child : SpecTree.children(sequence)) {
            if (named.contains(child)) {
                Node slot = tree.createComment("moved");
                sequence.replaceChild(slot, child);
                slots.add(slot);
            }
        }
        for (int i = 0; i < slots.size(); i++) {
            sequence.replaceChild(named.get(i), slots.get(i));
        }
    }

    private void content(Content change) {
        Element type = SpecTree.type(tree, "segmentType", change.tag()).orElse(null);
        if (type == null) {
            note(change, "the message has no segment " + change.tag() + " in its base spec");
            return;
        }
        Element use = position(change, type, change.element()).orElse(null);
        if (use != null && change.component() > 0) {
            use = component(change, use).orElse(null);
        }
        if (use == null) {
            return;
        }
        if (change.usage() == Usage.UNUSED) {
            replaceByUnused(use);
            return;
        }
        if (change.usage() != null) {
            use.setAttribute("minOccurs", change.usage() == Usage.REQUIRED ? "1" : "0");
        }
        if (change.minLength() != null
                || change.maxLength() != null
                || !change.codes().isEmpty()
                || change.fixed() != null) {
            narrow(change, use);
        }
    }

    /** The element at a position; what stands there for several unnamed ones is taken apart. */
    private Optional<Element> position(Content change, Element type, int wanted) {
        Element sequence = SpecTree.sequence(type).orElse(null);
        int position = 0;
        for (Element use : sequence == null ? List.<Element>of() : SpecTree.children(sequence)) {
            boolean any = "any".equals(use.getLocalName());
            int stands = any && !use.getAttribute("maxOccurs").isEmpty()
                    ? Integer.parseInt(use.getAttribute("maxOccurs"))
                    : 1;
            position += stands;
            if (position >= wanted) {
                return Optional.of(any ? named(use, stands, stands - (position - wanted)) : use);
            }
        }
        note(
                change,
                change.tag() + " has " + position + " elements in its base spec" + ", so " + change.address()
                        + " cannot be changed");
        return Optional.empty();
    }

    /** Splits {@code <any maxOccurs="8"/>} so that one of its places has a type of its own. */
    private Element named(Element any, int stands, int which) {
        Element sequence = (Element) any.getParentNode();
        Element named = SpecTree.make(tree, "element");
        named.setAttribute("type", "ANYTHING");
        if (SpecTree.type(tree, "elementType", "ANYTHING").isEmpty()) {
            elementType("ANYTHING", "any", "1", "999");
        }
        for (int i = 1; i <= stands; i++) {
            sequence.insertBefore(i == which ? named : SpecTree.make(tree, "any"), any);
        }
        sequence.removeChild(any);
        return named;
    }

    private Optional<Element> component(Content change, Element use) {
        if (!"composite".equals(use.getLocalName())) {
            note(change, change.tag() + "-" + change.element() + " has no components in its base spec");
            return Optional.empty();
        }
        String own = use.getAttribute("type") + "_" + change.tag() + "_" + change.element();
        Element composite = use.getAttribute("type").endsWith("_" + change.tag() + "_" + change.element())
                ? SpecTree.type(tree, "compositeType", use.getAttribute("type")).orElseThrow()
                : ownType(use, "compositeType", own);
        return position(change, composite, change.component());
    }

    private void replaceByUnused(Element use) {
        if (SpecTree.type(tree, "elementType", UNUSED).isEmpty()) {
            elementType(UNUSED, UNUSED, "0", "0");
        }
        Element nothing = SpecTree.make(tree, "element");
        nothing.setAttribute("type", UNUSED);
        use.getParentNode().replaceChild(nothing, use);
    }

    private void narrow(Content change, Element use) {
        if (!"element".equals(use.getLocalName())) {
            note(
                    change,
                    change.address() + " is a composite; change its components, such as " + change.address() + ".1");
            return;
        }
        String own = use.getAttribute("type") + "_"
                + change.address().replace("-", "").replace('.', '_');
        Element type = ownType(use, "elementType", own);
        set(type, "minLength", change.minLength());
        set(type, "maxLength", change.maxLength());
        if (change.maxLength() != null && Integer.parseInt(type.getAttribute("minLength")) > change.maxLength()) {
            type.setAttribute("minLength", "1");
        }
        List<String> codes =
                change.codes().isEmpty() && change.fixed() != null ? List.of(change.fixed()) : change.codes();
        if (!codes.isEmpty()) {
            SpecTree.child(type, "enumeration").ifPresent(type::removeChild);
            Element enumeration = SpecTree.make(tree, "enumeration");
            for (String code : codes) {
                Element value = SpecTree.make(tree, "value");
                value.setTextContent(code);
                enumeration.appendChild(value);
            }
            type.appendChild(enumeration);
        }
    }

    private static void set(Element type, String attribute, @Nullable Integer length) {
        if (length != null) {
            type.setAttribute(attribute, String.valueOf(length));
        }
    }

    /** A copy of the type for this one use, so that others of the same type stay as they are. */
    private Element ownType(Element use, String kind, String name) {
        Element type = SpecTree.type(tree, kind, use.getAttribute("type"))
                .orElseThrow(() ->
                        new OverlayFault(overlay.file() + ": the base spec has no type " + use.getAttribute("type")));
        Element own = (Element) type.cloneNode(true);
        own.setAttribute("name", name);
        tree.getDocumentElement().appendChild(own);
        use.setAttribute("type", name);
        return own;
    }

    private void elementType(String name, String code, String least, String most) {
        Element type = SpecTree.make(tree, "elementType");
        type.setAttribute("name", name);
        type.setAttribute("code", code);
        type.setAttribute("base", "string");
        type.setAttribute("minLength", least);
        type.setAttribute("maxLength", most);
        tree.getDocumentElement().appendChild(type);
    }

    /** The segment or loop at an address; noted where there is none. */
    private Optional<Element> find(Change change, String address) {
        Element at = SpecTree.transaction(tree).orElseThrow();
        for (String step : address.split("/", -1)) {
            List<Element> inside = SpecTree.sequence(at).map(SpecTree::children).orElse(List.of());
            Optional<Element> next = inside.stream()
                    .filter(one -> SpecTree.called(one).equals(step))
                    .findFirst();
            if (next.isEmpty()) {
                List<String> known = inside.stream().map(SpecTree::called).toList();
                note(
                        change,
                        "there is no " + step + " in "
                                + (at.getLocalName().equals("loop") ? SpecTree.called(at) : "the message")
                                + Nearest.to(step, known)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; there are " + String.join(", ", known)));
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private void note(Change change, String text) {
        problems.add(new Problem(overlay.file(), change.line(), change.address(), text));
    }
}
