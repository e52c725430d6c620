package org.sabak.log.decisions;

import java.util.function.Function;

/**
 * How an aggregate with a long history is put into one record and made again from it. Only a help: without a snapshot, or
 * with one of another name or revision, the events are read from the first.
 *
 * @param name     stored with the snapshot; of the program's own choosing, like an event name
 * @param revision raised whenever the record or what is made of it changes
 * @param memento  type of the record
 */
public record Snapshots<T, M>(String name, String revision, Class<M> memento, Function<T, M> take, Function<M, T> restore) { }
