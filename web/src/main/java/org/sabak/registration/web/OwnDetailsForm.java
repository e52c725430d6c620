package org.sabak.registration.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.sabak.kernel.Personal;
import org.sabak.kernel.Wording;
import org.sabak.pages.Contact;
import org.sabak.pages.Worded;
import org.sabak.people.PersonDetails;

/** What is kept about a person, filled in as it is, to be put right by that person. */
@Personal
record OwnDetailsForm(
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) @Latin String name,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String nativeName,
        @NotBlank(message = "{wording.contact}") @Contact(Contact.Way.EITHER) String contact,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String organisation,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String position,
        @AssertTrue(message = "{registration.consent-needed}", groups = Agreeing.class) Boolean consent) {

    /** Who says yes to a seat agrees to the privacy note in the same form. */
    interface Agreeing { }

    OwnDetailsForm {
        consent = Boolean.TRUE.equals(consent);
    }

    static OwnDetailsForm of(PersonDetails known) {
        return new OwnDetailsForm(known.name(), known.nativeName(), known.email().isEmpty() ? known.phone() : known.email(),
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
        return "OwnDetailsForm[…]";
    }
}
