package org.sabak.notification.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.Addressed.CalendarEntry;
import org.sabak.notification.Addressed.Invitation;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.registration.RosterId;
import org.springframework.stereotype.Component;

/** What is true now, by the log itself: a letter must not rest on a list that may lag behind. */
@Component
class Facts {

    private final Folds<WorkshopNow> workshops;
    private final Folds<RosterNow> rosters;
    private final Clock clock;

    Facts(EventStore log, Clock clock) {
        this.workshops = new Folds<>(log, WorkshopNow::new);
        this.rosters = new Folds<>(log, RosterNow::new);
        this.clock = clock;
    }

    /** Whether the letter may still be sent: its fact stands, and nobody would be told of what is over. */
    boolean stillHolds(LetterRequested letter) {
        return !over(letter.workshopId()) && switch (letter.template()) {
            case SEAT_GIVEN, PUT_ON_RESERVE, SEAT_FROM_RESERVE -> restsOnIt(letter)
                    && !workshops.ask(letter.workshopId().value(), WorkshopNow::isCancelled);
            case REGISTRATION_WITHDRAWN -> restsOnIt(letter);
            case DATES_CHANGED -> isPresent(letter) && workshops.ask(letter.workshopId().value(),
                    w -> w.hasDatesOf(letter.fact()) && !w.isCancelled());
            case WORKSHOP_POSTPONED, WORKSHOP_CANCELLED -> isPresent(letter)
                    && workshops.ask(letter.workshopId().value(), w -> w.isStoppedBy(letter.fact()));
        };
    }

    /** Whether the workshop's last day has passed. */
    boolean over(WorkshopId workshop) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return workshops.ask(workshop.value(), w -> w.isOver(today));
    }

    Invitation workshop(WorkshopId workshop) {
        return workshops.ask(workshop.value(), WorkshopNow::inWords);
    }

    /** What the recipient's calendar is to hold; null when it never had to hold anything. */
    CalendarEntry entry(LetterRequested letter) {
        var seat = rosters.ask(RosterId.of(letter.workshopId()).value(), r -> r.seat(letter.registrationId()));
        return workshops.ask(letter.workshopId().value(), w -> seat.wasHeld() && w.wasDated()
                ? new CalendarEntry(letter.registrationId(), w.version() + seat.moves(), seat.held() && w.takesPlace(), true)
                : null);
    }

    String language(WorkshopId workshop) {
        return workshops.ask(workshop.value(), WorkshopNow::language);
    }

    Map<RegistrationId, PersonId> present(WorkshopId workshop) {
        return rosters.ask(RosterId.of(workshop).value(), RosterNow::present);
    }

    PersonId person(WorkshopId workshop, RegistrationId registration) {
        return rosters.ask(RosterId.of(workshop).value(), r -> r.person(registration));
    }

    private boolean restsOnIt(LetterRequested letter) {
        return rosters.ask(RosterId.of(letter.workshopId()).value(), r -> r.restsOn(letter.registrationId(), letter.fact()));
    }

    private boolean isPresent(LetterRequested letter) {
        return rosters.ask(RosterId.of(letter.workshopId()).value(), r -> r.hasPresent(letter.registrationId()));
    }
}
