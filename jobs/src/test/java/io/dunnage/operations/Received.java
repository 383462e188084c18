package io.dunnage.operations;

import java.util.ArrayList;
import java.util.List;

/** A receipt advice (944) as the warehouse writes it, line by line, for tests. */
final class Received {
    private final List<String> segments = new ArrayList<>();
    private int total;

    private Received(String reporting, String receipt, String order, String notice) {
        segments.add("W17*" + reporting + "*20261123*" + receipt + "*" + order + "*" + notice);
        segments.add("N1*WH*Acme Third Party Logistics*92*ACME-NJ");
    }

    /** What came of a notice, under the warehouse's own receipt number. */
    static Received of(String notice, String receipt) {
        return new Received("F", receipt, "", notice);
    }

    static Received replacing(String notice, String receipt) {
        return new Received("R", receipt, "", notice);
    }

    /** Under our order's number, for nobody announced it. */
    static Received ofOrder(String order, String receipt) {
        return new Received("F", receipt, order, "");
    }

    /** A header reference, as the number of an authorized return: {@code RZ}. */
    Received reference(String qualifier, String value) {
        segments.add("N9*" + qualifier + "*" + value);
        return this;
    }

    Received complete() {
        return reference("ZZ", "COMPLETE");
    }

    Received line(String item, int quantity, String... below) {
        segments.add("W07*" + quantity + "*EA**VN*" + item);
        segments.addAll(List.of(below));
        total += quantity;
        return this;
    }

    /** The interchange; {@code control} numbers it. */
    String in(int control) {
        return in(control, total);
    }

    String in(int control, int controlTotal) {
        List<String> all = new ArrayList<>(segments);
        all.add("W14*" + controlTotal);
        return Papers.numbered(control).with("944", "RE", all).text();
    }
}
