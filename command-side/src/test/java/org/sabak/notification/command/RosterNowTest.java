package org.sabak.notification.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
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
import org.sabak.registration.Channel;
import org.sabak.registration.Funding;
import org.sabak.registration.Nominee;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.RosterId;
import org.sabak.registration.SelectionEvent;
import org.sabak.registration.SelectionEvent.CandidateDeclined;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.registration.SelectionEvent.CandidatePutOnReserve;
import org.sabak.registration.SelectionEvent.CandidateSelected;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.OfferExpired;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;
import org.sabak.registration.SelectionEvent.SeatDeclined;

class RosterNowTest {

    static final WorkshopId W = new WorkshopId("workshop-a");
    static final Particulars SOMEBODY = new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, new Country("KG"), OrganisationKind.MEDIA);
    static final RegistrationId AMINA = id("amina"), BORIS = id("boris");

    private final RosterNow roster = new RosterNow();
    private long told;

    @Test
    void a_nominee_is_written_to_only_once_there_is_something_to_tell() {
        happened(nominated(AMINA));
        assertThat(roster.hasPresent(AMINA)).isFalse();
        happened(new CandidatePutOnReserve(W, AMINA, 1));
        assertThat(roster.hasPresent(AMINA)).isTrue();
        assertThat(roster.seat(AMINA).held()).isFalse();
        happened(new CandidateSelected(W, AMINA, Funding.FUNDED, Optional.empty(), ""));
        assertThat(roster.seat(AMINA).held()).isTrue();
        assertThat(roster.person(AMINA)).isEqualTo(person(AMINA));
    }

    @Test
    void whoever_asked_by_a_form_waits_from_then_on() {
        happened(new CandidateEntered(W, BORIS, person(BORIS), Role.PARTICIPANT, SOMEBODY, Channel.PUBLIC_PAGE, "privacy-1"));
        assertThat(roster.present()).containsOnlyKeys(BORIS);
        assertThat(roster.seat(BORIS).held()).isFalse();
    }

    @Test
    void whoever_was_told_no_let_the_time_pass_or_did_not_want_the_seat_is_gone() {
        for (var gone : new SelectionEvent[] {new CandidateDeclined(W, AMINA), new OfferExpired(W, AMINA), new SeatDeclined(W, AMINA)}) {
            happened(nominated(AMINA));
            happened(new CandidateSelected(W, AMINA, Funding.FUNDED, Optional.empty(), ""));
            var fact = happened(gone);
            assertThat(roster.present()).as("%s", gone).isEmpty();
            assertThat(roster.seat(AMINA).held()).isFalse();
            assertThat(roster.restsOn(AMINA, fact)).isTrue();
        }
    }

    @Test
    void the_newcomer_has_the_seat_of_the_one_who_was_replaced() {
        happened(nominated(AMINA));
        happened(new CandidateSelected(W, AMINA, Funding.FUNDED, Optional.empty(), ""));
        happened(new ParticipantReplaced(W, AMINA, new Nominee(BORIS, person(BORIS), Role.PARTICIPANT, SOMEBODY, Funding.FUNDED, 1),
                State.SEATED));
        assertThat(roster.present()).containsOnlyKeys(BORIS);
        assertThat(roster.seat(AMINA).held()).isFalse();
        assertThat(roster.seat(BORIS).held()).isTrue();
        assertThat(roster.person(BORIS)).isEqualTo(person(BORIS));
    }

    private String happened(SelectionEvent event) {
        var message = new GenericDomainEventMessage<>("Roster", RosterId.of(W).value(), told++, event);
        roster.note(message);
        return message.getIdentifier();
    }

    private static NomineeEntered nominated(RegistrationId who) {
        return new NomineeEntered(W, who, person(who), Role.PARTICIPANT, SOMEBODY, Funding.FUNDED, 1);
    }

    private static RegistrationId id(String who) {
        return new RegistrationId("registration-" + who);
    }

    private static PersonId person(RegistrationId who) {
        return new PersonId("person-of-" + who.value());
    }
}
