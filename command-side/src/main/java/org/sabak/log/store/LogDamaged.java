package org.sabak.log.store;

/** The log is not what was written. The program must not go on with it; the message says where, what and what to do. */
final class LogDamaged extends IllegalStateException {

    private static final String REMEDY = " Nothing was changed. Keep a copy of the data folder for an inquiry, remove log.db,"
            + " log.db-wal and log.db-shm, and put log.db, log.head and, if it is there, log.db-wal back from one backup.";

    private LogDamaged(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param finding one sentence; the remedy is added */
    static LogDamaged because(String finding) {
        return because(finding, null);
    }

    static LogDamaged because(String finding, Throwable cause) {
        return new LogDamaged(finding + REMEDY, cause);
    }

    /** @param finding goes on after "The log is damaged at position n: " */
    static LogDamaged at(long position, String finding) {
        return at(position, finding, null);
    }

    static LogDamaged at(long position, String finding, Throwable cause) {
        return because("The log is damaged at position " + position + ": " + finding, cause);
    }

    /** Somebody had been told of events that are no longer there. */
    static LogDamaged shorter(Head pin, long last) {
        return at(last + 1, "the events from here to position " + pin.position()
                + " had been answered, as log.head proves, and are gone.");
    }

    /** The tables themselves are from before the pin. */
    static LogDamaged older(Head pin) {
        return because("log.db is empty or older than its log.head, which knows " + (pin.position() + 1) + " events.");
    }

    static LogDamaged notPinned(Head pin) {
        return at(pin.position(), "the event is not the one that log.head proves.");
    }
}
