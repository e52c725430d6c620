package org.sabak.people.query;

import static org.sabak.readmodels.Shape.set;

import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.people.PeopleEvent.IdentitiesLinked;
import org.sabak.people.PeopleEvent.IdentitiesUnlinked;
import org.sabak.people.PeopleEvent.PersonErased;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.springframework.stereotype.Component;

/** One document per person: registrations, links, erasure. A ring of documents remembers who came last. */
@Component
@ProcessingGroup(PeopleProjection.EDITION)
class PeopleProjection {

    static final String EDITION = "people-1";
    static final String RECENT = "people-recent-1";

    /** More than a page shows, since one person may have come several times. */
    private static final int RING = 128;

    private final BatchedWrites writes;

    PeopleProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    static List<String> ring() {
        return IntStream.range(0, RING).mapToObj(String::valueOf).toList();
    }

    @EventHandler
    void on(ParticipantRegistered e, Recorded recorded) {
        came(e.personId(), e.registrationId(), recorded);
    }

    @EventHandler
    void on(ParticipantPlacedOnReserve e, Recorded recorded) {
        came(e.personId(), e.registrationId(), recorded);
    }

    @EventHandler
    void on(IdentitiesLinked e) {
        writes.to(EDITION).upsert(e.one().value(), set("linked." + e.other(), true));
        writes.to(EDITION).upsert(e.other().value(), set("linked." + e.one(), true));
    }

    @EventHandler
    void on(IdentitiesUnlinked e) {
        writes.to(EDITION).upsert(e.one().value(), Updates.unset("linked." + e.other()));
        writes.to(EDITION).upsert(e.other().value(), Updates.unset("linked." + e.one()));
    }

    @EventHandler
    void on(PersonErased e) {
        writes.to(EDITION).upsert(e.personId().value(), set("erased", true));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(RECENT);
    }

    /** The ring is keyed by position, so that telling the same again fills the same place with the same. */
    private void came(PersonId person, RegistrationId registration, Recorded recorded) {
        writes.to(EDITION).upsert(person.value(), set("registrations." + registration, true));
        writes.to(RECENT).upsert(String.valueOf(recorded.position() % RING), set("person", person),
                set("position", recorded.position()));
    }
}
