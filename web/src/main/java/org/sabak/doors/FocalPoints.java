package org.sabak.doors;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationQuery.Invitation;
import org.sabak.registration.NominationQuery.InvitationOf;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.stereotype.Component;

/** Knows which invitations to nominate still open a door. The same rule decides whether a letter to sign in is sent. */
@Component
public class FocalPoints {

    private final Queries queries;
    private final Clock clock;

    FocalPoints(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Until the nominations are due; once people were sent, until the workshop begins, because one may have to be replaced. */
    boolean mayComeIn(InvitationId id) {
        return queries.find(new InvitationOf(id), Invitation.class).filter(i -> !i.takenBack()).filter(this::inTime).isPresent();
    }

    /** What the present visitor was invited for; nothing unless a focal point is there. */
    public Optional<Invitation> present() {
        return Visitor.present().filter(v -> v.who() == Visitor.Who.FOCAL_POINT)
                .flatMap(v -> queries.find(new InvitationOf(new InvitationId(v.id())), Invitation.class));
    }

    private boolean inTime(Invitation invitation) {
        var workshop = queries.get(new WorkshopOf(invitation.workshopId()), Workshop.class);
        if (over(workshop.stage())) return false;
        var now = clock.instant();
        return !now.isAfter(invitation.due()) || invitation.sent()
                && now.isBefore(workshop.days().first().atStartOfDay(ZoneId.of(workshop.zone())).toInstant());
    }

    private static boolean over(Stage stage) {
        return stage == Stage.CANCELLED || stage == Stage.POSTPONED || stage == Stage.HELD || stage == Stage.CLOSED;
    }
}
