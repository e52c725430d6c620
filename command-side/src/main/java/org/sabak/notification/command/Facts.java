package org.sabak.notification.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.sabak.attendance.SheetId;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.Form;
import org.sabak.notification.Addressed.CalendarEntry;
import org.sabak.notification.Addressed.Invitation;
import org.sabak.notification.Addressed.Terms;
import org.sabak.notification.NotificationEvent.LetterRequested;
import org.sabak.notification.Template;
import org.sabak.notification.command.NominationNow.Invited;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationId;
import org.sabak.registration.RosterId;
import org.springframework.stereotype.Component;

/** What is true now, by the log itself: a letter must not rest on a list that may lag behind. */
@Component
class Facts {

    private final Folds<WorkshopNow> workshops;
    private final Folds<RosterNow> rosters;
    private final Folds<NominationNow> nominations;
    private final Folds<SheetNow> sheets;
    private final Folds<TrainerNow> trainers;
    private final Folds<AssessmentNow> assessments;
    private final Clock clock;

    Facts(EventStore log, Clock clock) {
        this.workshops = new Folds<>(log, WorkshopNow::new);
        this.rosters = new Folds<>(log, RosterNow::new);
        this.nominations = new Folds<>(log, NominationNow::new);
        this.sheets = new Folds<>(log, SheetNow::new);
        this.trainers = new Folds<>(log, TrainerNow::new);
        this.assessments = new Folds<>(log, AssessmentNow::new);
        this.clock = clock;
    }

    /** Whether the letter may still be sent: its fact stands, and nobody would be told of what is over. */
    boolean stillHolds(LetterRequested letter) {
        if (letter.template() == Template.THANK_YOU) return isThanked(letter);
        if (letter.template() == Template.TRAINER_PROFILE) return trainers.ask(letter.stream(), t -> t.wasLastAsked(letter.fact()));
        if (letter.template().form().isPresent()) return isOn(letter) && isAsked(letter, letter.template().form().get());
        return !over(letter.workshop()) && switch (letter.template()) {
            case SEAT_ASKED, SEAT_GIVEN, PUT_ON_RESERVE, SEAT_FROM_RESERVE, CANDIDATE_ON_RESERVE -> restsOnIt(letter) && isOn(letter);
            case SEAT_OFFERED -> restsOnIt(letter) && isOn(letter)
                    && !answerBy(letter).filter(clock.instant()::isAfter).isPresent();
            case REGISTRATION_WITHDRAWN, CANDIDATE_DECLINED, OFFER_EXPIRED -> restsOnIt(letter);
            case DATES_CHANGED -> isPresent(letter) && workshops.ask(letter.workshop().value(),
                    w -> w.hasDatesOf(letter.fact()) && !w.isCancelled());
            case WORKSHOP_POSTPONED, WORKSHOP_CANCELLED -> isPresent(letter)
                    && workshops.ask(letter.workshop().value(), w -> w.isStoppedBy(letter.fact()));
            case INVITED_TO_NOMINATE -> isOn(letter)
                    && ofNomination(letter, (n, invitation) -> n.isOpenFor(invitation, clock.instant()));
            case SIGN_IN_LINK -> ofNomination(letter, (n, invitation) -> n.wasLastAsked(invitation, letter.fact()));
            case CORRECTION -> isPresent(letter) && workshops.ask(letter.workshop().value(), w -> w.isAsSaidBy(letter.fact()));
            case REMINDER -> isPresent(letter) && holdsSeat(letter)
                    && isAhead(letter.workshop()) && workshops.ask(letter.workshop().value(), w -> w.hasDatesOf(letter.fact()));
            case NOMINATIONS_RECEIVED -> true;
            case THANK_YOU, TRAINER_PROFILE, PRE_TEST, POST_TEST, EVALUATION, FOLLOW_UP -> false; // decided above
        };
    }

    /** What the letter tells besides the workshop. */
    Terms terms(LetterRequested letter) {
        return letter.template().isForFocalPoints() ? nominations.ask(letter.stream(), n -> n.terms(letter.fact()))
                : answerBy(letter).map(until -> new Terms(until, "", "", 0)).orElse(Terms.NONE);
    }

    Optional<Invited> invited(NominationId nomination, InvitationId invitation) {
        return Optional.ofNullable(nominations.ask(nomination.value(), n -> n.invited(invitation)));
    }

