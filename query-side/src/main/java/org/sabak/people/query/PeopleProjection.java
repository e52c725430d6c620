package org.sabak.people.query;

import static org.sabak.readmodels.Shape.set;

import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.people.PeopleEvent.IdentitiesLinked;
import org.sabak.people.PeopleEvent.IdentitiesUnlinked;
import org.sabak.people.PeopleEvent.PersonErased;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Recorded;
import org.sabak.registration.Move;
import org.sabak.registration.RegistrationEvent.ParticipantPlacedOnReserve;
import org.sabak.registration.RegistrationEvent.ParticipantRegistered;
import org.sabak.registration.SelectionEvent;
import org.springframework.stereotype.Component;

/** Registrations, links and erasure of every person, in {@link Buckets}. A ring of documents remembers who came last. */
@Component
@ProcessingGroup(PeopleProjection.EDITION)
class PeopleProjection {

    static final String EDITION = "people-2";
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
    void on(SelectionEvent e, Recorded recorded) {
        Move.of(e).forEach(move -> move.newcomer().ifPresent(n -> came(n.personId(), move.registrationId(), recorded)));
    }

    @EventHandler
    void on(IdentitiesLinked e) {
        put(e.one(), set("linked." + e.one() + "." + e.other(), true));
        put(e.other(), set("linked." + e.other() + "." + e.one(), true));
    }

    @EventHandler
    void on(IdentitiesUnlinked e) {
        put(e.one(), Updates.unset("linked." + e.one() + "." + e.other()));
        put(e.other(), Updates.unset("linked." + e.other() + "." + e.one()));
    }

    @EventHandler
    void on(PersonErased e) {
        put(e.personId(), set("erased." + e.personId(), true));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(RECENT);
    }

    /** The ring is keyed by position, so that telling the same again fills the same place with the same. */
    private void came(PersonId person, RegistrationId registration, Recorded recorded) {
        put(person, set("came." + person + "." + registration, true));
        writes.to(RECENT).upsert(String.valueOf(recorded.position() % RING), set("person", person),
                set("position", recorded.position()));
    }

    private void put(PersonId person, Bson change) {
        writes.to(EDITION).upsert(Buckets.of(person), change);
    }
}
