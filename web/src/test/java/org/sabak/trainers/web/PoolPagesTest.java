package org.sabak.trainers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;
import org.sabak.assembly.Teacher;
import org.sabak.doors.Queries;
import org.sabak.people.PeopleQuery.Person;
import org.sabak.people.PeopleQuery.PersonOf;
import org.sabak.trainers.TrainerId;

class PoolPagesTest {

    static House house;
    static Browser desk;
    static Machine machine;

    @BeforeAll
    static void open() {
        house = House.shared();
        desk = house.signedIn(AccountRole.ORGANIZER);
        machine = house.machine(AccountRole.ORGANIZER);
    }

    @Test
    void somebody_is_entered_found_by_each_part_and_changed() {
        var id = new TrainerId("trainer-" + UUID.randomUUID());
        var form = Browser.form(Map.of("trainerId", id.value(), "personId", "person-" + UUID.randomUUID(), "name", "Zarina Pool",
                "nativeName", "Зарина", "email", "zarina@academy.example", "organisation", "Academy", "tags", "mock trials, open sources",
                "otherCountries", "tr")) + "&skills=T5&skills=T6&languages=tg&languages=ru&countries=TJ";
        assertThat(desk.post("/desk/trainers", form).statusCode()).isEqualTo(302);

        assertThat(desk.get("/desk/trainers?skill=Mock+Trials&language=tg&country=TR").body()).contains("Zarina Pool", "Зарина");
        assertThat(desk.get("/desk/trainers?skill=T5&language=kk").body()).doesNotContain("Zarina Pool");
        var page = desk.get("/desk/trainers/" + id + "/profile").body();
        assertThat(page).contains("mock trials, open sources", "value=\"TR\"").containsPattern("value=\"T6\"[^>]*checked");
        desk.post("/desk/trainers/" + id + "/profile", "version=1&tags=mock+trials&languages=tg");
        assertThat(desk.post("/desk/trainers/" + id + "/profile", "version=1&tags=other&languages=tg").body())
                .contains("Somebody changed this profile meanwhile");
        assertThat(desk.get("/desk/trainers/" + id).body()).contains("Skills: mock trials. Languages: Tajik. Countries: none. Before – skills: T5, T6,");
    }

    @Test
    void what_cannot_be_is_said_beside_its_field() {
        var form = Map.of("trainerId", "trainer-none-" + UUID.randomUUID(), "personId", "person-none", "name", "Nobody Pool",
                "organisation", "Academy", "otherCountries", "XX");
        assertThat(desk.post("/desk/trainers", Browser.form(form)).body()).contains("not a two-letter country code", "id=\"email-wrong\"");
        var teacher = Teacher.entered(house, "Late Return");
        desk.post("/desk/trainers/" + teacher.id() + "/absences", "from=2027-03-05&to=2027-03-01");
        assertThat(desk.get("/desk/trainers/" + teacher.id()).body()).contains("must not be before the first");
        desk.post("/desk/trainers/" + teacher.id() + "/absences", "from=");
        assertThat(desk.get("/desk/trainers/" + teacher.id()).body()).contains("Give the first day");
    }

    @Test
    void days_of_absence_are_stated_by_either_side_and_seen_by_both() {
        var teacher = Teacher.entered(house, "Absent Pool");
        var own = teacher.signedIn();
        own.post("/trainer/absences", "from=2027-02-01&to=2027-02-05");
        desk.post("/desk/trainers/" + teacher.id() + "/absences", "from=2027-04-01");

        assertThat(own.get("/trainer").body()).contains("1–5 February 2027", "1 April 2027");
        assertThat(desk.get("/desk/trainers?from=2027-02-05&to=2027-02-05").body()).doesNotContain("Absent Pool");
        assertThat(desk.get("/desk/trainers?from=2027-02-06").body()).contains("Absent Pool");
        own.post("/trainer/absences/end", "from=2027-02-01&to=2027-02-05");
        assertThat(desk.get("/desk/trainers?to=2027-02-05").body()).contains("Absent Pool");
    }

    @Test
    void the_own_page_opens_once_by_its_link_and_ends_when_somebody_leaves() {
        var teacher = Teacher.entered(house, "Once Only");
        var link = teacher.link();
        var own = house.browser();
        assertThat(own.get(link).body()).contains("Your page in the pool of trainers");
        assertThat(own.post(link, "").headers().firstValue("Location")).get().asString().endsWith("/trainer");
        assertThat(house.browser().post(link, "").statusCode()).isEqualTo(410);
        assertThat(own.get("/trainer").body()).contains("Once Only", "border law");
        own.post("/trainer/profile", "version=1&skills=T5&tags=&languages=kk&languages=ru&otherCountries=AT");
        assertThat(teacher.now().profile().languages()).containsExactly("kk", "ru");

        var late = teacher.link();
        desk.post("/desk/trainers/" + teacher.id() + "/leaving", "");
        assertThat(own.get("/trainer").statusCode()).as("the session has ended").isEqualTo(302);
        assertThat(house.browser().post(late, "").body()).contains("no longer in the pool");
        assertThat(desk.get("/desk/trainers?left=true").body()).contains("Once Only");
        desk.post("/desk/trainers/" + teacher.id() + "/return", "");
        assertThat(teacher.signedIn().get("/trainer").statusCode()).isEqualTo(200);
    }

