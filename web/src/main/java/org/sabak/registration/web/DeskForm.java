package org.sabak.registration.web;

import jakarta.validation.constraints.NotNull;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Contact;
import org.sabak.pages.IsoCountry;
import org.sabak.pages.Reachable;
import org.sabak.pages.Worded;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;

/**
 * A person entered by an organizer: the fields of the public form, and the role.
 *
 * @param registrationId chosen when the form is shown, so that sending the form twice is harmless; so is {@code personId}
 */
@Reachable
record DeskForm(@NotNull RegistrationId registrationId, @NotNull PersonId personId,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String name,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String nativeName,
        @Contact(Contact.Way.EMAIL) String email, @Contact(Contact.Way.PHONE) String phone,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String organisation,
        @NotNull OrganisationKind organisationKind,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String position,
        @IsoCountry String country, @NotNull Sex sex, @NotNull AgeBand ageBand, @NotNull Role role)
        implements Reachable.ByContact {

    /** Stands for the version of the notice when the person did not see it. */
    static final String ON_BEHALF = "on-behalf";

    static DeskForm blank(RegistrationId registration, PersonId person) {
        return new DeskForm(registration, person, "", "", "", "", "", null, "", "", null, null, Role.PARTICIPANT);
    }

    RegisterParticipant command(WorkshopId workshop) {
        var details = new PersonDetails(name, nativeName, email, phone, organisation, Wording.tidy(position));
        return new RegisterParticipant(workshop, registrationId, personId, role,
                new Particulars(sex, ageBand, new Country(country), organisationKind), details, Channel.DESK, ON_BEHALF);
    }
}
