package org.sabak.registration.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.sabak.kernel.Personal;
import org.sabak.kernel.Wording;
import org.sabak.pages.Contact;
import org.sabak.pages.Worded;
import org.sabak.people.PersonDetails;

/** What a nominee checks before saying yes: filled in with what the country sent, to be put right where it is wrong. */
@Personal
record AcceptForm(
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) @Latin String name,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String nativeName,
        @NotBlank(message = "{wording.contact}") @Contact(Contact.Way.EITHER) String contact,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String organisation,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String position,
        @AssertTrue(message = "{registration.consent-needed}") Boolean consent) {

    AcceptForm {
        consent = Boolean.TRUE.equals(consent);
    }

    static AcceptForm of(PersonDetails known) {
        return new AcceptForm(known.name(), known.nativeName(), known.email().isEmpty() ? known.phone() : known.email(),
                known.organisation(), known.position(), false);
    }

    /** @param known the contact that was not asked for again stays as it was */
    PersonDetails details(PersonDetails known) {
        var reach = Wording.tidy(contact);
        boolean mail = reach.contains("@");
        return new PersonDetails(name, nativeName, mail ? reach : "", mail ? known.phone() : reach, organisation, position);
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "AcceptForm[…]";
    }
}
