package org.sabak.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sabak.doors.Commands;
import org.sabak.doors.Queries;
import org.sabak.kernel.Actor;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.Chosen;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand.AskByLetter;
import org.sabak.learning.LearningCommand.ChooseQuestions;
import org.sabak.learning.LearningCommand.NumberSlips;
import org.sabak.learning.LearningCommand.OpenForm;
import org.sabak.learning.LearningQuery.Slips;
import org.sabak.learning.LearningQuery.SlipsOf;
import org.sabak.learning.Option;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionCommand.WriteQuestion;
import org.sabak.learning.QuestionId;
import org.sabak.learning.QuestionKind;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopKind;

/** A workshop with a test of two questions, whose first option is right, and ten slips of paper. The first test is open. */
public record Classroom(House house, WorkshopId workshop, List<QuestionId> questions) {

    public static Classroom open(House house) {
        var id = UUID.randomUUID().toString();
        var room = new Classroom(house, new WorkshopId("workshop-" + id),
                List.of(new QuestionId("question-a-" + id), new QuestionId("question-b-" + id)));
        var first = LocalDate.now().plusDays(3);
        room.send(new PlanWorkshop(room.workshop, new Plan("Fair trial", WorkshopKind.TRAINING_COURSE, Level.NATIONAL, Mode.ONSITE, "T3",
                "IV", "", new Place(new Country("KZ"), "Almaty", ""), "", Days.of(first, first.plusDays(1)), 20, List.of(), List.of("ru"), false, null)));
        room.send(new AnnounceWorkshop(room.workshop));
        room.questions.forEach(q -> room.send(new WriteQuestion(q, new Question(QuestionKind.SINGLE,
                LocalText.of("May torture ever be justified?", "Может ли пытка быть оправдана?"),
                List.of(new Option(LocalText.of("Never", "Никогда"), true), new Option(LocalText.of("Sometimes", "Иногда"), false)), 1))));
        room.send(new ChooseQuestions(room.workshop, Form.PRE, room.questions.stream().map(q -> new Chosen(q, false)).toList()));
        room.send(new NumberSlips(room.workshop, 10));
        return room.opened(Form.PRE);
    }

    public Classroom opened(Form form) {
        send(new OpenForm(workshop, form));
        return this;
    }

    public String code(int slip) {
        return house.bean(Queries.class).ask(new SlipsOf(workshop), Slips.class).codes().get(slip - 1);
    }

    /** What a person with a seat and an address finds in a letter about the first test. */
    public String link() {
        var id = UUID.randomUUID().toString();
        send(new RegisterParticipant(workshop, new RegistrationId("registration-" + id), new PersonId("person-" + id), Role.PARTICIPANT,
                new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, new Country("KG"), OrganisationKind.MEDIA),
                new PersonDetails("Amina Testova", "", "amina@example.org", "", "Radio", ""), Channel.DESK, "on-behalf"));
        send(new AskByLetter(workshop, Form.PRE));
        return new Letterbox(house.data().resolve("outbox")).await(Pattern.compile("/answers/" + workshop + "\\?form=PRE&code=\\w+"));
    }

    public String page() {
        return "/answers/" + workshop;
    }

    public void send(Object command) {
        house.bean(Commands.class).sendAs(Actor.PROGRAM, command);
    }
}
