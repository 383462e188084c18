package io.dunnage.bench;

/**
 * One line of the table.
 *
 * @param ratio the value divided by that of {@code against}; NaN where there is nothing to compare with
 * @param against the name of what it is compared with; empty when nothing
 */
public record Row(String name, double value, String unit, double ratio, String against) {
    public static Row of(String name, double value, String unit) {
        return new Row(name, value, unit, Double.NaN, "");
    }

    public Row against(Row other) {
        return new Row(name, value, unit, value / other.value, other.name);
    }
}
