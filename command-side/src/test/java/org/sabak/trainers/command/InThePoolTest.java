package org.sabak.trainers.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.kernel.Refused.no;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.log.decisions.Beforehand;
import org.sabak.people.PersonDetails;
import org.sabak.trainers.Absence;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersCommand.AskProfileLink;
import org.sabak.trainers.TrainersCommand.ChangeProfile;
import org.sabak.trainers.TrainersCommand.CorrectTrainerDetails;
import org.sabak.trainers.TrainersCommand.EnterTrainer;
import org.sabak.trainers.TrainersCommand.SayTrainerLeft;
import org.sabak.trainers.TrainersCommand.SayTrainerReturned;
import org.sabak.trainers.TrainersCommand.StateAbsence;
import org.sabak.trainers.TrainersCommand.StateSex;
import org.sabak.trainers.TrainersCommand.WithdrawAbsence;
import org.sabak.trainers.TrainersEvent.AbsenceStated;
import org.sabak.trainers.TrainersEvent.AbsenceWithdrawn;
import org.sabak.trainers.TrainersEvent.ProfileChanged;
import org.sabak.trainers.TrainersEvent.ProfileLinkAsked;
import org.sabak.trainers.TrainersEvent.SexStated;
import org.sabak.trainers.TrainersEvent.TrainerDetailsCorrected;
import org.sabak.trainers.TrainersEvent.TrainerEntered;
import org.sabak.trainers.TrainersEvent.TrainerLeft;
import org.sabak.trainers.TrainersEvent.TrainerReturned;
import org.sabak.trainers.TrainersRefusal;
import org.sabak.vault.Reader;
import org.sabak.vault.VaultFiles;

class InThePoolTest {

    static final TrainerId SAULE = new TrainerId("trainer-saule");
    static final PersonId PERSON = new PersonId("person-saule");
    static final PersonDetails DETAILS = new PersonDetails("Saule Test", "Сауле Тест", "saule@example.org", "", "Academy", "");
    static final Profile PROFILE = profile(List.of("T5", "border law"), "ru", "kk");
    static final TrainerEntered ENTERED = new TrainerEntered(SAULE, PERSON, PROFILE);
    static final Reader TEST = new Reader("account-test", "test");
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    static final Absence WEEK = new Absence(LocalDate.parse("2026-12-07"), LocalDate.parse("2026-12-11"));
    static final Map<String, String> BY_HERSELF = Map.of(Actor.KEY, SAULE.value());

    @TempDir
    Path folder;
    private VaultFiles files;

