package org.sabak.trainers.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.sabak.kernel.Personal;
import org.sabak.kernel.PersonId;
import org.sabak.pages.Contact;
import org.sabak.pages.Reachable;
import org.sabak.pages.Worded;
import org.sabak.people.PersonDetails;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersCommand.EnterTrainer;

/**
 * Somebody new in the pool. There is no field for a sex: only they themselves state it.
 *
 * @param trainerId chosen when the form is shown, so that sending the form twice is harmless; so is {@code personId}
 */
@Personal
@Reachable
record EnterForm(@NotNull TrainerId trainerId, @NotNull PersonId personId,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String name,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String nativeName,
        @Contact(Contact.Way.EMAIL) String email, @Contact(Contact.Way.PHONE) String phone,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String organisation,
        @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String position,
        List<String> skills, String tags, List<String> languages, List<String> countries, String otherCountries)
        implements Reachable.ByContact, ProfileFields {

    EnterForm {
        skills = ProfileFields.copy(skills);
        languages = ProfileFields.copy(languages);
        countries = ProfileFields.copy(countries);
    }

    static EnterForm blank(TrainerId trainer, PersonId person) {
        return new EnterForm(trainer, person, "", "", "", "", "", "", List.of(), "", List.of("ru"), List.of(), "");
    }

    EnterTrainer command() {
        return new EnterTrainer(trainerId, personId,
                new DetailsForm(name, nativeName, email, phone, organisation, position).details(), profile());
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "EnterForm[…]";
    }
}
