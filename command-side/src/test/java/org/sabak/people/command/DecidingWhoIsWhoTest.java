package org.sabak.people.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.people.PeopleRefusal.NOT_LINKED;
import static org.sabak.people.PeopleRefusal.REASON_NEEDED;
import static org.sabak.people.PeopleRefusal.SAME_RECORD;

import java.nio.file.Path;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Refused;
import org.sabak.people.PeopleCommand.ErasePerson;
import org.sabak.people.PeopleCommand.LinkIdentities;
import org.sabak.people.PeopleCommand.UnlinkIdentities;
import org.sabak.people.PeopleEvent.IdentitiesLinked;
import org.sabak.people.PeopleEvent.IdentitiesUnlinked;
import org.sabak.people.PeopleEvent.PersonErased;
import org.sabak.people.PersonDetails;
import org.sabak.vault.Reader;
import org.sabak.vault.VaultFiles;

class DecidingWhoIsWhoTest {

    static final PersonId ONE = new PersonId("person-one"), OTHER = new PersonId("person-other");
    static final PersonDetails DETAILS = new PersonDetails("Test Person", "", "test@example.org", "", "Test House", "");
    static final Reader TEST = new Reader("account-test", "test");
    static final IdentitiesLinked LINKED = new IdentitiesLinked(ONE, OTHER, "same passport seen");
    static final IdentitiesUnlinked UNLINKED = new IdentitiesUnlinked(ONE, OTHER, "two cousins");

    @TempDir
    Path folder;
    private VaultFiles files;
    private final AggregateTestFixture<IdentityPair> pair = new AggregateTestFixture<>(IdentityPair.class);
    private final AggregateTestFixture<Person> person = new AggregateTestFixture<>(Person.class);

    @BeforeEach
    void open() {
        files = VaultFiles.open(folder);
        person.registerInjectableResource(files.vault());
        files.vault().keep(ONE, DETAILS);
        files.vault().keep(OTHER, DETAILS);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void two_records_are_linked_on_evidence() {
        pair.givenNoPriorActivity().when(new LinkIdentities(ONE, OTHER, " same passport seen ")).expectEvents(LINKED);
    }

    @Test
    void linking_twice_in_either_order_changes_nothing() {
        pair.given(LINKED).when(new LinkIdentities(OTHER, ONE, "same again")).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_record_is_not_linked_to_itself() {
        pair.givenNoPriorActivity().when(new LinkIdentities(ONE, ONE, "same passport seen"))
                .expectNoEvents().expectExceptionDetails(Refused.no(SAME_RECORD));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void linking_and_taking_back_need_a_reason(String reason) {
        pair.givenNoPriorActivity().when(new LinkIdentities(ONE, OTHER, reason))
                .expectNoEvents().expectExceptionDetails(Refused.no(REASON_NEEDED));
        pair.given(LINKED).when(new UnlinkIdentities(ONE, OTHER, reason))
                .expectNoEvents().expectExceptionDetails(Refused.no(REASON_NEEDED));
    }

    @Test
    void a_link_can_be_taken_back_from_either_side() {
        pair.given(LINKED).when(new UnlinkIdentities(OTHER, ONE, "two cousins"))
                .expectEvents(new IdentitiesUnlinked(OTHER, ONE, "two cousins"));
    }

    @Test
    void taking_a_link_back_twice_changes_nothing() {
        pair.given(LINKED, UNLINKED).when(new UnlinkIdentities(ONE, OTHER, "two cousins"))
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void what_was_never_linked_cannot_be_taken_back() {
        pair.givenNoPriorActivity().when(new UnlinkIdentities(ONE, OTHER, "two cousins"))
                .expectNoEvents().expectExceptionDetails(Refused.no(NOT_LINKED));
    }

    @Test
    void records_can_be_linked_again_after_all() {
        pair.given(LINKED, UNLINKED).when(new LinkIdentities(ONE, OTHER, "same passport seen")).expectEvents(LINKED);
    }

    @Test
    void an_erased_person_is_forgotten_by_the_vault_and_nobody_else_is() {
        person.givenNoPriorActivity().when(new ErasePerson(ONE, " own request ")).expectEvents(new PersonErased(ONE, "own request"));

        assertThat(files.vault().read(ONE, TEST)).isEmpty();
        assertThat(files.vault().read(OTHER, TEST)).contains(DETAILS);
    }

    @Test
    void erasing_twice_is_one_fact_and_empties_the_vault_again() {
        person.given(new PersonErased(ONE, "own request")).when(new ErasePerson(ONE, ""))
                .expectSuccessfulHandlerExecution().expectNoEvents();

        assertThat(files.vault().read(ONE, TEST)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void erasing_needs_a_reason_and_without_one_nothing_is_lost(String basis) {
        person.givenNoPriorActivity().when(new ErasePerson(ONE, basis))
                .expectNoEvents().expectExceptionDetails(Refused.no(REASON_NEEDED));

        assertThat(files.vault().read(ONE, TEST)).contains(DETAILS);
    }
}
