package org.sabak.demonstration.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;
import org.sabak.doors.Queries;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.figures.FiguresQuery.Released;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.kernel.Actor;
import org.sabak.kernel.Sex;
import org.sabak.log.LogQuery.HowFar;
import org.sabak.log.LogQuery.Reach;
import org.sabak.mainstreaming.Aims;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.HrddpScope;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.mainstreaming.MainstreamingQuery.Targets;
import org.sabak.mainstreaming.MainstreamingQuery.TargetsOf;
import org.sabak.mainstreaming.Screening.Validity;
import org.sabak.mainstreaming.TargetsId;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.trainers.TrainersQuery.Filter;
import org.sabak.trainers.TrainersQuery.Pool;
import org.sabak.trainers.TrainersQuery.Trainers;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.Workshops;

/** What a newcomer finds after {@code ./sabak demo}. */
class DemonstrationTest {

    final House house = House.demonstration();

    @Test
    void the_five_workshops_of_phase_two_are_there_and_the_invented_ones_are_marked() {
        assertThat(workshops()).filteredOn(w -> w.phase().equals("II")).hasSize(5).noneMatch(Workshop::demonstration)
                .extracting(Workshop::theme).containsExactlyInAnyOrder("T1", "T2", "T3", "T4", "T5");
        assertThat(workshops()).filteredOn(Workshop::demonstration).hasSizeGreaterThanOrEqualTo(12);
        assertThat(workshops()).extracting(Workshop::stage).contains(Stage.values());
    }

    @Test
    void one_roster_is_full_and_has_a_reserve() {
        assertThat(workshops()).anyMatch(w -> w.taken() == w.seats() && w.reserve() >= 5);
        assertThat(workshops()).allMatch(w -> w.taken() <= w.seats());
    }

    @Test
    void about_450_people_are_counted_and_no_released_number_says_more_than_the_exact_one() {
        var exact = house.bean(Queries.class).ask(new FiguresNow(), Figures.class);
        var released = house.bean(Queries.class).ask(new ReleasedFigures(), Released.class);

        assertThat(people()).hasSizeBetween(400, 550);
        assertThat(exact.people()).isLessThan(exact.participations());
        assertThat(exact.noShows().numerator()).isPositive();
        assertThat(released.editions()).hasSize(1);
        assertThat(released.people()).isPositive().isLessThanOrEqualTo(exact.people());
        assertThat(released.participations()).isLessThanOrEqualTo(exact.participations());
    }

    @Test
    void one_workshop_shows_every_step_from_a_nomination_to_a_seat() {
        var roster = house.bean(Queries.class).ask(new RosterOf(Nominating.WORKSHOP, Actor.PROGRAM), Roster.class);
        assertThat(roster.choice().selecting()).isTrue();
        var states = roster.rows().stream().collect(groupingBy(r -> r.state(), counting()));
        assertThat(states).isEqualTo(Map.of(State.SEATED, 5L, State.NEW, 3L, State.RESERVE, 2L, State.DECLINED, 1L));
        assertThat(roster.rows().stream().filter(r -> r.candidacy().accepted())).hasSize(1);
    }

    @Test
    void the_pool_has_people_who_stated_their_sex_and_some_who_did_not() {
        var pool = house.bean(Queries.class).ask(new Pool(Filter.ALL, Actor.PROGRAM), Trainers.class).rows().stream()
                .filter(t -> t.trainerId().value().startsWith("trainer-demo-")).toList(); // other tests enter more
        assertThat(pool).hasSize(12).allSatisfy(t -> assertThat(t.details().nativeName()).isNotEmpty());
        assertThat(pool.stream().collect(groupingBy(t -> t.sex(), counting())))
                .isEqualTo(Map.of(Sex.FEMALE, 5L, Sex.MALE, 4L, Sex.PREFER_NOT_TO_SAY, 1L, Sex.UNKNOWN, 2L));
    }

    @Test
    void the_agendas_are_the_worked_examples_and_one_of_them_has_panels_without_a_woman() {
        var desk = house.signedIn(org.sabak.access.AccountRole.ORGANIZER);
        assertThat(desk.get("/desk/workshops/workshop-demo-10/agenda?lang=en").body()).contains("960 min", "17.2\u00a0%", "15.6\u00a0%",
                "1 of 4 panels have no woman: “State and religious communities: who talks to whom”.");
        assertThat(desk.get("/desk/workshops/workshop-demo-15/agenda?lang=en").body()).contains("480 min", "17.2\u00a0%", "15.6\u00a0%",
                "2 of 4 panels have no woman: “Who does what: five short reports”, “Cross-border cases and how they are handed over”.",
                "moved from day 1, 11:15 to day 1, 10:30");
        assertThat(house.browser().get("/workshops/workshop-demo-10/agenda?lang=en").body()).contains("Women as mediators").doesNotContain("Orazov");
    }

