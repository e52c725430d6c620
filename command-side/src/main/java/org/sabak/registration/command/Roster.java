package org.sabak.registration.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.RegistrationRefusal.ALREADY_REGISTERED;
import static org.sabak.registration.RegistrationRefusal.CLOSES_IN_THE_PAST;
import static org.sabak.registration.RegistrationRefusal.CONSENT_NEEDED;
import static org.sabak.registration.RegistrationRefusal.NOT_ANNOUNCED;
import static org.sabak.registration.RegistrationRefusal.NOT_ON_ROSTER;
import static org.sabak.registration.RegistrationRefusal.SEATS_BELOW_SHARES;
import static org.sabak.registration.RegistrationRefusal.SEATS_BELOW_TAKEN;
import static org.sabak.registration.RegistrationRefusal.SEATS_OUT_OF_RANGE;
import static org.sabak.registration.RegistrationRefusal.SENT_DIFFERENTLY;

import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.decisions.Beforehand;
import org.sabak.registration.Change;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.AdmitCountries;
import org.sabak.registration.RegistrationCommand.ChangeSeats;
import org.sabak.registration.RegistrationCommand.CloseRegistration;
import org.sabak.registration.RegistrationCommand.OpenRegistration;
import org.sabak.registration.RegistrationCommand.PrepareRoster;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.registration.RegistrationCommand.ReturnToWorkshop;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.registration.RegistrationEvent.CountriesAdmitted;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationClosed;
import org.sabak.registration.RegistrationEvent.RegistrationOpened;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.RosterPrepared;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationEvent.SeatsChanged;
import org.sabak.registration.RosterId;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.vault.Vault;

/** The roster of one workshop: gives out seats in the order people ask, and keeps the reserve list. */
@Aggregate
class Roster extends Answering {

    /** Most seats a workshop can have. */
    static final int MOST_SEATS = 100_000;

    @AggregateIdentifier
    private RosterId id;
    private Door door;

    Roster() { }

    private Roster(RosterMemento memento) {
        workshop = memento.workshop();
        id = RosterId.of(workshop);
        door = Door.from(memento);
        seats = SeatWords.seats(memento);
        choice = ChoiceWords.choice(memento.choice());
    }

    static Roster from(RosterMemento memento) {
        return new Roster(memento);
    }

    RosterMemento memento() {
        return SeatWords.of(workshop, door, seats, ChoiceWords.of(choice));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PrepareRoster c) {
        if (id != null) return;
        refuse(SEATS_OUT_OF_RANGE, c.seats() < 1 || c.seats() > MOST_SEATS, 1, MOST_SEATS);
        apply(new RosterPrepared(c.workshopId(), c.seats(), inOrder(c.countries())));
    }

    @CommandHandler
    void handle(OpenRegistration c, Clock clock, Stages stages) {
        if (door.opensUntil(c.closesAt())) return;
        refuse(NOT_ANNOUNCED, !stages.announced(workshop));
        refuse(CLOSES_IN_THE_PAST, !c.closesAt().isAfter(clock.instant()));
        apply(new RegistrationOpened(workshop, c.closesAt()));
    }

    @CommandHandler
    void handle(CloseRegistration c) {
        if (door.open()) apply(new RegistrationClosed(workshop));
    }

    @CommandHandler
    void handle(ChangeSeats c) {
        if (c.seats() == seats.capacity()) return;
        refuse(SEATS_OUT_OF_RANGE, c.seats() < 1 || c.seats() > MOST_SEATS, 1, MOST_SEATS);
        refuse(SEATS_BELOW_TAKEN, c.seats() < seats.taken(), seats.taken());
        int least = seats.shares().least();
        refuse(SEATS_BELOW_SHARES, c.seats() < least, least);
        apply(new SeatsChanged(workshop, seats.capacity(), c.seats()));
        giveFreeSeats();
    }

    @CommandHandler
    void handle(AdmitCountries c) {
        var countries = inOrder(c.countries());
        if (!countries.equals(door.countries())) apply(new CountriesAdmitted(workshop, countries));
    }