    @BeforeEach
    void open() {
        files = VaultFiles.open(folder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void whoever_is_entered_is_in_the_vault_first_and_the_form_may_be_sent_twice() {
        var enter = new EnterTrainer(SAULE, PERSON, DETAILS, PROFILE);
        pool().givenNoPriorActivity().when(enter).expectEvents(ENTERED);
        assertThat(files.vault().read(PERSON, TEST)).contains(DETAILS);
        pool().given(ENTERED).when(enter).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_profile_is_changed_only_from_the_version_that_was_seen() {
        var other = profile(List.of("T6"), "en");
        var changed = new ProfileChanged(SAULE, PROFILE, other);
        pool().given(ENTERED).when(new ChangeProfile(SAULE, 1, other)).expectEvents(changed);
        pool().given(ENTERED, changed).when(new ChangeProfile(SAULE, 1, PROFILE)).expectNoEvents()
                .expectExceptionDetails(no(TrainersRefusal.VERSION_MOVED, 2));
        pool().given(ENTERED, changed).when(new ChangeProfile(SAULE, 1, other)).expectNoEvents().expectSuccessfulHandlerExecution();
        pool().given(ENTERED, changed).when(new ChangeProfile(SAULE, 2, PROFILE))
                .expectEvents(new ProfileChanged(SAULE, other, PROFILE));
    }

    @Test
    void a_profile_holds_so_much_and_languages_that_have_a_name() {
        var tags = IntStream.rangeClosed(1, 21).mapToObj(n -> "tag " + n).toList();
        pool().given(ENTERED).when(new ChangeProfile(SAULE, 1, profile(tags.subList(0, 20), "en"))).expectSuccessfulHandlerExecution();
        for (var wrong : List.of(tags, List.of("x".repeat(41)), List.of("<b>"))) {
            pool().given(ENTERED).when(new ChangeProfile(SAULE, 1, profile(wrong, "en"))).expectNoEvents()
                    .expectExceptionDetails(no(TrainersRefusal.SKILLS_OUT_OF_RANGE, 20, 40));
        }
        for (var wrong : List.of("xx", "Russian!", "и")) {
            pool().given(ENTERED).when(new ChangeProfile(SAULE, 1, profile(List.of(), wrong))).expectNoEvents()
                    .expectExceptionDetails(no(TrainersRefusal.LANGUAGES_OUT_OF_RANGE, 10));
        }
        assertThat(profile(List.of(" T5", "T5", ""), "ru", "ru")).isEqualTo(profile(List.of("T5"), "ru"));
    }

    @ParameterizedTest
    @EnumSource(value = Sex.class, names = {"FEMALE", "MALE", "OTHER", "PREFER_NOT_TO_SAY"})
    void a_trainer_states_the_own_sex_or_declines_and_may_say_otherwise_later(Sex sex) {
        pool().given(ENTERED).when(new StateSex(SAULE, sex), BY_HERSELF).expectEvents(new SexStated(SAULE, sex));
        pool().given(ENTERED, new SexStated(SAULE, sex)).when(new StateSex(SAULE, sex), BY_HERSELF).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"account-olga", "token-1", "program", "trainer-somebody-else", "person-saule"})
    void nobody_else_states_it(String actor) {
        var said = new StateSex(SAULE, Sex.FEMALE);
        var when = actor == null ? pool().given(ENTERED).when(said) : pool().given(ENTERED).when(said, Map.of(Actor.KEY, actor));
        when.expectNoEvents().expectExceptionDetails(no(TrainersRefusal.ONLY_THEMSELVES));
    }

    @Test
    void unknown_is_not_something_to_state() {
        pool().given(ENTERED).when(new StateSex(SAULE, Sex.UNKNOWN), BY_HERSELF).expectNoEvents()
                .expectExceptionDetails(no(TrainersRefusal.SEX_NEEDED));
    }

    @Test
    void absences_are_whole_days_and_can_be_withdrawn() {
        var stated = new AbsenceStated(SAULE, WEEK);
        var withdrawn = new AbsenceWithdrawn(SAULE, WEEK);
        pool().given(ENTERED).when(new StateAbsence(SAULE, WEEK)).expectEvents(stated);
        pool().given(ENTERED, stated).when(new StateAbsence(SAULE, WEEK)).expectNoEvents().expectSuccessfulHandlerExecution();
        pool().given(ENTERED, stated).when(new WithdrawAbsence(SAULE, WEEK)).expectEvents(withdrawn);
        pool().given(ENTERED, stated, withdrawn).when(new WithdrawAbsence(SAULE, WEEK)).expectNoEvents().expectSuccessfulHandlerExecution();
        pool().given(ENTERED, stated, withdrawn).when(new StateAbsence(SAULE, WEEK)).expectEvents(stated);
        pool().given(ENTERED).when(new WithdrawAbsence(SAULE, WEEK)).expectNoEvents()
                .expectExceptionDetails(no(TrainersRefusal.NO_SUCH_ABSENCE));
    }

    @Test
    void an_absence_ends_after_it_begins_and_within_a_year() {
        var day = WEEK.from();
        pool().given(ENTERED).when(new StateAbsence(SAULE, new Absence(day, day))).expectSuccessfulHandlerExecution();
        pool().given(ENTERED).when(new StateAbsence(SAULE, new Absence(day, day.minusDays(1)))).expectNoEvents()
                .expectExceptionDetails(no(TrainersRefusal.ABSENCE_BACKWARDS));
        pool().given(ENTERED).when(new StateAbsence(SAULE, new Absence(day, day.plusDays(365)))).expectSuccessfulHandlerExecution();
        pool().given(ENTERED).when(new StateAbsence(SAULE, new Absence(day, day.plusDays(366)))).expectNoEvents()
                .expectExceptionDetails(no(TrainersRefusal.ABSENCE_TOO_LONG, 366));
        var fifty = Stream.concat(Stream.of(ENTERED), IntStream.range(0, 50).mapToObj(n -> new AbsenceStated(SAULE,
                new Absence(day.plusDays(n), day.plusDays(n))))).toList();
        pool().given(fifty).when(new StateAbsence(SAULE, new Absence(day.plusDays(50), day.plusDays(50)))).expectNoEvents()
                .expectExceptionDetails(no(TrainersRefusal.TOO_MANY_ABSENCES, 50));
    }

    @Test
    void somebody_leaves_and_returns_once_each() {
        var left = new TrainerLeft(SAULE);
        pool().given(ENTERED).when(new SayTrainerLeft(SAULE)).expectEvents(left);
        pool().given(ENTERED, left).when(new SayTrainerLeft(SAULE)).expectNoEvents().expectSuccessfulHandlerExecution();
        pool().given(ENTERED, left).when(new SayTrainerReturned(SAULE)).expectEvents(new TrainerReturned(SAULE));
        pool().given(ENTERED).when(new SayTrainerReturned(SAULE)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void a_letter_with_a_link_needs_an_address_and_somebody_who_is_there_and_five_an_hour_are_enough() {
        var asks = new AskProfileLink(SAULE, "ru");
        var asked = new ProfileLinkAsked(SAULE, PERSON, "ru");
        pool().given(ENTERED).when(asks).expectNoEvents().expectExceptionDetails(no(TrainersRefusal.EMAIL_NEEDED));
        files.vault().keep(PERSON, DETAILS);
        pool().given(ENTERED, new TrainerLeft(SAULE)).when(asks).expectNoEvents().expectExceptionDetails(no(TrainersRefusal.LEFT));
        pool().given(ENTERED).when(asks).expectEvents(asked);
        var hourAgo = NOW.minus(Duration.ofHours(1));
        pool().givenCurrentTime(hourAgo.plusSeconds(1)).andGiven(ENTERED, asked, asked, asked, asked, asked).when(asks)
                .expectNoEvents().expectExceptionDetails(no(TrainersRefusal.LINK_TOO_OFTEN, 5));
        pool().givenCurrentTime(hourAgo).andGiven(ENTERED, asked, asked, asked, asked, asked).when(asks).expectEvents(asked);
    }

    @Test
    void details_are_put_right_in_the_vault_and_never_after_it_was_told_to_forget() {
        var corrected = new CorrectTrainerDetails(SAULE, new PersonDetails("Saule Test", "", "new@example.org", "", "Academy", ""));
        files.vault().keep(PERSON, DETAILS);
        pool().given(ENTERED).when(new CorrectTrainerDetails(SAULE, DETAILS)).expectNoEvents().expectSuccessfulHandlerExecution();
        pool().given(ENTERED).when(corrected).expectEvents(new TrainerDetailsCorrected(SAULE));
        assertThat(files.vault().read(PERSON, TEST)).contains(corrected.details());
        files.vault().forget(PERSON);
        pool().given(ENTERED).when(corrected).expectNoEvents().expectExceptionDetails(no(TrainersRefusal.ERASED));
        assertThat(files.vault().read(PERSON, TEST)).isEmpty();
    }

    private AggregateTestFixture<Trainer> pool() {
        var fixture = new AggregateTestFixture<>(Trainer.class);
        fixture.registerInjectableResource(files.vault());
        fixture.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        // What must be on disk before the events, as whoever writes them would see to.
        fixture.registerCommandHandlerInterceptor((unit, chain) -> {
            unit.onPrepareCommit(before -> Beforehand.of(before).forEach(Runnable::run));
            return chain.proceed();
        });
        return fixture;
    }

    private static Profile profile(List<String> skills, String... languages) {
        return new Profile(skills, List.of(languages), List.of(new Country("KZ")));
    }
}