    @Test
    void the_desk_orders_the_letter_and_finds_it_among_the_others_about_no_workshop() {
        var teacher = Teacher.entered(house, "Letter Pool");
        desk.post("/desk/trainers/" + teacher.id() + "/links", "language=ru");

        assertThat(desk.get("/desk/trainers/" + teacher.id()).body()).contains("A letter with a link to the own page was ordered, in Russian.");
        assertThat(listed("Letter Pool")).contains("Link to a trainer’s own page").doesNotContain("/desk/workshops/null");
        for (int n = 2; n <= 6; n++) {
            desk.post("/desk/trainers/" + teacher.id() + "/links", "language=en");
            assertThat(desk.get("/desk/trainers/" + teacher.id()).body().contains("No more than 5 letters an hour")).isEqualTo(n == 6);
        }
    }

    @Test
    void erasing_the_person_leaves_nothing_of_the_trainer_to_read_and_ends_the_own_session() {
        var teacher = Teacher.entered(house, "Erased Pool");
        var own = teacher.signedIn();
        own.post("/trainer/sex", "sex=MALE");
        desk.post("/desk/people/" + teacher.person() + "/erasure", Browser.form(Map.of("basis", "own request", "confirmation", "ERASE")));

        assertThat(house.bean(Queries.class).get(new PersonOf(teacher.person(), "account-test"), Person.class).details()).isNull();
        assertThat(teacher.now().details()).isNull();
        assertThat(teacher.now().sex()).as("figures do not move").isEqualTo(org.sabak.kernel.Sex.MALE);
        assertThat(own.get("/trainer").statusCode()).isEqualTo(302);
        assertThat(desk.get("/desk/trainers").body()).doesNotContain("Erased Pool", teacher.id().value());
        assertThat(desk.get("/desk/trainers/" + teacher.id()).body()).contains("were destroyed").doesNotContain("Erased Pool");
        assertThat(desk.post("/desk/trainers/" + teacher.id() + "/details", Browser.form(Map.of("name", "Back Again", "email", "b@example.org",
                "organisation", "Academy"))).body()).contains("nothing can be put in their place");
    }

    @Test
    void other_records_of_the_same_name_are_pointed_at_until_they_are_linked() {
        var one = Teacher.entered(house, "Aman Twice");
        var other = Teacher.entered(house, "Aman Twice");
        assertThat(desk.get("/desk/trainers/" + one.id()).body()).contains(other.person().value());
        desk.post("/desk/people/" + one.person() + "/links", Browser.form(Map.of("other", other.person().value(), "evidence", "same phone")));
        assertThat(desk.get("/desk/trainers/" + one.id()).body()).doesNotContain(other.person().value());
    }

    @Test
    void a_machine_enters_reads_and_changes_with_the_version_it_has_seen() {
        var body = "{\"details\":{\"name\":\"Machine Pool\",\"email\":\"m@example.org\",\"organisation\":\"Academy\"},"
                + "\"profile\":{\"skills\":[\"T5\"],\"languages\":[\"ru\"],\"countries\":[\"KZ\"]}}";
        var made = Machine.created(machine.send("POST", "/api/trainers", body, Map.of("Idempotency-Key", UUID.randomUUID().toString())));
        var at = made.headers().firstValue("Location").orElseThrow();
        assertThat(Machine.done(machine.get(at)).headers().firstValue("ETag")).contains("\"1\"");

        var profile = "{\"skills\":[\"T6\"],\"languages\":[\"ru\",\"ky\"],\"countries\":[]}";
        Machine.problem(machine.send("PUT", at + "/profile", profile, Map.of()), 428, "trainers.if-match-needed");
        assertThat(Machine.done(machine.send("PUT", at + "/profile", profile, Map.of("If-Match", "\"1\""))).headers().firstValue("ETag"))
                .contains("\"2\"");
        Machine.problem(machine.send("PUT", at + "/profile", body("T7"), Map.of("If-Match", "\"1\"")), 412, "trainers.version-moved");
        Machine.problem(machine.send("PUT", at + "/profile", body("<b>"), Map.of("If-Match", "\"2\"")), 422, "trainers.skills-out-of-range");
        Machine.problem(machine.post(at + "/absences", "{\"from\":\"2027-05-02\",\"to\":\"2027-05-01\"}"), 422, "trainers.absence-backwards");
        assertThat(Machine.json(Machine.done(machine.get("/api/trainers?skill=T6&language=ky"))).get("rows").toString()).contains("Machine Pool");
        assertThat(Machine.json(Machine.done(machine.get(at + "/bookings"))).get("bookings").isEmpty()).isTrue();
        assertThat(machine.get("/api/trainers/trainer-none").statusCode()).isEqualTo(404);
    }

    /** The page of letters, once somebody is on it: letters are requested after the answer. */
    private static String listed(String name) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var page = desk.get("/desk/letters").body();
        while (!page.contains(name) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
            page = desk.get("/desk/letters").body();
        }
        assertThat(page).contains(name);
        return page;
    }

    private static String body(String skill) {
        return "{\"skills\":[\"" + skill + "\"],\"languages\":[],\"countries\":[]}";
    }
}
