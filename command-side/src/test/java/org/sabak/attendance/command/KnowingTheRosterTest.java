package org.sabak.attendance.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
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
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.RosterId;
import org.sabak.registration.SelectionEvent.CandidateEntered;
import org.sabak.registration.SelectionEvent.NomineeEntered;
import org.sabak.registration.SelectionEvent.NomineeTurnedAway;
import org.sabak.registration.SelectionEvent.ParticipantReplaced;

class KnowingTheRosterTest {

    static final WorkshopId W = new WorkshopId("workshop-a");
    static final Particulars SOMEBODY = new Particulars(Sex.FEMALE, AgeBand.UNKNOWN, new Country("KG"), OrganisationKind.MEDIA);

    private final EmbeddedEventStore log = EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    private final Rosters rosters = new RostersFromTheLog(log);
    private long next;

    @Test
    void whoever_got_onto_the_roster_by_any_way_can_be_marked() {
        happened(new ParticipantRegistered(W, id("registered"), person(), Role.PARTICIPANT, SOMEBODY, Channel.DESK, "on-behalf"));
        happened(new CandidateEntered(W, id("asked"), person(), Role.PARTICIPANT, SOMEBODY, Channel.DESK, "on-behalf"));
        happened(new NomineeEntered(W, id("nominated"), person(), Role.PARTICIPANT, SOMEBODY, Funding.FUNDED, 1));
        happened(new ParticipantReplaced(W, id("nominated"), new Nominee(id("instead"), person(), Role.PARTICIPANT, SOMEBODY,
                Funding.FUNDED, 1), State.SEATED));
        for (var who : new String[] {"registered", "asked", "nominated", "instead"}) {
            assertThat(rosters.know(W, id(who))).as(who).isTrue();
        }
    }

    @Test
    void somebody_turned_away_is_not_on_it() {
        happened(new NomineeTurnedAway(W, id("twice"), person()));
        assertThat(rosters.know(W, id("twice"))).isFalse();
    }

    private void happened(Object event) {
        log.publish(new GenericDomainEventMessage<>("Roster", RosterId.of(W).value(), next++, event));
    }

    private static RegistrationId id(String who) {
        return new RegistrationId("registration-" + who);
    }

    private static PersonId person() {
        return new PersonId("person-somebody");
    }
}
