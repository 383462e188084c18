package io.dunnage.operations;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code run exchange} as cron says it every minute, understood without the command line's library: to load that takes a
 * quarter of an idle tick. Whatever else is said, options and mistakes included, goes to {@link CommandWords}.
 */
public final class MinuteTick {
    private static final String CONFIG = "--config";
    private static final List<String> WORDS = List.of("run", "exchange");

    private MinuteTick() {}

    /** Whether the words are {@code [--config FILE] run exchange} and nothing else. */
    public static boolean isSaidBy(String... words) {
        List<String> given = List.of(words);
        return given.equals(WORDS)
                || (config(given) != null && given.subList(2, given.size()).equals(WORDS));
    }

    /** Does it in this process; ends as the same words do by {@link CommandWords}. */
    public static int run(String... words) {
        return run(Surroundings.ofThisProcess(), words);
    }

    static int run(Surroundings around, String... words) {
        LogDefaults.silenceOthers();
        Desk desk = new Desk(around);
        String config = config(List.of(words));
        if (config != null) {
            desk.config(Path.of(config));
        }
        try (Jobs jobs = Jobs.of(desk)) {
            return jobs.exchange(List.of()).code();
        } catch (RuntimeException fault) {
            return CommandWords.explain(desk, fault);
        } finally {
            around.out().flush();
            around.err().flush();
        }
    }

    private static @Nullable String config(List<String> words) {
        return words.size() == 2 + WORDS.size() && words.getFirst().equals(CONFIG) ? words.get(1) : null;
    }
}
