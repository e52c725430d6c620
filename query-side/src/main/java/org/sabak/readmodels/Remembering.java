package org.sabak.readmodels;

/**
 * Somebody who keeps what was worked out from many documents, and would otherwise work it out while the first to ask waits.
 * Those among the beans are told once a long log has been read or taken over.
 */
@FunctionalInterface
public interface Remembering {

    /** Works out now what will be asked for. May be called by any thread, beside questions and events. */
    void recall();
}