    /** Whether the workshop's last day has passed. */
    boolean over(WorkshopId workshop) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return workshops.ask(workshop.value(), w -> w.isOver(today));
    }

    /** What the letter tells of its workshop; null when it is about none. */
    Invitation workshop(LetterRequested letter) {
        return letter.workshopId().map(workshop -> workshops.ask(workshop.value(), WorkshopNow::inWords)).orElse(null);
    }

    /** What the recipient's calendar is to hold; null when it never had to hold anything. */
    CalendarEntry entry(LetterRequested letter) {
        if (letter.template() == Template.THANK_YOU || letter.template().form().isPresent()
                || letter.recipientId().registration().isEmpty()) return null;
        var registration = letter.recipientId().registration().get();
        var roster = RosterId.of(letter.workshop()).value();
        var seat = rosters.ask(roster, r -> r.seat(registration));
        boolean firm = !rosters.ask(roster, r -> r.isOffered(registration));
        return workshops.ask(letter.workshop().value(), w -> seat.wasHeld() && w.wasDated()
                ? new CalendarEntry(registration, w.version() + seat.moves(), seat.held() && w.takesPlace(), firm)
                : null);
    }

    String language(WorkshopId workshop) {
        return workshops.ask(workshop.value(), WorkshopNow::language);
    }

    Map<RegistrationId, PersonId> present(WorkshopId workshop) {
        return rosters.ask(RosterId.of(workshop).value(), RosterNow::present);
    }

    Map<RegistrationId, PersonId> seated(WorkshopId workshop) {
        return rosters.ask(RosterId.of(workshop).value(), RosterNow::seated);
    }

    /** Whether it has not begun and is to take place. */
    boolean isAhead(WorkshopId workshop) {
        return workshops.ask(workshop.value(), w -> w.isAhead(clock.instant()));
    }

    /** Whether this event says that it has been held. */
    boolean wasHeldBy(WorkshopId workshop, String fact) {
        return workshops.ask(workshop.value(), w -> w.wasHeldBy(fact));
    }

    PersonId person(WorkshopId workshop, RegistrationId registration) {
        return rosters.ask(RosterId.of(workshop).value(), r -> r.person(registration));
    }

    /** Whether the person has a seat and has still to say yes to it. */
    boolean isOffered(WorkshopId workshop, RegistrationId registration) {
        return rosters.ask(RosterId.of(workshop).value(), r -> r.isOffered(registration));
    }

    private Optional<Instant> answerBy(LetterRequested letter) {
        return letter.recipientId().registration()
                .flatMap(registration -> rosters.ask(RosterId.of(letter.workshop()).value(), r -> r.answerBy(registration)));
    }

    /** Who was in any session, by the sheets as they are now. */
    Map<RegistrationId, PersonId> attended(WorkshopId workshop) {
        var there = new LinkedHashMap<RegistrationId, PersonId>();
        for (var session : workshops.ask(workshop.value(), WorkshopNow::sessions)) {
            for (var one : sheets.ask(SheetId.of(session).value(), s -> s.attended().toList())) there.put(one, person(workshop, one));
        }
        return there;
    }

    private boolean isThanked(LetterRequested letter) {
        return wasHeldBy(letter.workshop(), letter.fact())
                && letter.recipientId().registration().filter(attended(letter.workshop())::containsKey).isPresent();
    }

    /** While the form is open; the first test by whoever has a seat, the others by whoever was there. */
    private boolean isAsked(LetterRequested letter, Form form) {
        return assessments.ask(letter.stream(), a -> a.isOpen(form)) && letter.recipientId().registration()
                .filter(one -> asked(letter.workshop(), form).containsKey(one)).isPresent();
    }

    /** Who is to fill a form in. */
    Map<RegistrationId, PersonId> asked(WorkshopId workshop, Form form) {
        return form == Form.PRE ? seated(workshop) : attended(workshop);
    }

    private boolean holdsSeat(LetterRequested letter) {
        return letter.recipientId().registration()
                .filter(one -> rosters.ask(RosterId.of(letter.workshop()).value(), r -> r.seat(one).held())).isPresent();
    }

    private boolean isOn(LetterRequested letter) {
        return !workshops.ask(letter.workshop().value(), WorkshopNow::isCancelled);
    }

    private boolean ofNomination(LetterRequested letter, BiPredicate<NominationNow, InvitationId> stands) {
        return letter.recipientId().invitation()
                .filter(invitation -> nominations.ask(letter.stream(), n -> stands.test(n, invitation))).isPresent();
    }

    private boolean restsOnIt(LetterRequested letter) {
        return rosters.ask(RosterId.of(letter.workshop()).value(), r -> letter.recipientId().registration().filter(one -> r.restsOn(one, letter.fact())).isPresent());
    }

    private boolean isPresent(LetterRequested letter) {
        return rosters.ask(RosterId.of(letter.workshop()).value(), r -> letter.recipientId().registration().filter(r::hasPresent).isPresent());
    }
}
