package org.sabak.log.store;

/** Waiting that must come to its end, because others rest on it; an interrupt is heard afterwards. */
final class Patience {

    private Patience() { }

    /** Something to wait for. */
    interface Waiting {
        void once() throws InterruptedException;
    }

    /** Waits as often as it takes to be let wait to the end. */
    static void toTheEnd(Waiting waiting) {
        boolean interrupted = false;
        while (true) {
            try {
                waiting.once();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
