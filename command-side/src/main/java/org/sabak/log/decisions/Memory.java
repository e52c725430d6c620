package org.sabak.log.decisions;

import org.axonframework.modelling.command.Repository;

/** Makes repositories whose aggregates stay in memory between commands, within bounds. */
public interface Memory {

    /**
     * A repository to be declared as a bean under the name Axon looks for: the aggregate's simple name, its first letter
     * small, and {@code Repository}.
     */
    <T> Repository<T> of(Class<T> aggregate);
}
