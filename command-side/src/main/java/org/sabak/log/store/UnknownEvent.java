package org.sabak.log.store;

import org.axonframework.serialization.SerializationException;

/** The log holds something this program does not know. Reading stops here: to skip it would be to misremember. */
final class UnknownEvent extends SerializationException {

    private UnknownEvent(String message) {
        super(message);
    }

    static UnknownEvent named(String type, String revision) {
        return new UnknownEvent("The type \"" + type + "\" revision \"" + revision + "\" is not on the list of known"
                + " events; use a program version that knows it");
    }

    static UnknownEvent at(long position, String type, String revision) {
        return new UnknownEvent("The log holds at position " + position + " the type \"" + type + "\" revision \"" + revision
                + "\", which is not on the list of known events; use a program version that knows it");
    }
}
