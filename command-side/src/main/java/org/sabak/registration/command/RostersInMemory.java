package org.sabak.registration.command;

import org.axonframework.modelling.command.Repository;
import org.sabak.log.decisions.Memory;
import org.sabak.log.decisions.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A popular roster has thousands of events and many commands at once: it stays in memory. */
@Configuration(proxyBeanMethods = false)
class RostersInMemory {

    static final Snapshots<Roster, RosterMemento> SNAPSHOTS = new Snapshots<>("registration.roster", "4", RosterMemento.class,
            Roster::memento, Roster::from);

    @Bean
    Repository<Roster> rosterRepository(Memory memory) {
        return memory.of(Roster.class, SNAPSHOTS);
    }
}