    @CommandHandler
    void handle(RegisterParticipant c, Clock clock, Vault vault) {
        var form = new Seats.Form(c.personId(), c.role(), c.particulars());
        var known = seats.form(c.registrationId());
        refuse(SENT_DIFFERENTLY, known.isPresent() && !known.get().equals(form));
        if (known.isPresent()) return; // the same form, sent twice
        refuseTheUninvited(c, clock);
        refuse(ALREADY_REGISTERED, seats.present(c.personId()));
        Beforehand.finish(vault.keeping(c.personId(), c.details()));
        if (choice.selecting() && c.role().takesSeat()) {
            apply(new CandidateEntered(workshop, c.registrationId(), c.personId(), c.role(), c.particulars(), c.channel(),
                    c.notice()));
        } else {
            comeFirst(c, form);
        }
    }

    private void comeFirst(RegisterParticipant c, Seats.Form form) {
        apply(seats.free(form)
                ? new ParticipantRegistered(workshop, c.registrationId(), c.personId(), c.role(), c.particulars(),
                        c.channel(), c.notice())
                : new ParticipantPlacedOnReserve(workshop, c.registrationId(), c.personId(), c.role(), c.particulars(),
                        c.channel(), c.notice(), seats.nextPlace()));
    }

    @CommandHandler
    void handle(WithdrawRegistration c) {
        var change = Change.withdrawal(c.byOrganizer());
        if (!toDo(c.registrationId(), change)) return;
        if (settled(c.registrationId())) request(c.registrationId(), change);
        else withdraw(c.registrationId(), change);
    }

    @CommandHandler
    void handle(ReturnToWorkshop c, Clock clock) {
        var form = seats.form(c.registrationId());
        refuse(NOT_ON_ROSTER, form.isEmpty());
        if (seats.present(c.registrationId())) return; // never away, or back already
        if (!c.byOrganizer()) door.refuseUnlessOpen(clock.instant());
        refuse(ALREADY_REGISTERED, seats.present(form.get().person()));
        if (choice.selecting() && form.get().role().takesSeat()) reconsider(c.registrationId());
        else apply(seats.free(form.get())
                ? new ReturnedToSeat(workshop, c.registrationId())
                : new ReturnedToReserve(workshop, c.registrationId(), seats.nextPlace()));
    }

    private void refuseTheUninvited(RegisterParticipant c, Clock clock) {
        boolean publicly = c.channel() == Channel.PUBLIC_PAGE;
        if (publicly) door.refuseUnlessOpen(clock.instant());
        if (publicly) door.refuseUnlessInvited(c.particulars().country());
        refuse(CONSENT_NEEDED, c.notice() == null || c.notice().isBlank() || publicly && c.notice().equals(ON_BEHALF));
    }

    private static List<Country> inOrder(List<Country> countries) {
        return countries.stream().distinct().sorted().toList();
    }

    @EventSourcingHandler
    void on(RosterPrepared e) {
        id = RosterId.of(e.workshopId());
        workshop = e.workshopId();
        door = Door.neverOpened(e.countries());
        seats = new Seats(e.seats());
    }

    @EventSourcingHandler
    void on(RegistrationOpened e) {
        door = door.opened(e.closesAt());
    }

    @EventSourcingHandler
    void on(RegistrationClosed e) {
        door = door.shut();
    }

    @EventSourcingHandler
    void on(SeatsChanged e) {
        seats.resize(e.seats());
    }

    @EventSourcingHandler
    void on(CountriesAdmitted e) {
        door = door.admitting(e.countries());
    }

    @EventSourcingHandler
    void on(ParticipantRegistered e) {
        seats.write(e.registrationId(), new Seats.Form(e.personId(), e.role(), e.particulars()));
        seats.seat(e.registrationId());
    }

    @EventSourcingHandler
    void on(ParticipantPlacedOnReserve e) {
        seats.write(e.registrationId(), new Seats.Form(e.personId(), e.role(), e.particulars()));
        seats.queue(e.registrationId());
    }

    @EventSourcingHandler
    void on(SeatGivenFromReserve e) {
        seats.seat(e.registrationId());
    }

    @EventSourcingHandler
    void on(ReturnedToSeat e) {
        seats.seat(e.registrationId());
    }

    @EventSourcingHandler
    void on(ReturnedToReserve e) {
        seats.queue(e.registrationId());
    }
}
