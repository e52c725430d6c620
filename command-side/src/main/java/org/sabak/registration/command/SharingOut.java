package org.sabak.registration.command;

import static java.util.Comparator.comparing;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.RegistrationRefusal.ALLOTTED_ABOVE_SEATS;
import static org.sabak.registration.RegistrationRefusal.ALLOTTED_BELOW_TAKEN;
import static org.sabak.registration.RegistrationRefusal.ALLOTTED_TO_OTHERS_ALREADY;
import static org.sabak.registration.RegistrationRefusal.COUNTRY_TWICE;
import static org.sabak.registration.RegistrationRefusal.HELD_ABOVE_FREE;
import static org.sabak.registration.RegistrationRefusal.RELEASED_IN_THE_PAST;
import static org.sabak.registration.RegistrationRefusal.SHARES_MOVED;
import static org.sabak.registration.RegistrationRefusal.SEATS_OUT_OF_RANGE;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.RegistrationCommand.AllotSeats;
import org.sabak.registration.RegistrationCommand.HoldSeatsForWomen;
import org.sabak.registration.RegistrationCommand.ReleaseHeldSeats;
import org.sabak.registration.RegistrationEvent.HeldSeatsReleased;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;
import org.sabak.registration.RegistrationEvent.SeatsAllotted;
import org.sabak.registration.RegistrationEvent.SeatsHeldForWomen;

/** How an organizer shares the seats of a workshop out: to countries, and for a while to women. */
abstract class SharingOut {

    protected WorkshopId workshop;
    protected Seats seats;
    protected Choice choice = new Choice();

    /** A country keeps at least the seats its people have, and the countries together never get more than there are. */
    @CommandHandler
    void handle(AllotSeats c) {
        var was = seats.shares().allotted();
        var wanted = c.countries().stream().sorted(comparing(CountrySeats::country)).toList();
        if (wanted.equals(was)) return;
        refuse(SHARES_MOVED, moved(c.seen(), was));
        refuseImpossible(wanted);
        apply(new SeatsAllotted(workshop, was, wanted));
        giveFreeSeats();
    }

    /** Whether the shares are not any more as somebody saw them. */
    static boolean moved(List<?> seen, List<?> now) {
        return seen != null && !Set.copyOf(seen).equals(Set.copyOf(now));
    }

    private void refuseImpossible(List<CountrySeats> wanted) {
        var listed = wanted.stream().map(CountrySeats::country).toList();
        refuse(COUNTRY_TWICE, listed.stream().distinct().count() < listed.size());
        for (var c : wanted) {
            int taken = seats.shares().takenBy(c.country());
            refuse(ALLOTTED_BELOW_TAKEN, c.seats() < taken, c.country(), taken);
        }
        long sum = wanted.stream().mapToLong(CountrySeats::seats).sum();
        refuse(ALLOTTED_ABOVE_SEATS, sum > seats.capacity(), sum, seats.capacity(), sum - seats.capacity());
        int others = seats.shares().takenByOthersThan(listed);
        refuse(ALLOTTED_TO_OTHERS_ALREADY, sum + others > seats.capacity(), others, seats.capacity() - others);
    }

    @CommandHandler
    void handle(HoldSeatsForWomen c, Clock clock) {
        var shares = seats.shares();
        if (c.seats() == shares.heldForWomen() && c.until().equals(shares.heldUntil())) return;
        refuse(SEATS_OUT_OF_RANGE, c.seats() < 1 || c.seats() > seats.capacity(), 1, seats.capacity());
        refuse(RELEASED_IN_THE_PAST, !c.until().isAfter(clock.instant()));
        int most = seats.capacity() - shares.takenByOthersThanWomen();
        refuse(HELD_ABOVE_FREE, c.seats() > most, most);
        apply(new SeatsHeldForWomen(workshop, shares.heldForWomen(), c.seats(), c.until()));
        giveFreeSeats();
    }

    @CommandHandler
    void handle(ReleaseHeldSeats c) {
        if (seats.shares().heldForWomen() == 0) return;
        apply(new HeldSeatsReleased(workshop, seats.shares().heldForWomen()));
        giveFreeSeats();
    }

    /** To those who have waited longest among those for whom there is room; while people are chosen, to nobody by itself. */
    protected void giveFreeSeats() {
        if (choice.selecting()) return;
        for (var next = seats.next(); next.isPresent(); next = seats.next()) {
            apply(new SeatGivenFromReserve(workshop, next.get()));
        }
    }

    @EventSourcingHandler
    void on(SeatsAllotted e) {
        seats.shares().allot(e.countries());
    }

    @EventSourcingHandler
    void on(SeatsHeldForWomen e) {
        seats.shares().hold(e.seats(), e.until());
    }

    @EventSourcingHandler
    void on(HeldSeatsReleased e) {
        seats.shares().release();
    }
}
