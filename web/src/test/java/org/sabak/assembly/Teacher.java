package org.sabak.assembly;

import java.util.List;
import java.util.UUID;
import org.sabak.access.LinkPurpose;
import org.sabak.doors.Commands;
import org.sabak.doors.Links;
import org.sabak.doors.Queries;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.people.PersonDetails;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersCommand.EnterTrainer;
import org.sabak.trainers.TrainersQuery.Trainer;
import org.sabak.trainers.TrainersQuery.TrainerOf;

/** Somebody in the pool of a house. */
public record Teacher(House house, TrainerId id, PersonId person) {

    public static Teacher entered(House house, String name) {
        var part = UUID.randomUUID();
        var teacher = new Teacher(house, new TrainerId("trainer-" + part), new PersonId("person-" + part));
        house.bean(Commands.class).sendAs(Actor.PROGRAM, new EnterTrainer(teacher.id, teacher.person,
                new PersonDetails(name, "", part + "@academy.example", "", "Academy", ""),
                new Profile(List.of("T5", "border law"), List.of("ru"), List.of(new Country("KZ")))));
        return teacher;
    }

    public String link() {
        return House.path(house.bean(Links.class).issue(Actor.PROGRAM, LinkPurpose.TRAINER_PROFILE, id.value(), Links.TRAINER_PROFILE));
    }

    public Browser signedIn() {
        var browser = house.browser();
        browser.post(link(), "");
        return browser;
    }

    public Trainer now() {
        return house.bean(Queries.class).get(new TrainerOf(id, "account-test"), Trainer.class);
    }
}
