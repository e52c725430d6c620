package org.sabak.registration.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Personal;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.Wording;
import org.sabak.pages.Chosen;
import org.sabak.pages.Contact;
import org.sabak.pages.IsoCountry;
import org.sabak.pages.Worded;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;

/**
 * The fields of the page, as typed. Shape is checked here; rules are checked by the roster.
 *
 * @param ticket 256 random bits, chosen when the form is shown and known to its reader alone. The registration's id is
 *               made from it, so the same form sent twice is one registration, and only who filled it in can come back
 *               to it: ids are seen by the desk, tickets by nobody
 */
@Personal
record RegistrationForm(
        @Pattern(regexp = "[A-Za-z0-9_-]{43}", message = "{registration.ticket-broken}") String ticket,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) @Latin String name,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String nativeName,
        @NotBlank(message = "{wording.contact}") @Contact(Contact.Way.EITHER) String contact,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String organisation,
        @Chosen(OrganisationKind.class) String organisationKind,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String position,
        @IsoCountry(message = "{registration.choose-country}") String country,
        @Chosen(value = Sex.class, required = false) String sex,
        @Chosen(value = AgeBand.class, required = false) String ageBand,
        @AssertTrue(message = "{registration.consent-needed}") Boolean consent) {

    /** Version of the privacy note on the form. */
    static final String NOTICE = "privacy-1";

    /** Version of the note that a nominee reads: whoever named the person sees it too. */
    static final String NOTICE_TO_NOMINEES = "privacy-nominee-1";

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A question without any answer is not sent at all. */
    RegistrationForm {
        ticket = given(ticket);
        name = given(name);
        nativeName = given(nativeName);
        contact = given(contact);
        organisation = given(organisation);
        organisationKind = given(organisationKind);
        position = given(position);
        country = given(country);
        sex = given(sex);
        ageBand = given(ageBand);
        consent = Boolean.TRUE.equals(consent);
    }

    static RegistrationForm fresh() {
        var random = new byte[32];
        RANDOM.nextBytes(random);
        return new RegistrationForm(Base64.getUrlEncoder().withoutPadding().encodeToString(random), "", "", "", "", "", "",
                "", "", "", false);
    }

    RegistrationId registrationId() {
        return new RegistrationId("registration-" + trace());
    }

    RegisterParticipant command(WorkshopId workshop) {
        var particulars = new Particulars(sex.isEmpty() ? Sex.UNKNOWN : Sex.valueOf(sex),
                ageBand.isEmpty() ? AgeBand.UNKNOWN : AgeBand.valueOf(ageBand), new Country(country),
                OrganisationKind.valueOf(organisationKind));
        var reach = Wording.tidy(contact);
        var details = new PersonDetails(name, nativeName, reach.contains("@") ? reach : "", reach.contains("@") ? "" : reach,
                organisation, position);
        return new RegisterParticipant(workshop, registrationId(), new PersonId("person-" + trace()), Role.PARTICIPANT,
                particulars, details, Channel.PUBLIC_PAGE, NOTICE);
    }

    private static String given(String answer) {
        return answer == null ? "" : answer;
    }

    private String trace() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "RegistrationForm[…]";
    }
}
