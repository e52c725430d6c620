package org.sabak.workshop.command;

import org.axonframework.modelling.command.Repository;
import org.sabak.log.decisions.Memory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Workshops stay in memory: somebody planning one sends many small changes. */
@Configuration(proxyBeanMethods = false)
class WorkshopsInMemory {

    @Bean
    Repository<Workshop> workshopRepository(Memory memory) {
        return memory.of(Workshop.class);
    }
}
