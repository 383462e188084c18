package io.dunnage.edi;

import java.util.List;

/** One occurrence of a repeating group of segments, named as in the spec: the LX loop, the W12 loop; SG10. */
public record Loop(String code, List<Part> parts) implements Part {
    public Loop {
        parts = List.copyOf(parts);
    }
}
