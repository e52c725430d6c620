package org.sabak.registration.command;

import java.time.Instant;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.registration.RegistrationCommand.ReturnToWorkshop;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationEvent.RegistrationWithdrawn;
import org.sabak.registration.RegistrationEvent.ReturnedToReserve;
import org.sabak.registration.RegistrationEvent.ReturnedToSeat;
import org.sabak.registration.RegistrationEvent.SeatGivenFromReserve;

/** Says in one word what a person does and what then becomes of them. */
record Applicant(String name, String form, Role role, Sex sex, Country country, OrganisationKind kind, Channel channel,
        String notice) {

    static final WorkshopId WORKSHOP = new WorkshopId("workshop-border-security-almaty");
    static final Instant CLOSES = Instant.parse("2026-10-01T18:00:00Z");

    Applicant(String name) {
        this(name, "1", Role.PARTICIPANT, Sex.FEMALE, new Country("KZ"), OrganisationKind.GOVERNMENT, Channel.PUBLIC_PAGE, "notice-1");
    }

    Applicant named(String other) {
        return new Applicant(other, form, role, sex, country, kind, channel, notice);
    }

    Applicant withForm(String n) {
        return new Applicant(name, n, role, sex, country, kind, channel, notice);
    }

    Applicant as(Role other) {
        return new Applicant(name, form, other, sex, country, kind, channel, notice);
    }

    Applicant recordedAs(Sex other) {
        return new Applicant(name, form, role, other, country, kind, channel, notice);
    }

    Applicant from(Country other) {
        return new Applicant(name, form, role, sex, other, kind, channel, notice);
    }

    Applicant of(OrganisationKind other) {
        return new Applicant(name, form, role, sex, country, other, channel, notice);
    }

    Applicant by(Channel other, String agreed) {
        return new Applicant(name, form, role, sex, country, kind, other, agreed);
    }

    RegisterParticipant asks() {
        return new RegisterParticipant(WORKSHOP, registration(), id(), role, particulars(),
                new PersonDetails(name, "", name + "@example.org", "", "Institute", ""), channel, notice);
    }

    WithdrawRegistration withdraws() {
        return new WithdrawRegistration(WORKSHOP, registration(), false);
    }

    ReturnToWorkshop returns() {
        return new ReturnToWorkshop(WORKSHOP, registration(), false);
    }

    ReturnToWorkshop isBroughtBack() {
        return new ReturnToWorkshop(WORKSHOP, registration(), true);
    }

    ParticipantRegistered seated() {
        return new ParticipantRegistered(WORKSHOP, registration(), id(), role, particulars(), channel, notice);
    }

    ParticipantPlacedOnReserve waiting(int place) {
        return new ParticipantPlacedOnReserve(WORKSHOP, registration(), id(), role, particulars(), channel, notice, place);
    }

    SeatGivenFromReserve movesUp() {
        return new SeatGivenFromReserve(WORKSHOP, registration());
    }

    RegistrationWithdrawn withdrawn() {
        return new RegistrationWithdrawn(WORKSHOP, registration(), false);
    }

    ReturnedToSeat backOnSeat() {
        return new ReturnedToSeat(WORKSHOP, registration());
    }

    ReturnedToReserve backOnReserve(int place) {
        return new ReturnedToReserve(WORKSHOP, registration(), place);
    }

    RegistrationId registration() {
        return new RegistrationId("registration-" + name + "-" + form);
    }

    PersonId id() {
        return new PersonId("person-" + name);
    }

    Particulars particulars() {
        return new Particulars(sex, AgeBand.FROM_35_TO_49, country, kind);
    }
}
