package io.dunnage.operations;

/** How far long work is, on one line of a terminal; nothing where nobody is watching. */
final class Progress implements AutoCloseable {
    private final Desk desk;
    private final String what;
    private final int all;
    private int done;

    Progress(Desk desk, String what, int all) {
        this.desk = desk;
        this.what = what;
        this.all = all;
    }

    void step() {
        done++;
        if (shown() && (done % 10 == 0 || done == all)) {
            desk.around().err().print("\r" + done + " of " + all + " " + what + " ");
            desk.around().err().flush();
        }
    }

    private boolean shown() {
        return desk.around().terminal() && all > 20;
    }

    @Override
    public void close() {
        if (shown()) {
            desk.around().err().println();
        }
    }
}
