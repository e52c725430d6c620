package org.sabak.workshop.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.RetoldStory;
import org.sabak.registration.Change;
import org.sabak.registration.Funding;
import org.sabak.registration.Nominee;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.registration.SelectionEvent.ChangeRequested;
import org.sabak.registration.SelectionEvent.FundedSeatsSet;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.workshop.WorkshopQuery.Entry;
import org.sabak.workshop.WorkshopQuery.History;
import org.sabak.workshop.WorkshopQuery.HistoryOf;

class ChosenHistoryTest extends RetoldStory {

    static final WorkshopId W = new WorkshopId("workshop-a");
    static final RegistrationId AMINAS = new RegistrationId("registration-amina"), BORISS = new RegistrationId("registration-boris");
    static final PersonId AMINA = new PersonId("person-amina"), BORIS = new PersonId("person-boris");
    static final Particulars SOMEBODY = new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, new Country("TJ"), OrganisationKind.MEDIA);
    static final Instant SOON = Instant.parse("2026-05-05T18:59:00Z");

    @Override
    protected List<Object> projections() {
        return List.of(new HistoryProjection(writes), new HistoryAnswers(readModels, standings, vault.vault(), vault.credentials()));
    }

    @Override
    protected List<?> story() {
        var boris = new Nominee(BORISS, BORIS, Role.PARTICIPANT, SOMEBODY, Funding.FUNDED, 1);
        return List.of(new NomineeEntered(W, AMINAS, AMINA, Role.PARTICIPANT, SOMEBODY, Funding.FUNDED, 2),
                new CandidateSelected(W, AMINAS, Funding.SELF_FUNDED, Optional.of(SOON), "speaks Tajik"),
                new ChangeRequested(W, AMINAS, Change.replacement(boris)), new ParticipantReplaced(W, AMINAS, boris, State.SEATED),
                new FundedSeatsSet(W, Optional.empty(), Optional.of(3)));
    }

    @Override
    protected List<?> answers() {
        return List.of(history());
    }

    @BeforeEach
    void keepNames() {
        vault.vault().keep(AMINA, new PersonDetails("Amina A.", "", "amina@example.org", "", "", ""));
        vault.vault().keep(BORIS, new PersonDetails("Boris B.", "", "boris@example.org", "", "", ""));
    }

    @Test
    void a_line_names_whoever_it_is_about_and_whom_they_came_instead_of() {
        tell();
        assertThat(history()).extracting(Entry::person).containsExactly("Amina A.", "Amina A.", "Amina A.", "Boris B.", "");
        assertThat(history().get(3).details()).containsEntry("replaced", "Amina A.").containsEntry("state", "SEATED");
    }

    @Test
    void a_line_says_on_what_terms_and_why() {
        tell();
        assertThat(history().get(1).details()).containsEntry("funding", "SELF_FUNDED").containsEntry("answerBy", SOON.toString())
                .containsEntry("reason", "speaks Tajik");
        assertThat(history().getLast().details()).containsEntry("wasFunded", "").containsEntry("funded", "3");
    }

    private List<Entry> history() {
        return ask(new HistoryOf(W), History.class).entries();
    }
}
