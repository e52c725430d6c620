package org.sabak.registration.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setPacked;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.WorkshopId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Buckets;
import org.sabak.readmodels.Recorded;
import org.sabak.registration.NominationEvent.FocalPointInvited;
import org.sabak.registration.NominationEvent.InvitationTakenBack;
import org.sabak.registration.NominationEvent.MoreAnswered;
import org.sabak.registration.NominationEvent.MoreAsked;
import org.sabak.registration.NominationEvent.NominationsDueChanged;
import org.sabak.registration.NominationEvent.NominationsSent;
import org.sabak.registration.NominationEvent.NomineeReplaced;
import org.sabak.registration.NominationEvent.NomineesListed;
import org.sabak.registration.NominationEvent.OfficialLetterErased;
import org.sabak.registration.NominationEvent.OfficialLetterFiled;
import org.sabak.registration.NominationId;
import org.sabak.registration.NominationQuery.Filed;
import org.sabak.registration.NominationQuery.More;
import org.sabak.registration.NominationQuery.Sending;
import org.sabak.registration.Nominee;
import org.springframework.stereotype.Component;

/** One document for each country of a workshop, and a list that says for which of them an invitation is. */
@Component
@ProcessingGroup(NominationsProjection.EDITION)
class NominationsProjection {

    static final String EDITION = "nominations-1";
    static final String INVITATIONS = "nominations-invitations-1";

    private final BatchedWrites writes;

    NominationsProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    /** Who was invited, as documents hold it. */
    record Guest(PersonId personId, String language, Instant since) { }

    /** For which country an invitation is. */
    record Address(WorkshopId workshopId, Country country) { }

    /** The table as it was written last. */
    record Listed(List<Nominee> nominees) { }

    @EventHandler
    void on(FocalPointInvited e, Recorded recorded) {
        put(e.workshopId(), e.country(), set("workshop", e.workshopId()), set("country", e.country()), set("due", e.due()),
                setPacked("invited." + e.invitationId(), new Guest(e.personId(), e.language(), recorded.at())));
        writes.to(INVITATIONS).upsert(Buckets.of(e.invitationId()),
                setPacked("of." + e.invitationId(), new Address(e.workshopId(), e.country())));
    }

    @EventHandler
    void on(InvitationTakenBack e) {
        put(e.workshopId(), e.country(), set("takenBack." + e.invitationId(), true));
    }

    @EventHandler
    void on(NominationsDueChanged e) {
        put(e.workshopId(), e.country(), set("due", e.due()));
    }

    @EventHandler
    void on(NomineesListed e) {
        put(e.workshopId(), e.country(), set("version", e.version()), setPacked("listed", new Listed(e.nominees())));
    }

    @EventHandler
    void on(OfficialLetterFiled e, Recorded recorded) {
        put(e.workshopId(), e.country(), set("letter", e.documentId()), setPacked("letters." + e.documentId(),
                new Filed(e.documentId(), e.kind(), e.bytes(), e.sha256(), recorded.at())));
    }

    @EventHandler
    void on(OfficialLetterErased e) {
        put(e.workshopId(), e.country(), set("erased." + e.documentId(), true));
    }

    @EventHandler
    void on(NominationsSent e, Recorded recorded) {
        put(e.workshopId(), e.country(), setPacked("sendings." + e.receipt(), new Sending(e.receipt(), e.invitationId(),
                e.documentId(), e.nominees().size(), recorded.at())));
        e.nominees().forEach(n -> put(e.workshopId(), e.country(), set("sent." + n.registrationId(), e.receipt())));
    }

    @EventHandler
    void on(NomineeReplaced e) {
        put(e.workshopId(), e.country(), set("sent." + e.now().registrationId(), ""),
                setPacked("replaced." + e.was(), e.now()));
    }

    @EventHandler
    void on(MoreAsked e, Recorded recorded) {
        put(e.workshopId(), e.country(), setPacked("asked", new More(e.seats(), e.days(), recorded.at())));
    }

    @EventHandler
    void on(MoreAnswered e) {
        put(e.workshopId(), e.country(), set("asked", null));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
        writes.forget(INVITATIONS);
    }

    private void put(WorkshopId workshop, Country country, Bson... changes) {
        writes.to(EDITION).upsert(NominationId.of(workshop, country).value(), changes);
    }
}
