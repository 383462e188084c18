package io.dunnage.sandbox;

import java.io.IOException;
import java.util.List;

/** How a simulated warehouse reads what it is sent and writes what it has to tell: one for each dialect. */
interface WarehousePapers {
    /** What names of files end with. */
    String suffix();

    Arrived read(String file, byte[] bytes) throws IOException;

    Paper say(WarehouseDeed deed);

    /** Something that breaks the dialect's own rules, beside a good one where several fit in a file. */
    Paper sayBroken(WarehouseDeed deed);

    /**
     * What a file says.
     *
     * @param interchange the sender's number of it; empty in a dialect without
     * @param refusal why none of it is used; empty: it is used
     * @param answers what is owed to the sender
     */
    record Arrived(String interchange, String refusal, List<WarehouseJournal.Event> events, List<Paper> answers) {
        public Arrived {
            events = List.copyOf(events);
            answers = List.copyOf(answers);
        }
    }

    /** A file to be dropped. */
    record Paper(String name, byte[] bytes) {}
}
