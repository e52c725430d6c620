package org.sabak.trainers.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.trainers.TrainersRefusal.EMAIL_NEEDED;
import static org.sabak.trainers.TrainersRefusal.ERASED;
import static org.sabak.trainers.TrainersRefusal.LEFT;
import static org.sabak.trainers.TrainersRefusal.LINK_TOO_OFTEN;
import static org.sabak.trainers.TrainersRefusal.ONLY_THEMSELVES;
import static org.sabak.trainers.TrainersRefusal.SEX_NEEDED;
import static org.sabak.trainers.TrainersRefusal.VERSION_MOVED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.Actor;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.log.decisions.Beforehand;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersCommand.AskProfileLink;
import org.sabak.trainers.TrainersCommand.ChangeProfile;
import org.sabak.trainers.TrainersCommand.CorrectTrainerDetails;
import org.sabak.trainers.TrainersCommand.EnterTrainer;
import org.sabak.trainers.TrainersCommand.SayTrainerLeft;
import org.sabak.trainers.TrainersCommand.SayTrainerReturned;
import org.sabak.trainers.TrainersCommand.StateAbsence;
import org.sabak.trainers.TrainersCommand.StateSex;
import org.sabak.trainers.TrainersCommand.WithdrawAbsence;
import org.sabak.trainers.TrainersEvent.AbsenceStated;
import org.sabak.trainers.TrainersEvent.AbsenceWithdrawn;
import org.sabak.trainers.TrainersEvent.ProfileChanged;
import org.sabak.trainers.TrainersEvent.ProfileLinkAsked;
import org.sabak.trainers.TrainersEvent.SexStated;
import org.sabak.trainers.TrainersEvent.TrainerDetailsCorrected;
import org.sabak.trainers.TrainersEvent.TrainerEntered;
import org.sabak.trainers.TrainersEvent.TrainerLeft;
import org.sabak.trainers.TrainersEvent.TrainerReturned;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;

/** Somebody who can be asked to speak or to train: what they can do, when they cannot come, and what they say of themselves. */
@Aggregate
class Trainer {

    /** Letters with a one-time link within an hour. */
    static final int LETTERS_AN_HOUR = 5;

    private static final Duration HOUR = Duration.ofHours(1);

    @AggregateIdentifier
    private TrainerId id;
    private PersonId person;
    private Profile profile;
    private int version;
    private Sex sex = Sex.UNKNOWN;
    private boolean left;
    private final Absences absences = new Absences();
    private final List<Instant> asked = new ArrayList<>();

    Trainer() { }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnterTrainer c, Vault vault) {
        if (id != null) return; // the same form, sent twice
        Profiles.refuseOutOfRange(c.profile());
        Beforehand.finish(vault.keeping(c.personId(), c.details()));
        apply(new TrainerEntered(c.trainerId(), c.personId(), c.profile()));
    }

    /** Never fills the vault again after it was told to forget. */
    @CommandHandler
    void handle(CorrectTrainerDetails c, Vault vault, @MetaDataValue(Actor.KEY) String actor) {
        var kept = vault.read(person, new Reader(actor == null ? Actor.PROGRAM : actor, "trainer"));
        refuse(ERASED, kept.isEmpty());
        if (kept.get().equals(c.details())) return;
        Beforehand.finish(vault.keeping(person, c.details()));
        apply(new TrainerDetailsCorrected(id));
    }

    @CommandHandler
    void handle(ChangeProfile c) {
        if (c.profile().equals(profile)) return;
        refuse(VERSION_MOVED, c.version() != version, version);
        Profiles.refuseOutOfRange(c.profile());
        apply(new ProfileChanged(id, profile, c.profile()));
    }

    @CommandHandler
    void handle(StateAbsence c) {
        if (absences.has(c.absence())) return;
        absences.refuseUnlessPossible(c.absence());
        apply(new AbsenceStated(id, c.absence()));
    }

    @CommandHandler
    void handle(WithdrawAbsence c) {
        absences.refuseUnknown(c.absence());
        if (absences.has(c.absence())) apply(new AbsenceWithdrawn(id, c.absence()));
    }

    @CommandHandler
    void handle(StateSex c, @MetaDataValue(Actor.KEY) String actor) {
        refuse(ONLY_THEMSELVES, !id.value().equals(actor));
        refuse(SEX_NEEDED, c.sex() == null || c.sex() == Sex.UNKNOWN);
        if (c.sex() != sex) apply(new SexStated(id, c.sex()));
    }

    @CommandHandler
    void handle(SayTrainerLeft c) {
        if (!left) apply(new TrainerLeft(id));
    }

    @CommandHandler
    void handle(SayTrainerReturned c) {
        if (left) apply(new TrainerReturned(id));
    }

    @CommandHandler
    void handle(AskProfileLink c, Clock clock, Vault vault) {
        refuse(LEFT, left);
        refuse(EMAIL_NEEDED, !vault.hasEmail(person));
        var hourAgo = clock.instant().minus(HOUR);
        refuse(LINK_TOO_OFTEN, asked.stream().filter(at -> at.isAfter(hourAgo)).count() >= LETTERS_AN_HOUR, LETTERS_AN_HOUR);
        apply(new ProfileLinkAsked(id, person, c.language()));
    }

    @EventSourcingHandler
    void on(TrainerEntered e) {
        id = e.trainerId();
        person = e.personId();
        profile = e.profile();
        version = 1;
    }

    @EventSourcingHandler
    void on(ProfileChanged e) {
        profile = e.profile();
        version++;
    }

    @EventSourcingHandler
    void on(AbsenceStated e) {
        absences.add(e.absence());
    }

    @EventSourcingHandler
    void on(AbsenceWithdrawn e) {
        absences.withdraw(e.absence());
    }

    @EventSourcingHandler
    void on(SexStated e) {
        sex = e.sex();
    }

    @EventSourcingHandler
    void on(TrainerLeft e) {
        left = true;
    }

    @EventSourcingHandler
    void on(TrainerReturned e) {
        left = false;
    }

    /** Older ones than the last few never matter again. */
    @EventSourcingHandler
    void on(ProfileLinkAsked e, @Timestamp Instant at) {
        if (asked.size() == LETTERS_AN_HOUR) asked.removeFirst();
        asked.add(at);
    }
}
