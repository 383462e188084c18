package io.dunnage.overlay;

import io.dunnage.partner.Overlay;
import io.dunnage.partner.Overlay.Fact;
import io.dunnage.partner.Overlay.Rank;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Lays an overlay's facts over a transform: lines are put before, behind or in place of those that are there. */
final class TransformChanges {
    private TransformChanges() {}

    /** The facts whose loop the transform does not have. */
    static List<Fact> lay(Overlay overlay, Document tree) {
        List<Fact> homeless = new ArrayList<>();
        for (Fact fact : overlay.of(Fact.class)) {
            SpecTree.children(tree.getDocumentElement()).stream()
                    .filter(one -> one.getAttribute("selector").equals(fact.loop()))
                    .findFirst()
                    .ifPresentOrElse(loop -> lay(fact, loop, tree), () -> homeless.add(fact));
        }
        return homeless;
    }

    private static void lay(Fact fact, Element loop, Document tree) {
        List<Element> there = SpecTree.children(loop).stream()
                .filter(one -> one.getAttribute("name").equals(fact.name()))
                .toList();
        Node before = null;
        if (!there.isEmpty()) {
            before = fact.rank() == Rank.LAST ? there.getLast().getNextSibling() : there.getFirst();
        }
        for (String line : fact.at()) {
            Element param = SpecTree.make(tree, "param");
            param.setAttribute("name", fact.name());
            param.setTextContent(line);
            loop.insertBefore(param, before);
        }
        if (fact.rank() == Rank.INSTEAD) {
            there.forEach(loop::removeChild);
        }
    }
}
