package io.dunnage.overlay;

import io.dunnage.edi.Vocabulary;
import io.dunnage.partner.Overlay;
import io.dunnage.partner.Overlay.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A message as it is in force with a partner, for people: every place in its order, every element once.
 *
 * @param code of the message: {@code 945}
 * @param title what it is for
 */
public record MessageGuide(String code, String title, List<Place> places) {
    public MessageGuide {
        places = List.copyOf(places);
    }

    /**
     * A segment or a loop.
     *
     * @param depth how many loops it is in
     * @param most how often it may stand, {@code 1} or more
     * @param fields its elements; empty where they were shown before, or carry nothing for us
     * @param seen whether its elements were shown before
     * @param changes what the companion guide changes here
     */
    public record Place(
            int depth,
            boolean loop,
            String name,
            String words,
            Overlay.Usage usage,
            String most,
            List<Field> fields,
            boolean seen,
            List<Change> changes) {
        public Place {
            fields = List.copyOf(fields);
            changes = List.copyOf(changes);
        }
    }

    /**
     * An element, or a component of one.
     *
     * @param number of the element in the standard
     * @param length {@code 1-22}
     * @param codes the only ones, each with our words where we have any; empty: any
     */
    public record Field(
            String address,
            String number,
            String words,
            Overlay.Usage usage,
            String kind,
            String length,
            List<String> codes,
            List<Change> changes) {
        public Field {
            codes = List.copyOf(codes);
            changes = List.copyOf(changes);
        }
    }

    static MessageGuide of(String code, Document schema, List<Change> changes, Vocabulary words) {
        return new Reading(schema, changes, words).guide(code);
    }

    private static final class Reading {
        private final Document schema;
        private final List<Change> changes;
        private final Vocabulary words;
        private final Set<String> shown = new HashSet<>();
        private final List<Place> places = new ArrayList<>();

        Reading(Document schema, List<Change> changes, Vocabulary words) {
            this.schema = schema;
            this.changes = changes;
            this.words = words;
        }

        MessageGuide guide(String code) {
            Element transaction = SpecTree.transaction(schema).orElseThrow();
            inside(transaction, "", 0);
            String title = transaction.getAttribute("title");
            return new MessageGuide(code, title.isEmpty() ? words.of(code) : title, places);
        }

        private void inside(Element around, String path, int depth) {
            for (Element place :
                    SpecTree.sequence(around).map(SpecTree::children).orElse(List.of())) {
                String name = SpecTree.called(place);
                String address = path.isEmpty() ? name : path + "/" + name;
                boolean loop = place.getLocalName().equals("loop");
                boolean unused = "0".equals(place.getAttribute("maxOccurs"));
                Element type = SpecTree.type(schema, "segmentType", name).orElse(null);
                boolean seen = !loop && !unused && !shown.add(name);
                List<Field> fields = loop || unused || seen || type == null ? List.of() : fields(type, name);
                places.add(new Place(
                        depth,
                        loop,
                        name,
                        loop ? place.getAttribute("title") : told(name, type),
                        unused ? Overlay.Usage.UNUSED : usage(place),
                        often(place),
                        fields,
                        seen && type != null,
                        changesOf(address)));
                if (loop && !unused) {
                    inside(place, address, depth + 1);
                }
            }
        }

        private List<Field> fields(Element type, String tag) {
            List<Field> fields = new ArrayList<>();
            int position = 0;
            for (Element use : SpecTree.sequence(type).map(SpecTree::children).orElse(List.of())) {
                String most = use.getAttribute("maxOccurs");
                boolean any = use.getLocalName().equals("any");
                position += any && !most.isEmpty() ? Integer.parseInt(most) : 1;
                String address = tag + "-" + (position < 10 ? "0" : "") + position;
                switch (use.getLocalName()) {
                    case "element" -> fields.add(field(use, address));
                    case "composite" -> components(use, address, fields);
                    default -> {} // carries nothing for us
                }
            }
            return fields;
        }

        private void components(Element use, String address, List<Field> fields) {
            Element type = SpecTree.type(schema, "compositeType", use.getAttribute("type"))
                    .orElse(null);
            if (type == null) {
                return;
            }
            int component = 0;
            for (Element part : SpecTree.sequence(type).map(SpecTree::children).orElse(List.of())) {
                component++;
                if (part.getLocalName().equals("element")) {
                    fields.add(field(part, address + "." + component));
                }
            }
        }

        private Field field(Element use, String address) {
            Element type = SpecTree.type(schema, "elementType", use.getAttribute("type"))
                    .orElse(null);
            String key = address.replace("-", "").replace('.', '-');
            String known = words.of(key);
            if (type == null || type.getAttribute("code").equals("UNUSED")) {
                return new Field(address, "", known, Overlay.Usage.UNUSED, "", "", List.of(), changesOf(address));
            }
            String least = type.getAttribute("minLength");
            String most = type.getAttribute("maxLength");
            return new Field(
                    address,
                    type.getAttribute("code"),
                    known.isEmpty() ? type.getAttribute("title") : known,
                    usage(use),
                    type.getAttribute("base"),
                    least.equals(most) ? most : least + "-" + most,
                    codes(type, key),
                    changesOf(address));
        }

        private List<String> codes(Element type, String key) {
            return SpecTree.child(type, "enumeration").map(SpecTree::children).orElse(List.of()).stream()
                    .map(Element::getTextContent)
                    .map(code -> words.of(key + ":" + code).isEmpty() ? code : code + " " + words.of(key + ":" + code))
                    .toList();
        }

        private String told(String name, @org.jspecify.annotations.Nullable Element type) {
            String known = words.of(name);
            return known.isEmpty() && type != null ? type.getAttribute("title") : known;
        }

        private List<Change> changesOf(String address) {
            return changes.stream()
                    .filter(change -> change.address().equals(address))
                    .toList();
        }

        private static Overlay.Usage usage(Element use) {
            String least = use.getAttribute("minOccurs");
            return least.isEmpty() || least.equals("0") ? Overlay.Usage.OPTIONAL : Overlay.Usage.REQUIRED;
        }

        private static String often(Element place) {
            String most = place.getAttribute("maxOccurs");
            return most.isEmpty() ? "1" : most;
        }
    }
}
