package org.sabak.trainers.web;

import org.sabak.kernel.Personal;
import org.sabak.kernel.Wording;
import org.sabak.pages.Contact;
import org.sabak.pages.Reachable;
import org.sabak.pages.Worded;
import org.sabak.people.PersonDetails;

/** Who a speaker or trainer is, as an organizer writes it. */
@Personal
@Reachable
record DetailsForm(@Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String name,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String nativeName,
        @Contact(Contact.Way.EMAIL) String email, @Contact(Contact.Way.PHONE) String phone,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String organisation,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String position) implements Reachable.ByContact {

    static DetailsForm of(PersonDetails d) {
        return new DetailsForm(d.name(), d.nativeName(), d.email(), d.phone(), d.organisation(), d.position());
    }

    PersonDetails details() {
        return new PersonDetails(name, nativeName, email, phone, organisation, Wording.tidy(position));
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "DetailsForm[…]";
    }
}
