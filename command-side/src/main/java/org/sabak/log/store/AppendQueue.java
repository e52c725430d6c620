package org.sabak.log.store;

/** Where appends wait to be written. */
interface AppendQueue extends AutoCloseable {

    /** Gives an append its place; it will be settled. Appends of one stream are written in the order of these calls. */
    void queue(Append append);

    /** What has a place is still written and answered; what comes later is refused. */
    @Override
    void close();
}
