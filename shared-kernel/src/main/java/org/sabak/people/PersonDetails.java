package org.sabak.people;

import org.sabak.kernel.Personal;
import org.sabak.kernel.Wording;

/**
 * Who a person is and how to reach them. Kept in the vault only. Absent parts are empty, never null.
 *
 * @param name         as in the passport, in Latin letters, in the order the person writes it; a single word is a valid name
 * @param nativeName   the same in the person's own script; optional
 * @param email        optional if there is a phone
 * @param phone        optional if there is an e-mail address
 * @param organisation as the person calls it
 * @param position     optional
 */
@Personal
public record PersonDetails(String name, String nativeName, String email, String phone, String organisation,
        String position) {

    /** Longest name, organisation and position, in characters. */
    public static final int MOST = 150;

    /** Longest contact, in characters. */
    public static final int MOST_CONTACT = 254;

    public PersonDetails {
        name = Wording.tidy(name);
        nativeName = Wording.tidy(nativeName);
        email = Wording.tidy(email);
        phone = Wording.tidy(phone);
        organisation = Wording.tidy(organisation);
        position = Wording.tidy(position);
    }

    /** Never prints who it is: such a text ends up in logs. */
    @Override
    public String toString() {
        return "PersonDetails[…]";
    }
}
