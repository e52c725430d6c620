package org.sabak.registration.query;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationId;
import org.sabak.registration.NominationQuery.AddressOf;
import org.sabak.registration.NominationQuery.Invitation;
import org.sabak.registration.NominationQuery.InvitationOf;
import org.sabak.registration.NominationQuery.MaskedAddress;
import org.sabak.registration.NominationQuery.Nomination;
import org.sabak.registration.NominationQuery.NominationOf;
import org.sabak.registration.NominationQuery.Nominations;
import org.sabak.registration.NominationQuery.NominationsOf;
import org.sabak.registration.NominationQuery.OfficialLetterOf;
import org.sabak.registration.OfficialLetter;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.query.NominationsProjection.Address;
import org.sabak.vault.Documents;
import org.sabak.vault.Reader;
import org.sabak.vault.Vault;
import org.springframework.stereotype.Component;

/** Answers from the countries' documents; names and letters come from the vault, and their reading is noted there. */
@Component
class NominationsAnswers {

    private final MongoCollection<Document> nominations;
    private final MongoCollection<Document> invitations;
    private final MongoCollection<Document> roster;
    private final Standings standings;
    private final Vault vault;
    private final Documents documents;

    NominationsAnswers(MongoDatabase readModels, Standings standings, Vault vault, Documents documents) {
        this.nominations = readModels.getCollection(NominationsProjection.EDITION);
        this.invitations = readModels.getCollection(NominationsProjection.INVITATIONS);
        this.roster = readModels.getCollection(RosterProjection.EDITION);
        this.standings = standings;
        this.vault = vault;
        this.documents = documents;
    }

    @QueryHandler
    Nominations answer(NominationsOf q) {
        var standing = standings.now();
        var found = new ArrayList<StoredNomination>();
        for (var document : nominations.find(eq("workshop", q.workshopId().value()))) found.add(new StoredNomination(document));
        found.sort(Comparator.comparing(StoredNomination::country));
        var names = vault.readAll(found.stream().flatMap(n -> n.persons().stream()).toList(), new Reader(q.reader(), "nominations"));
        var states = states(q.workshopId(), found);
        return new Nominations(q.workshopId(), found.stream().map(n -> n.shown(names, states, standing)).toList(), standing);
    }

    @QueryHandler
    Optional<Nomination> answer(NominationOf q) {
        var standing = standings.now();
        return stored(q.workshopId(), q.country()).map(n -> n.shown(
                vault.readAll(n.persons(), new Reader(q.reader(), "nominations")), states(q.workshopId(), List.of(n)), standing));
    }

    @QueryHandler
    Optional<Invitation> answer(InvitationOf q) {
        return stored(q.invitationId()).map(n -> new Invitation(q.invitationId(), n.workshop(), n.country(),
                n.takenBack(q.invitationId()), n.due(), n.anybodySent()));
    }

    @QueryHandler
    Optional<MaskedAddress> answer(AddressOf q) {
        return stored(q.invitationId()).map(n -> n.guests().get(q.invitationId()))
                .flatMap(guest -> vault.read(guest.personId(), new Reader(q.invitationId().value(), "masked-address")))
                .map(PersonDetails::email).filter(email -> email.indexOf('@') > 0).map(NominationsAnswers::masked);
    }

    @QueryHandler
    Optional<OfficialLetter> answer(OfficialLetterOf q) {
        return stored(q.workshopId(), q.country()).flatMap(n -> n.letter(q.documentId()))
                .flatMap(filed -> documents.read(q.documentId(), new Reader(q.reader(), "official-letter"))
                        .map(content -> new OfficialLetter(q.documentId(), filed.kind(), content)));
    }

    private static MaskedAddress masked(String email) {
        return new MaskedAddress(email.substring(0, email.offsetByCodePoints(0, 1)) + "…" + email.substring(email.lastIndexOf('@')));
    }

    private Optional<StoredNomination> stored(WorkshopId workshop, Country country) {
        return Optional.ofNullable(nominations.find(eq("_id", NominationId.of(workshop, country).value())).first())
                .map(StoredNomination::new);
    }

    private Optional<StoredNomination> stored(InvitationId invitation) {
        var bucket = invitations.find(eq("_id", Buckets.of(invitation))).first();
        return Optional.ofNullable(Shape.map(bucket, "of").get(invitation.value())).map(a -> Shape.unpacked(a, Address.class))
                .flatMap(a -> stored(a.workshopId(), a.country()));
    }

    private Map<String, State> states(WorkshopId workshop, List<StoredNomination> of) {
        var states = new HashMap<String, State>();
        var ids = of.stream().flatMap(n -> n.nominees().stream()).map(n -> n.registrationId().value()).toList();
        if (ids.isEmpty()) return states;
        for (var bucket : roster.find(in("_id", ids.stream().map(id -> Buckets.of(workshop.value(), id)).distinct().toList()))) {
            var places = Shape.map(bucket, "places");
            ids.stream().filter(places::containsKey)
                    .forEach(id -> states.put(id, Shape.unpacked(places.get(id), Place.class).state()));
        }
        return states;
    }
}
