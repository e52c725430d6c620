package org.sabak.kernel;

/** A polite no: the reason a command was not carried out, in words a page can translate. */
public interface Refusal {

    /** What the no consists of. */
    Says says();

    /** Stable key, also the message key: {@code registration.already-registered}. */
    default String code() {
        return says().code();
    }

    /** HTTP status of the answer: 409 unless the request itself was at fault (422) or named nothing we know (404). */
    default int status() {
        return says().status();
    }

    /** Name of the form field the sentence belongs beside; empty when it belongs to the whole form. */
    default String field() {
        return says().field();
    }

    /** The three parts of a no. */
    record Says(String code, int status, String field) { }
}
