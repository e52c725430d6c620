package org.sabak.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sabak.access.LinkPurpose;
import org.sabak.doors.Commands;
import org.sabak.doors.Links;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationCommand.InviteFocalPoint;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopKind;

/** A ministry of Kazakhstan that was asked to name people for a workshop in a month; it has ten days. */
public record Ministry(House house, WorkshopId workshop, InvitationId invitation) {

    public static final Country KZ = new Country("KZ");

    public static Ministry invited(House house) {
        var commands = house.bean(Commands.class);
        var workshop = new WorkshopId("workshop-" + UUID.randomUUID());
        var first = LocalDate.now().plusDays(30);
        commands.sendAs(Actor.PROGRAM, new PlanWorkshop(workshop, new Plan("Borders and trade", WorkshopKind.TRAINING_COURSE,
                Level.NATIONAL, Mode.ONSITE, "T3", "IV", "", new Place(new Country("KG"), "Osh", ""), "",
                Days.of(first, first.plusDays(2)), 20, List.of(KZ), List.of("ru"), false, null)));
        commands.sendAs(Actor.PROGRAM, new AnnounceWorkshop(workshop));
        var ministry = new Ministry(house, workshop, new InvitationId("invitation-" + UUID.randomUUID()));
        ministry.invite(ministry.invitation, KZ);
        return ministry;
    }

    /** Somebody else, for this country or another. */
    public Ministry colleague(Country country) {
        var other = new Ministry(house, workshop, new InvitationId("invitation-" + UUID.randomUUID()));
        other.invite(other.invitation, country);
        return other;
    }

    private void invite(InvitationId who, Country country) {
        house.bean(Commands.class).sendAs(Actor.PROGRAM, new InviteFocalPoint(workshop, country, who,
                new PersonId("person-" + UUID.randomUUID()), new PersonDetails("Aigul Demo", "", "aigul@mfa.example", "", "", ""), "ru",
                Instant.now().plus(Duration.ofDays(10))));
    }

    public String link() {
        return House.path(house.bean(Links.class).issue(Actor.PROGRAM, LinkPurpose.NOMINATE, invitation.value(), Links.SIGN_IN));
    }

    public Browser signedIn() {
        var browser = house.browser();
        browser.post(link(), "");
        return browser;
    }
}