    @Test
    void most_invented_workshops_are_marked_two_have_a_whole_checklist_and_some_nobody_has_looked_at() {
        var marks = workshops().stream().filter(Workshop::demonstration).map(w -> house.bean(Queries.class)
                .get(new MainstreamingOf(w.workshopId()), Mainstreaming.class)).toList();
        assertThat(marks).filteredOn(m -> m.gem() != null).hasSizeGreaterThan(marks.size() / 2);
        assertThat(marks).filteredOn(m -> m.gem() == Gem.NO_CONTRIBUTION).isNotEmpty();
        assertThat(marks).filteredOn(m -> m.gem() == null && m.dac() == null).isNotEmpty();
        assertThat(marks).filteredOn(m -> m.score() != null).hasSizeGreaterThanOrEqualTo(2);
        assertThat(marks).extracting(m -> m.hrddp().validity()).contains(Validity.HOLDS, Validity.EXPIRES_BEFORE_LAST_DAY);
        assertThat(marks).extracting(m -> m.hrddp().scope()).contains(HrddpScope.values());
        var targets = house.bean(Queries.class).ask(new TargetsOf(TargetsId.PROGRAMME), Targets.class).aims();
        assertThat(Aims.MEASURES).allSatisfy(m -> assertThat(targets.of(m).milestones()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void the_page_and_the_json_show_the_same_released_numbers() {
        var json = Machine.json(new Machine(house.address(), null).get("/api/figures"));
        var page = house.browser().get("/figures?lang=en").body();

        assertThat(page).contains(">" + json.get("participations").asInt() + "<");
        assertThat(page).contains(json.get("progress").get("participations").get("lower").asInt() + " of more than 2,000");
    }

    @Test
    void no_name_is_in_the_log() throws IOException {
        var names = names();
        assertThat(names).hasSizeGreaterThan(400);
        for (var file : List.of("log.db", "log.db-wal", "tokens.db", "tokens.db-wal", "vault.db", "vault.db-wal")) {
            var path = house.data().resolve(file);
            if (!Files.exists(path)) continue;
            var bytes = Files.readAllBytes(path);
            assertThat(found(names, bytes, StandardCharsets.UTF_8)).as(file).isEmpty();
            assertThat(found(names, bytes, StandardCharsets.UTF_16LE)).as(file).isEmpty();
        }
    }

    @Test
    void loading_it_again_changes_nothing() {
        long before = head();
        house.bean(Demonstration.class).load();
        assertThat(head()).isEqualTo(before);
    }

    private static List<String> found(Set<String> names, byte[] bytes, Charset charset) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return names.stream().filter(n -> text.contains(new String(n.getBytes(charset), StandardCharsets.ISO_8859_1))).toList();
    }

    private long head() {
        return house.bean(Queries.class).ask(new HowFar(), Reach.class).headPosition();
    }

    private List<Workshop> workshops() {
        return house.bean(Queries.class).ask(new AllWorkshops(false), Workshops.class).rows();
    }

    private Set<String> people() {
        var people = new HashSet<String>();
        rosters().forEach(r -> r.rows().forEach(row -> people.add(row.personId().value())));
        return people;
    }

    private Set<String> names() {
        var names = new HashSet<String>();
        rosters().forEach(r -> r.rows().forEach(row -> {
            names.add(row.details().name());
            names.add(row.details().nativeName());
            if (!row.details().email().isEmpty()) names.add(row.details().email());
        }));
        house.bean(Queries.class).ask(new Pool(Filter.ALL, Actor.PROGRAM), Trainers.class).rows().forEach(trainer ->
                names.addAll(List.of(trainer.details().name(), trainer.details().nativeName(), trainer.details().email())));
        names.remove("");
        return names;
    }

    private List<Roster> rosters() {
        return workshops().stream().map(w -> house.bean(Queries.class)
                .ask(new RosterOf(w.workshopId(), Actor.PROGRAM), Roster.class)).toList();
    }
}
