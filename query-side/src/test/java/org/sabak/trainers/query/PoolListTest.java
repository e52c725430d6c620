package org.sabak.trainers.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.RetoldStory;
import org.sabak.trainers.Absence;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersEvent.AbsenceStated;
import org.sabak.trainers.TrainersEvent.AbsenceWithdrawn;
import org.sabak.trainers.TrainersEvent.ProfileChanged;
import org.sabak.trainers.TrainersEvent.SexStated;
import org.sabak.trainers.TrainersEvent.TrainerDetailsCorrected;
import org.sabak.trainers.TrainersEvent.TrainerEntered;
import org.sabak.trainers.TrainersEvent.TrainerLeft;
import org.sabak.trainers.TrainersEvent.TrainerReturned;
import org.sabak.trainers.TrainersQuery.Filter;
import org.sabak.trainers.TrainersQuery.Pool;
import org.sabak.trainers.TrainersQuery.Story;
import org.sabak.trainers.TrainersQuery.StoryOf;
import org.sabak.trainers.TrainersQuery.Told;
import org.sabak.trainers.TrainersQuery.Trainer;
import org.sabak.trainers.TrainersQuery.TrainerOf;
import org.sabak.trainers.TrainersQuery.Trainers;
import org.sabak.trainers.TrainersQuery.TrainersIn;

class PoolListTest extends RetoldStory {

    static final TrainerId SAULE = id("saule"), TIMUR = id("timur"), MARAT = id("marat");
    static final Absence WEEK = new Absence(day(7), day(11)), ONE_DAY = new Absence(day(2), day(2));
    static final Profile LAW = new Profile(List.of("T5", "Border law"), List.of("ru", "kk"), List.of(new Country("KZ"))),
            MEDIA = new Profile(List.of("T2"), List.of("ru", "en"), List.of(new Country("KG"), new Country("KZ")));

    private final List<Object> told = new ArrayList<>(List.of(
            new TrainerEntered(SAULE, person("saule"), MEDIA), new TrainerEntered(TIMUR, person("timur"), MEDIA),
            new TrainerEntered(MARAT, person("marat"), LAW), new ProfileChanged(SAULE, MEDIA, LAW),
            new By(SAULE.value(), new SexStated(SAULE, Sex.MALE)), new By(SAULE.value(), new SexStated(SAULE, Sex.FEMALE)),
            new AbsenceStated(SAULE, WEEK), new AbsenceStated(SAULE, ONE_DAY), new AbsenceStated(TIMUR, WEEK),
            new AbsenceWithdrawn(TIMUR, WEEK), new TrainerDetailsCorrected(TIMUR), new TrainerLeft(MARAT)));

    @BeforeEach
    void know() {
        for (var who : List.of("saule", "timur", "marat")) {
            vault.vault().keep(person(who), new PersonDetails(who, "", who + "@academy.example", "", "Academy", ""));
        }
    }

    @Override
    protected List<Object> projections() {
        var diaries = new Diaries(readModels, standings);
        return List.of(new TrainersProjection(writes), new StoriesProjection(writes), diaries,
                new TrainersAnswers(readModels, diaries, standings, vault.vault()),
                new StoriesAnswers(readModels, standings, vault.credentials()));
    }

    @Override
    protected List<?> story() {
        return told;
    }

    @Override
    protected List<?> answers() {
        return List.of(pool(Filter.ALL), pool(new Filter("", "", "", null, null, true)), ask(new StoryOf(SAULE), Story.class));
    }

    @Test
    void a_trainer_is_shown_as_last_said_with_a_sex_only_if_stated() {
        tell();

        assertThat(pool(Filter.ALL)).extracting(t -> t.details().name(), Trainer::sex, Trainer::version)
                .containsExactly(tuple("saule", Sex.FEMALE, 2), tuple("timur", Sex.UNKNOWN, 1));
        var saule = askFor(new TrainerOf(SAULE, OLGA), Trainer.class).orElseThrow();
        assertThat(saule.profile()).isEqualTo(LAW);
        assertThat(saule.absences()).containsExactly(ONE_DAY, WEEK);
        assertThat(saule.statedAt()).isEqualTo(at(5));
        assertThat(askFor(new TrainerOf(id("nobody"), OLGA), Trainer.class)).isEmpty();
    }

