package io.dunnage.bench;

import java.nio.file.Path;

/** Reads a file of one message and says so. */
final class FirstMessage {
    private FirstMessage() {}

    public static void main(String[] words) throws Exception {
        System.out.println(Reads.documents(Path.of(words[0]), done -> {}));
    }
}
