package io.dunnage.operations;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that costs time to open: opened at the first use, by one thread, and the same ever after. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> opening;
    private @Nullable T opened;

    Once(Supplier<T> opening) {
        this.opening = opening;
    }

    @Override
    public synchronized T get() {
        T known = opened;
        if (known == null) {
            known = opening.get();
            opened = known;
        }
        return known;
    }

    synchronized void ifOpened(Consumer<T> then) {
        if (opened != null) {
            then.accept(opened);
        }
    }
}
