package io.dunnage.operations;

import java.nio.file.Path;

/** Turns the messages of a file into documents. */
final class FileConversion {
    private final Desk desk;

    private FileConversion(Desk desk) {
        this.desk = desk;
    }

    static FileConversion of(Desk desk, String partner, boolean json) {
        desk.note(partner + json);
        return new FileConversion(desk);
    }

    ExitCode of(Path file) {
        desk.note(file.toString());
        return ExitCode.OUR_FAULT;
    }
}
