package org.sabak.registration.command;

import static java.util.Comparator.comparing;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.registration.RegistrationRefusal.SEATS_OUT_OF_RANGE;
import static org.sabak.registration.RegistrationRefusal.SHARES_MOVED;
import static org.sabak.registration.SelectionRefusal.FUNDED_BELOW_TAKEN;
import static org.sabak.registration.SelectionRefusal.KINDS_ABOVE_SEATS;
import static org.sabak.registration.SelectionRefusal.KINDS_TO_OTHERS_ALREADY;
import static org.sabak.registration.SelectionRefusal.KIND_BELOW_TAKEN;
import static org.sabak.registration.SelectionRefusal.KIND_TWICE;
import static org.sabak.registration.SelectionRefusal.PERCENT_OUT_OF_RANGE;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.sabak.registration.KindSeats;
import org.sabak.registration.SelectionCommand.AllotSeatsToKinds;
import org.sabak.registration.SelectionCommand.SetFundedSeats;
import org.sabak.registration.SelectionCommand.SetWomensTarget;
import org.sabak.registration.SelectionEvent.FundedSeatsSet;
import org.sabak.registration.SelectionEvent.SeatsAllottedToKinds;
import org.sabak.registration.SelectionEvent.WomensTargetSet;

/** How seats are shared out besides: to kinds of organisation, and to people whom the workshop pays for. */
abstract class SharingFurther extends SharingOut {

    /** A kind keeps at least the seats its people have, and the kinds together never get more than there are. */
    @CommandHandler
    void handle(AllotSeatsToKinds c) {
        var was = seats.shares().allottedToKinds();
        var wanted = c.kinds().stream().sorted(comparing(KindSeats::kind)).toList();
        if (wanted.equals(was)) return;
        refuse(SHARES_MOVED, moved(c.seen(), was));
        refuseImpossible(wanted);
        apply(new SeatsAllottedToKinds(workshop, was, wanted));
        giveFreeSeats();
    }

    private void refuseImpossible(List<KindSeats> wanted) {
        var listed = wanted.stream().map(KindSeats::kind).toList();
        refuse(KIND_TWICE, listed.stream().distinct().count() < listed.size());
        for (var k : wanted) {
            int taken = seats.shares().takenBy(k.kind());
            refuse(KIND_BELOW_TAKEN, k.seats() < taken, k.kind(), taken);
        }
        long sum = wanted.stream().mapToLong(KindSeats::seats).sum();
        refuse(KINDS_ABOVE_SEATS, sum > seats.capacity(), sum, seats.capacity(), sum - seats.capacity());
        int others = seats.shares().takenByOtherKindsThan(listed);
        refuse(KINDS_TO_OTHERS_ALREADY, sum + others > seats.capacity(), others, seats.capacity() - others);
    }

    @CommandHandler
    void handle(SetWomensTarget c) {
        if (c.percent() == choice.womensTarget()) return;
        refuse(PERCENT_OUT_OF_RANGE, c.percent() < 0 || c.percent() > 100, 0, 100);
        apply(new WomensTargetSet(workshop, choice.womensTarget(), c.percent()));
    }

    @CommandHandler
    void handle(SetFundedSeats c) {
        var was = seats.shares().funded();
        var funded = Optional.ofNullable(c.funded());
        if (funded.equals(was)) return;
        funded.ifPresent(n -> {
            refuse(SEATS_OUT_OF_RANGE, n < 0 || n > seats.capacity(), 0, seats.capacity());
            refuse(FUNDED_BELOW_TAKEN, n < seats.shares().takenFunded(), seats.shares().takenFunded());
        });
        apply(new FundedSeatsSet(workshop, was, funded));
        giveFreeSeats();
    }

    @EventSourcingHandler
    void on(SeatsAllottedToKinds e) {
        seats.shares().allotToKinds(e.kinds());
    }

    @EventSourcingHandler
    void on(WomensTargetSet e) {
        choice.aimAt(e.percent());
    }

    @EventSourcingHandler
    void on(FundedSeatsSet e) {
        seats.shares().fund(e.funded());
    }
}