    @Test
    void filters_narrow_the_pool_one_by_one_and_together() {
        tell();

        assertThat(names(new Filter("border LAW", "", "", null, null, false))).containsExactly("saule");
        assertThat(names(new Filter("t2", "", "", null, null, false))).containsExactly("timur");
        assertThat(names(new Filter("", "kk", "", null, null, false))).containsExactly("saule");
        assertThat(names(new Filter("", "ru", "KG", null, null, false))).containsExactly("timur");
        assertThat(names(new Filter("T5", "en", "", null, null, false))).isEmpty();
    }

    @Test
    void whoever_is_absent_on_any_of_the_days_is_not_free() {
        tell();

        assertThat(names(free(11, 12))).containsExactly("timur");
        assertThat(names(free(12, 13))).containsExactly("saule", "timur");
        assertThat(names(free(1, 2))).containsExactly("timur");
        assertThat(names(free(3, 6))).containsExactly("saule", "timur");
        assertThat(names(free(1, 30))).containsExactly("timur");
    }

    @Test
    void those_who_left_are_listed_apart_and_come_back() {
        tell();

        assertThat(names(new Filter("", "", "", null, null, true))).containsExactly("marat");
        told.add(new TrainerReturned(MARAT));
        tell();
        assertThat(names(Filter.ALL)).containsExactly("marat", "saule", "timur");
    }

    @Test
    void somebody_erased_has_no_name_and_cannot_be_asked() {
        tell();
        vault.vault().forget(person("timur"));

        assertThat(names(Filter.ALL)).containsExactly("saule");
        assertThat(askFor(new TrainerOf(TIMUR, OLGA), Trainer.class)).get().extracting(Trainer::details).isNull();
    }

    @Test
    void the_speakers_of_an_agenda_come_in_its_order_and_reading_their_names_is_noted_once() {
        tell();
        int before = vault.vault().readings(50).size();

        assertThat(ask(new TrainersIn(List.of(MARAT, id("nobody"), SAULE), OLGA), Trainers.class).rows())
                .extracting(Trainer::trainerId).containsExactly(MARAT, SAULE);
        assertThat(vault.vault().readings(50)).hasSize(before + 1).first()
                .extracting(r -> r.purpose(), r -> r.persons()).containsExactly("trainers", 2);
    }

    @Test
    void a_story_says_who_said_what() {
        tell();

        assertThat(ask(new StoryOf(SAULE), Story.class).entries()).extracting(Told::event, Told::actor).containsExactly(
                tuple("trainers.trainer-entered", OLGA), tuple("trainers.profile-changed", OLGA),
                tuple("trainers.sex-stated", SAULE.value()), tuple("trainers.sex-stated", SAULE.value()),
                tuple("trainers.absence-stated", OLGA), tuple("trainers.absence-stated", OLGA));
        assertThat(ask(new StoryOf(SAULE), Story.class).entries().get(1).details()).isEqualTo(Map.of("skills", "T5, Border law",
                "languages", "ru, kk", "countries", "KZ", "wasSkills", "T2", "wasLanguages", "ru, en", "wasCountries", "KG, KZ"));
    }

    private List<Trainer> pool(Filter filter) {
        return ask(new Pool(filter, OLGA), Trainers.class).rows();
    }

    private List<String> names(Filter filter) {
        return pool(filter).stream().map(t -> t.details().name()).toList();
    }

    private static Filter free(int from, int to) {
        return new Filter("", "", "", day(from), day(to), false);
    }

    private static LocalDate day(int ofDecember) {
        return LocalDate.of(2026, 12, ofDecember);
    }

    private static TrainerId id(String who) {
        return new TrainerId("trainer-" + who);
    }

    private static PersonId person(String who) {
        return new PersonId("person-" + who);
    }
}
