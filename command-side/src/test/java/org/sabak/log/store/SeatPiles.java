package org.sabak.log.store;

import org.axonframework.modelling.command.Repository;
import org.sabak.log.decisions.Memory;
import org.springframework.context.annotation.Bean;

/** Keeps the piles of a house in memory. */
class SeatPiles {

    @Bean
    Repository<SeatPile> seatPileRepository(Memory memory) {
        return memory.of(SeatPile.class);
    }
}
