package org.sabak.trainers;

import org.sabak.kernel.EventName;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;

/** What has happened to a speaker or trainer. Names and contacts are in the vault; who said it is the actor of the event. */
public sealed interface TrainersEvent {

    TrainerId trainerId();

    @EventName("trainers.trainer-entered")
    record TrainerEntered(TrainerId trainerId, PersonId personId, Profile profile) implements TrainersEvent { }

    /** Name or contact was put right in the vault. */
    @EventName("trainers.details-corrected")
    record TrainerDetailsCorrected(TrainerId trainerId) implements TrainersEvent { }

    @EventName("trainers.profile-changed")
    record ProfileChanged(TrainerId trainerId, Profile was, Profile profile) implements TrainersEvent { }

    @EventName("trainers.absence-stated")
    record AbsenceStated(TrainerId trainerId, Absence absence) implements TrainersEvent { }

    @EventName("trainers.absence-withdrawn")
    record AbsenceWithdrawn(TrainerId trainerId, Absence absence) implements TrainersEvent { }

    /**
     * The trainer said so, in a session of their own; nobody else can. Before the first, it is unknown.
     *
     * @param sex never UNKNOWN
     */
    @EventName("trainers.sex-stated")
    record SexStated(TrainerId trainerId, Sex sex) implements TrainersEvent { }

    /** Cannot be asked any more. What they taught stays. */
    @EventName("trainers.trainer-left")
    record TrainerLeft(TrainerId trainerId) implements TrainersEvent { }

    @EventName("trainers.trainer-returned")
    record TrainerReturned(TrainerId trainerId) implements TrainersEvent { }

    /**
     * A letter with a one-time link to the trainer's own page is owed.
     *
     * @param language BCP 47, of the letter
     */
    @EventName("trainers.profile-link-asked")
    record ProfileLinkAsked(TrainerId trainerId, PersonId personId, String language) implements TrainersEvent { }
}
