package org.sabak.trainers.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setPacked;

import com.mongodb.client.model.Updates;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.trainers.Absence;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersEvent.AbsenceStated;
import org.sabak.trainers.TrainersEvent.AbsenceWithdrawn;
import org.sabak.trainers.TrainersEvent.ProfileChanged;
import org.sabak.trainers.TrainersEvent.SexStated;
import org.sabak.trainers.TrainersEvent.TrainerEntered;
import org.sabak.trainers.TrainersEvent.TrainerLeft;
import org.sabak.trainers.TrainersEvent.TrainerReturned;
import org.springframework.stereotype.Component;

/** One document for each speaker or trainer. */
@Component
@ProcessingGroup(TrainersProjection.EDITION)
class TrainersProjection {

    static final String EDITION = "trainers-1";

    private final BatchedWrites writes;

    TrainersProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(TrainerEntered e, Recorded recorded) {
        put(e.trainerId(), set("person", e.personId()), set("since", recorded.at()), profile(e.profile(), recorded));
    }

    @EventHandler
    void on(ProfileChanged e, Recorded recorded) {
        put(e.trainerId(), profile(e.profile(), recorded));
    }

    @EventHandler
    void on(AbsenceStated e) {
        put(e.trainerId(), set(absence(e.absence()), true));
    }

    @EventHandler
    void on(AbsenceWithdrawn e) {
        put(e.trainerId(), Updates.unset(absence(e.absence())));
    }

    @EventHandler
    void on(SexStated e, Recorded recorded) {
        put(e.trainerId(), set("sex", e.sex()), set("statedAt", recorded.at()));
    }

    @EventHandler
    void on(TrainerLeft e) {
        put(e.trainerId(), set("left", true));
    }

    @EventHandler
    void on(TrainerReturned e) {
        put(e.trainerId(), set("left", false));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    /** Every profile there was, by position: their number is the version. */
    private static Bson profile(Profile profile, Recorded recorded) {
        return setPacked("profiles." + recorded.position(), profile);
    }

    private static String absence(Absence absence) {
        return "absences." + absence.from() + "/" + absence.to();
    }

    private void put(TrainerId trainer, Bson... changes) {
        writes.to(EDITION).upsert(trainer.value(), changes);
    }
}
