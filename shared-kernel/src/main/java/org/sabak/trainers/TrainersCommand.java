package org.sabak.trainers;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.people.PersonDetails;

/** What may be asked about one speaker or trainer. Answered with events, or with a {@link TrainersRefusal}. */
public sealed interface TrainersCommand {

    @TargetAggregateIdentifier
    TrainerId trainerId();

    /**
     * Takes somebody into the pool.
     *
     * @param trainerId chosen when the form is shown, so that sending the form twice is harmless
     * @param details   go to the vault before anything is recorded
     */
    record EnterTrainer(TrainerId trainerId, PersonId personId, PersonDetails details, Profile profile) implements TrainersCommand { }

    /** Puts right what the vault keeps: name and contact. */
    record CorrectTrainerDetails(TrainerId trainerId, PersonDetails details) implements TrainersCommand { }

    /** @param version of the profile that was seen, from 1, so that two who write at once do not undo each other */
    record ChangeProfile(TrainerId trainerId, int version, Profile profile) implements TrainersCommand { }

    record StateAbsence(TrainerId trainerId, Absence absence) implements TrainersCommand { }

    record WithdrawAbsence(TrainerId trainerId, Absence absence) implements TrainersCommand { }

    /**
     * The only command that carries a trainer's sex, and refused unless the trainer asks for it: the actor is the trainer's
     * own id, which only the one-time link gives.
     *
     * @param sex never UNKNOWN; whoever would rather not say says so
     */
    record StateSex(TrainerId trainerId, Sex sex) implements TrainersCommand { }

    record SayTrainerLeft(TrainerId trainerId) implements TrainersCommand { }

    record SayTrainerReturned(TrainerId trainerId) implements TrainersCommand { }

    /**
     * Asks for a letter with a one-time link to the trainer's own page, at most five times an hour.
     *
     * @param language BCP 47, of the letter
     */
    record AskProfileLink(TrainerId trainerId, String language) implements TrainersCommand { }
}
