package io.dunnage.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Dunnage as it runs at another time than now: the first word is the instant, the others are those of the command line. */
final class OnAnotherDay {
    private OnAnotherDay() {}

    public static void main(String[] words) {
        Surroundings here = Surroundings.ofThisProcess();
        Clock then = Clock.fixed(Instant.parse(words[0]), ZoneOffset.UTC);
        String[] others = java.util.Arrays.copyOfRange(words, 1, words.length);
        System.exit(CommandWords.run(
                new Surroundings(
                        here.in(), here.out(), here.err(), here.environment(), here.folder(), then, here.terminal()),
                others));
    }
}
