package org.sabak.demonstration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.people.PersonDetails;
import org.sabak.trainers.Absence;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersCommand.EnterTrainer;
import org.sabak.trainers.TrainersCommand.StateAbsence;
import org.sabak.trainers.TrainersCommand.StateSex;
import org.springframework.stereotype.Component;

/** A dozen invented speakers and trainers, {@code trainer-demo-1} to {@code trainer-demo-12}. Two have stated no sex, one declined. */
@Component
class Teaching {

    /** Of somebody who has not stated a sex. */
    static final TrainerId SILENT = trainer(8);

    private final Sender sender;
    private final Clock clock;

    Teaching(Sender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    void tell() {
        for (var line : Lines.of("trainers.csv")) enter(line.split(";"));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        absent(7, today.plusDays(10), today.plusDays(24));
        absent(10, today.plusDays(40), today.plusDays(41));
    }

    static TrainerId trainer(int number) {
        return new TrainerId("trainer-demo-" + number);
    }

    private void enter(String[] p) {
        var id = trainer(Integer.parseInt(p[0]));
        var email = p[2].toLowerCase(Locale.ROOT).replace(' ', '.') + "@trainers.example";
        sender.send(new EnterTrainer(id, new PersonId("person-" + id), new PersonDetails(p[2], p[3], email, "", p[4], p[5]),
                new Profile(List.of(p[6].split(",")), List.of(p[7].split(",")), Stream.of(p[8].split(",")).map(Country::new).toList())));
        // As they themselves, which is the only way there is.
        if (!p[1].isEmpty()) sender.send(id.value(), new StateSex(id, Sex.valueOf(p[1])));
    }

    private void absent(int number, LocalDate from, LocalDate to) {
        sender.send(trainer(number).value(), new StateAbsence(trainer(number), new Absence(from, to)));
    }
}
