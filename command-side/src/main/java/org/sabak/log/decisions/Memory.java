package org.sabak.log.decisions;

import org.axonframework.modelling.command.Repository;

/**
 * Makes repositories whose aggregates stay in memory between commands, within bounds. A repository is declared as a bean
 * under the name Axon looks for: the aggregate's simple name, its first letter small, and {@code Repository}.
 */
public interface Memory {

    /** A repository of aggregates with short histories. */
    <T> Repository<T> of(Class<T> aggregate);

    /** A repository of aggregates whose histories may be so long that reading one takes a while. */
    <T, M> Repository<T> of(Class<T> aggregate, Snapshots<T, M> snapshots);
}
