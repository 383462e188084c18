package io.dunnage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the start of a JVM to its exit, with one message read to its document on the way. */
final class FirstMessageBench implements Benchmark {
    @Override
    public String name() {
        return "first-message";
    }

    @Override
    public String says() {
        return "JVM start to exit with one 945 read to its document, with and without the ahead-of-time cache";
    }

    @Override
    public List<Row> run(Bench.Place place) throws Exception {
        String file = Advices.file(place.folder(), 1).toString();
        List<String> light = List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");
        List<String> cached = new ArrayList<>(light);
        Path cache = place.app().resolveSibling("../app.aot").normalize();
        if (Files.exists(cache)) {
            cached.add("-XX:AOTCache=" + cache);
        }
        Map<String, Cost.Task> tasks = new LinkedHashMap<>();
        tasks.put("hello", () -> Child.whole(hello(place), place.folder()));
        tasks.put("cached", () -> Child.whole(place.jvm(cached, FirstMessage.class, file), place.folder()));
        tasks.put("plain", () -> Child.whole(place.jvm(light, FirstMessage.class, file), place.folder()));
        Map<String, Cost> took = Cost.medians(1, 7, tasks);
        Row hello = Row.of("first-message.hello", took.get("hello").seconds(), "s");
        Row helloCpu = Row.of("first-message.hello.cpu", took.get("hello").cpuSeconds(), "CPU s");
        return List.of(
                hello,
                Row.of("first-message", took.get("cached").seconds(), "s").against(hello),
                Row.of("first-message.no-cache", took.get("plain").seconds(), "s")
                        .against(hello),
                helloCpu,
                Row.of("first-message.cpu", took.get("cached").cpuSeconds(), "CPU s")
                        .against(helloCpu),
                Row.of("first-message.no-cache.cpu", took.get("plain").cpuSeconds(), "CPU s")
                        .against(helloCpu));
    }

    /** A JVM as it comes, that says one word. */
    static List<String> hello(Bench.Place place) {
        return List.of(place.java(), "-cp", place.classes().toString(), Hello.class.getName());
    }
}
