package org.sabak.registration.web;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.Personal;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Wording;
import org.sabak.pages.Chosen;
import org.sabak.pages.Contact;
import org.sabak.pages.Worded;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Funding;
import org.sabak.registration.Named;
import org.sabak.registration.NominationQuery.Line;
import org.sabak.registration.Nominee;

/** One nominee as typed or pasted: the columns of the table, in their order. */
@Personal
record NomineeRow(
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) @Latin String name,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String nativeName,
        @NotBlank(message = "{wording.contact}") @Contact(Contact.Way.EITHER) String contact,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String organisation,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String position,
        @Chosen(value = Sex.class, required = false) String sex,
        @Chosen(value = AgeBand.class, required = false) String ageBand,
        @Chosen(OrganisationKind.class) String kind) {

    /** Names of the columns, in their order. */
    static final List<String> COLUMNS = List.of("name", "nativeName", "contact", "organisation", "position", "sex", "ageBand", "kind");

    static final NomineeRow BLANK = of(List.of());

    NomineeRow {
        name = Wording.tidy(name);
        nativeName = Wording.tidy(nativeName);
        contact = Wording.tidy(contact);
        organisation = Wording.tidy(organisation);
        position = Wording.tidy(position);
        sex = Wording.tidy(sex);
        ageBand = Wording.tidy(ageBand);
        kind = Wording.tidy(kind);
    }

    /** @param cells in the order of the columns; missing ones are empty */
    static NomineeRow of(List<String> cells) {
        var c = new String[COLUMNS.size()];
        for (int i = 0; i < c.length; i++) c[i] = i < cells.size() ? cells.get(i) : "";
        return new NomineeRow(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
    }

    static NomineeRow of(Line line) {
        var d = line.details();
        var p = line.nominee().particulars();
        if (d == null) return BLANK;
        return new NomineeRow(d.name(), d.nativeName(), d.email().isEmpty() ? d.phone() : d.email(), d.organisation(), d.position(),
                p.sex() == Sex.UNKNOWN ? "" : p.sex().name(), p.ageBand() == AgeBand.UNKNOWN ? "" : p.ageBand().name(),
                p.organisationKind().name());
    }

    boolean blank() {
        return equals(BLANK);
    }

    public List<String> cells() {
        return List.of(name, nativeName, contact, organisation, position, sex, ageBand, kind);
    }

    /** @param idPart the last part of both ids */
    Named named(Country country, String idPart) {
        return new Named(new Nominee(new RegistrationId("registration-" + idPart), new PersonId("person-" + idPart),
                Role.PARTICIPANT, particulars(country), Funding.FUNDED, 0), details());
    }

    private Particulars particulars(Country country) {
        return new Particulars(sex.isEmpty() ? Sex.UNKNOWN : Sex.valueOf(sex),
                ageBand.isEmpty() ? AgeBand.UNKNOWN : AgeBand.valueOf(ageBand), country, OrganisationKind.valueOf(kind));
    }

    private PersonDetails details() {
        boolean email = contact.contains("@");
        return new PersonDetails(name, nativeName, email ? contact : "", email ? "" : contact, organisation, position);
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "NomineeRow[…]";
    }
}
