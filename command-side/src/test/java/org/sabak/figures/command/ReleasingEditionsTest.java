package org.sabak.figures.command;

import static org.sabak.figures.FiguresRefusal.ALREADY_RELEASED;
import static org.sabak.figures.FiguresRefusal.LABEL_NEEDED;
import static org.sabak.figures.FiguresRefusal.NOTHING_TO_RELEASE;
import static org.sabak.figures.FiguresRefusal.WOULD_DISCLOSE;
import static org.sabak.kernel.Refused.no;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.sabak.figures.Atom;
import org.sabak.figures.Atom.Member;
import org.sabak.figures.EditionId;
import org.sabak.figures.FiguresCommand.ReleaseEdition;
import org.sabak.figures.FiguresEvent.EditionReleased;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Standing;

class ReleasingEditionsTest {

    static final Standing STANDING = new Standing(1234, Instant.parse("2026-06-30T12:00:00Z"));

    @Test
    void ten_persons_may_be_published_as_one_number() {
        release(1, atom(1, people(1, 10))).expectEvents(released(1, atom(1, people(1, 10))));
    }

    @Test
    void nine_persons_are_too_few() {
        release(1, atom(1, people(1, 10)), atom(1, people(11, 19))).expectNoEvents()
                .expectExceptionDetails(no(WOULD_DISCLOSE, 9));
        release(1, new Atom("KZ", Atom.ANY, true, 1, List.of())).expectNoEvents()
                .expectExceptionDetails(no(WOULD_DISCLOSE, 0));
    }

    @Test
    void ten_participations_of_nine_persons_are_too_few() {
        var members = people(1, 9);
        members.add(new Member(new RegistrationId("registration-1-again"), new PersonId("person-1")));
        release(1, atom(1, members)).expectNoEvents().expectExceptionDetails(no(WOULD_DISCLOSE, 9));
    }

    @Test
    void somebody_counted_twice_in_an_atom_stands_out() {
        var members = people(1, 12);
        members.add(new Member(new RegistrationId("registration-1-again"), new PersonId("person-1")));
        release(1, atom(1, members)).expectNoEvents().expectExceptionDetails(no(WOULD_DISCLOSE, 1));
    }

    @Test
    void two_atoms_that_share_a_few_persons_isolate_them() {
        release(1, atom(1, people(1, 20)), again("b", people(18, 37))).expectNoEvents()
                .expectExceptionDetails(no(WOULD_DISCLOSE, 3));
    }

    @Test
    void what_was_released_before_counts_too() {
        after(released(1, atom(1, people(1, 20)))).when(command(2, again("b", people(1, 12)))).expectNoEvents()
                .expectExceptionDetails(no(WOULD_DISCLOSE, 8));
        after(released(1, atom(1, people(1, 20)))).when(command(2, again("b", people(1, 10))))
                .expectEvents(released(2, again("b", people(1, 10))));
        after(released(1, atom(1, people(1, 20)))).when(command(2, again("b", people(1, 20))))
                .expectEvents(released(2, again("b", people(1, 20))));
    }

    @Test
    void a_correction_needs_ten_persons_and_leaves_ten() {
        after(released(1, atom(1, people(1, 25)))).when(command(2, minus(people(1, 10))))
                .expectEvents(released(2, minus(people(1, 10))));
        after(released(1, atom(1, people(1, 25)))).when(command(2, minus(people(1, 9)))).expectNoEvents()
                .expectExceptionDetails(no(WOULD_DISCLOSE, 9));
        after(released(1, atom(1, people(1, 15)))).when(command(2, minus(people(1, 10)))).expectNoEvents()
                .expectExceptionDetails(no(WOULD_DISCLOSE, 5));
    }

    @Test
    void a_participation_is_released_once() {
        after(released(1, atom(1, people(1, 20)))).when(command(2, again("", people(1, 10)))).expectNoEvents()
                .expectExceptionDetails(no(ALREADY_RELEASED));
        release(1, atom(1, people(1, 10)), again("", people(1, 10))).expectNoEvents()
                .expectExceptionDetails(no(ALREADY_RELEASED));
    }

    @Test
    void a_participation_taken_back_may_be_released_again_and_no_other_can_be_taken_back() {
        after(released(1, atom(1, people(1, 20))), released(2, minus(people(1, 10))))
                .when(command(3, again("", people(1, 10)))).expectEvents(released(3, again("", people(1, 10))));
        after(released(1, atom(1, people(1, 20))), released(2, minus(people(1, 10))))
                .when(command(3, minus(people(1, 10)))).expectNoEvents().expectExceptionDetails(no(ALREADY_RELEASED));
        release(1, minus(people(1, 10))).expectNoEvents().expectExceptionDetails(no(ALREADY_RELEASED));
    }

    @Test
    void nobody_is_published_for_the_first_time_twice() {
        after(released(1, atom(1, people(1, 20)))).when(command(2, atom(1, again("b", people(1, 10)).members())))
                .expectNoEvents().expectExceptionDetails(no(ALREADY_RELEASED));
    }

    @Test
    void an_edition_has_a_label_and_something_in_it() {
        var edition = new EditionId("edition-1");
        for (var label : List.of("", " ", "x".repeat(101))) {
            fixture().givenNoPriorActivity()
                    .when(new ReleaseEdition(edition, label, STANDING, "atoms-1", List.of(atom(1, people(1, 10)))))
                    .expectNoEvents().expectExceptionDetails(no(LABEL_NEEDED));
        }
        release(1).expectNoEvents().expectExceptionDetails(no(NOTHING_TO_RELEASE));
    }

    @Test
    void releasing_twice_is_harmless() {
        after(released(1, atom(1, people(1, 20)))).when(command(1, atom(1, people(1, 20))))
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private static ResultValidator<Editions> release(int n, Atom... atoms) {
        return fixture().givenNoPriorActivity().when(command(n, atoms));
    }

    private static org.axonframework.test.aggregate.TestExecutor<Editions> after(EditionReleased... before) {
        return fixture().given((Object[]) before);
    }

    private static AggregateTestFixture<Editions> fixture() {
        return new AggregateTestFixture<>(Editions.class);
    }

    private static ReleaseEdition command(int n, Atom... atoms) {
        return new ReleaseEdition(new EditionId("edition-" + n), "2026, no. " + n, STANDING, "atoms-1", List.of(atoms));
    }

    private static EditionReleased released(int n, Atom... atoms) {
        return new EditionReleased(new EditionId("edition-" + n), "2026, no. " + n, STANDING, "atoms-1", List.of(atoms));
    }

    private static Atom atom(int sign, List<Member> members) {
        return new Atom("KZ", Atom.ANY, true, sign, members);
    }

    private static Atom minus(List<Member> members) {
        return new Atom("KZ", Atom.ANY, false, -1, members);
    }

    /** The same persons under other registrations. */
    private static Atom again(String form, List<Member> members) {
        return new Atom("KZ", Atom.ANY, false, 1, members.stream()
                .map(m -> new Member(new RegistrationId(m.registrationId() + form), m.person())).toList());
    }

    private static List<Member> people(int first, int last) {
        return new ArrayList<>(IntStream.rangeClosed(first, last)
                .mapToObj(n -> new Member(new RegistrationId("registration-" + n), new PersonId("person-" + n))).toList());
    }
}
