package io.dunnage;

import io.dunnage.operations.CommandWords;
import io.dunnage.operations.MinuteTick;

/** Starts Dunnage: hands the words of the command line to {@code operations} and ends with its exit code. */
public final class DunnageApplication {
    private DunnageApplication() {}

    public static void main(String[] words) {
        System.exit(MinuteTick.isSaidBy(words) ? MinuteTick.run(words) : CommandWords.run(words));
    }
}
