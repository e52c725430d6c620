package org.sabak.trainers.query;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.sabak.readmodels.Standings;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersQuery.Booked;
import org.sabak.trainers.TrainersQuery.Bookings;
import org.sabak.trainers.TrainersQuery.Diary;
import org.springframework.stereotype.Component;

/** Where somebody is booked. */
@Component
class Diaries {

    private final Standings standings;

    Diaries(Standings standings) {
        this.standings = standings;
    }

    @QueryHandler
    Booked answer(Bookings q) {
        return new Booked(q.trainerIds().stream().map(id -> new Diary(id, List.of(), List.of())).toList(), standings.now());
    }

    boolean busy(TrainerId trainer, LocalDate first, LocalDate last) {
        return false;
    }
}
