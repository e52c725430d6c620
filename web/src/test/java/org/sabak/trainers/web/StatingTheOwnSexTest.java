package org.sabak.trainers.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccountRole;
import org.sabak.assembly.Browser;
import org.sabak.assembly.House;
import org.sabak.assembly.Machine;
import org.sabak.assembly.Teacher;
import org.sabak.kernel.Sex;
import org.sabak.trainers.TrainersCommand;
import org.sabak.trainers.TrainersCommand.StateSex;

/** Unknown until they say it, and nobody says it for them. */
class StatingTheOwnSexTest {

    static House house;
    private final Teacher teacher = Teacher.entered(house, "Madina Test");

    @BeforeAll
    static void open() {
        house = House.shared();
    }

    @Test
    void the_trainer_states_it_in_the_own_session_and_the_desk_sees_by_whom() {
        var desk = house.signedIn(AccountRole.ORGANIZER);
        assertThat(desk.get("/desk/trainers/" + teacher.id()).body()).contains("the person has not stated it");

        var own = teacher.signedIn();
        assertThat(own.get("/trainer").body()).contains("You need not answer", "kept as not known");
        assertThat(own.post("/trainer/sex", "sex=FEMALE").statusCode()).isEqualTo(302);

        assertThat(teacher.now().sex()).isEqualTo(Sex.FEMALE);
        assertThat(desk.get("/desk/trainers/" + teacher.id()).body()).contains("Woman: stated by themselves", "Sex stated: Woman.", "the trainer");
        own.post("/trainer/sex", "sex=PREFER_NOT_TO_SAY");
        assertThat(teacher.now().sex()).isEqualTo(Sex.PREFER_NOT_TO_SAY);
    }

    @Test
    void unknown_and_nothing_are_not_answers() {
        var own = teacher.signedIn();
        for (var nothing : new String[] {"sex=UNKNOWN", "sex=", "x=y"}) {
            own.post("/trainer/sex", nothing);
            assertThat(own.get("/trainer").body()).as(nothing).contains("Choose one of the answers");
        }
        assertThat(teacher.now().statedAt()).isNull();
    }

    @Test
    void no_page_and_no_address_of_the_desk_takes_it() {
        var desk = house.signedIn(AccountRole.ORGANIZER);
        var form = Map.of("trainerId", "trainer-of-desk", "personId", "person-of-desk", "name", "Timur Desk", "email", "timur@example.org",
                "organisation", "Academy", "sex", "MALE");
        assertThat(desk.post("/desk/trainers", Browser.form(form)).statusCode()).isEqualTo(302);
        assertThat(desk.get("/desk/trainers/trainer-of-desk").body()).contains("the person has not stated it");
        assertThat(desk.post("/trainer/sex", "sex=MALE").statusCode()).isEqualTo(403);
        assertThat(desk.get("/desk/trainers/new").body()).doesNotContain("name=\"sex\"");

        var machine = house.machine(AccountRole.ADMIN);
        machine.send("PUT", "/api/trainers/" + teacher.id() + "/profile",
                "{\"skills\":[\"T1\"],\"languages\":[\"ru\"],\"countries\":[],\"sex\":\"MALE\"}", Map.of("If-Match", "\"1\""));
        assertThat(Machine.json(Machine.done(machine.get("/api/trainers/" + teacher.id()))).get("sex").asString()).isEqualTo("UNKNOWN");
        assertThat(machine.post("/api/trainers/" + teacher.id() + "/sex", "{\"sex\":\"MALE\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void one_trainer_cannot_answer_for_another() {
        var other = Teacher.entered(house, "Somebody Else");
        other.signedIn().post("/trainer/sex", "sex=MALE&trainerId=" + teacher.id());

        assertThat(teacher.now().sex()).isEqualTo(Sex.UNKNOWN);
        assertThat(other.now().sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void one_command_carries_a_sex_and_one_page_makes_it() {
        var house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.sabak");
        assertThat(Stream.of(TrainersCommand.class.getPermittedSubclasses()).filter(c -> reaches(house.get(c), new HashSet<>())))
                .containsExactly(StateSex.class);
        assertThat(house.get(StateSex.class).getConstructors().stream().flatMap(c -> c.getCallsOfSelf().stream())
                .map(call -> call.getOriginOwner()).filter(o -> !o.getPackageName().startsWith("org.sabak.demonstration"))
                .map(JavaClass::getSimpleName)).containsOnly("OwnPageController");
    }

    private static boolean reaches(JavaClass from, Set<JavaClass> seen) {
        if (from.isEquivalentTo(Sex.class)) return true;
        return seen.add(from) && from.getFields().stream().filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(f -> f.getType().getAllInvolvedRawTypes().stream())
                .filter(c -> c.getPackageName().startsWith("org.sabak")).anyMatch(c -> reaches(c, seen));
    }
}
