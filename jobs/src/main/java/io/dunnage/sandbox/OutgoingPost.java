package io.dunnage.sandbox;

import io.dunnage.sandbox.WarehousePapers.Paper;
import java.nio.file.Path;

/** What leaves a simulated warehouse: written in its dialect, dropped, entered in its journal. */
final class OutgoingPost {
    private final WarehouseDock dock;
    private final WarehousePapers papers;
    private final WarehouseJournal journal;
    private Paper last = new Paper("", new byte[0]);

    OutgoingPost(WarehouseDock dock, WarehousePapers papers, WarehouseJournal journal) {
        this.dock = dock;
        this.papers = papers;
        this.journal = journal;
    }

    /** The name of the file that was dropped. */
    String drop(WarehouseDeed deed) {
        return drop(papers.say(deed));
    }

    String dropBroken(WarehouseDeed deed) {
        return drop(papers.sayBroken(deed));
    }

    /** Only the first half of it. */
    String dropHalf(WarehouseDeed deed) {
        Paper whole = papers.say(deed);
        return drop(new Paper(whole.name(), java.util.Arrays.copyOf(whole.bytes(), whole.bytes().length / 2)));
    }

    private String drop(Paper paper) {
        last = paper;
        Path dropped = dock.drop(paper.name(), paper.bytes());
        return String.valueOf(dropped.getFileName());
    }

    /** The last file again, under another name. */
    void dropAgain() {
        dock.drop("again_" + last.name(), last.bytes());
    }

    void enter(WarehouseJournal.Event event) {
        journal.add(event);
    }
}
