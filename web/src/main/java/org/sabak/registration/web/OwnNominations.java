package org.sabak.registration.web;

import java.time.Clock;
import java.time.ZoneId;
import org.sabak.doors.Commands;
import org.sabak.doors.FocalPoints;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Queries;
import org.sabak.registration.NominationQuery.Invitation;
import org.sabak.registration.NominationQuery.Nomination;
import org.sabak.registration.NominationQuery.NominationOf;
import org.sabak.registration.RegistrationQuery.CountryShare;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.workshop.CountryZones;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a focal point share: for which country and workshop it is, and how far that is. */
@Component
class OwnNominations {

    private final Commands commands;
    private final Queries queries;
    private final FocalPoints focalPoints;
    private final Clock clock;

    OwnNominations(Commands commands, Queries queries, FocalPoints focalPoints, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.focalPoints = focalPoints;
        this.clock = clock;
    }

    Invitation invitation() {
        return focalPoints.present().orElseThrow(NotKnown::new);
    }

    Nomination nomination(Invitation own) {
        return queries.get(new NominationOf(own.workshopId(), own.country(), own.invitationId().value()), Nomination.class);
    }

    void send(Object command) {
        commands.send(command);
    }

    <R> R get(Object query, Class<R> answer) {
        return queries.get(query, answer);
    }

    /** Puts everything about the country and the workshop onto a page. */
    Nomination show(Invitation own, Model page) {
        var nomination = nomination(own);
        var workshop = queries.get(new WorkshopOf(own.workshopId()), Workshop.class);
        var share = queries.ask(new SeatsOf(own.workshopId()), Seats.class).shares().countries().stream()
                .filter(c -> c.country().equals(own.country())).findFirst().orElse(new CountryShare(own.country(), null, 0, 0, 0));
        var now = clock.instant();
        page.addAttribute("workshop", workshop).addAttribute("nomination", nomination).addAttribute("share", share)
                .addAttribute("zone", CountryZones.of(own.country()).orElse(workshop.zone()))
                .addAttribute("open", !now.isAfter(nomination.due()))
                .addAttribute("replaceable", now.isBefore(workshop.days().first().atStartOfDay(ZoneId.of(workshop.zone())).toInstant()))
                .addAttribute("next", next(nomination, !now.isAfter(nomination.due())));
        return nomination;
    }

    /** Who acts next, as the last part of a message key. */
    private static String next(Nomination n, boolean open) {
        if (!open || n.draft().isEmpty()) return n.sent().isEmpty() && open ? "table" : "organizers";
        return n.letter() == null ? "letter" : "send";
    }
}
