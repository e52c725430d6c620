package org.sabak.registration.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.readmodels.Shape;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationQuery.Filed;
import org.sabak.registration.NominationQuery.Invited;
import org.sabak.registration.NominationQuery.Line;
import org.sabak.registration.NominationQuery.More;
import org.sabak.registration.NominationQuery.Nomination;
import org.sabak.registration.NominationQuery.Sending;
import org.sabak.registration.Nominee;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.query.NominationsProjection.Guest;
import org.sabak.registration.query.NominationsProjection.Listed;

/** A country's document, read part by part. */
record StoredNomination(Document document) {

    WorkshopId workshop() {
        return new WorkshopId(document.getString("workshop"));
    }

    Country country() {
        return new Country(document.getString("country"));
    }

    Instant due() {
        return Instant.parse(document.getString("due"));
    }

    boolean takenBack(InvitationId invitation) {
        return Shape.map(document, "takenBack").containsKey(invitation.value());
    }

    boolean anybodySent() {
        return !Shape.map(document, "sendings").isEmpty();
    }

    Map<InvitationId, Guest> guests() {
        var guests = new java.util.LinkedHashMap<InvitationId, Guest>();
        Shape.map(document, "invited").forEach((id, guest) -> guests.put(new InvitationId(id), Shape.unpacked(guest, Guest.class)));
        return guests;
    }

    /** Those in the table, whoever was replaced being replaced. */
    List<Nominee> nominees() {
        var listed = document.get("listed");
        if (listed == null) return List.of();
        var replaced = Shape.map(document, "replaced");
        var nominees = new ArrayList<Nominee>();
        for (var nominee : Shape.unpacked(listed, Listed.class).nominees()) {
            var now = nominee;
            for (var next = replaced.get(id(now)); next != null; next = replaced.get(id(now))) now = Shape.unpacked(next, Nominee.class);
            nominees.add(now);
        }
        return nominees;
    }

    List<PersonId> persons() {
        var persons = new ArrayList<PersonId>();
        guests().values().forEach(guest -> persons.add(guest.personId()));
        nominees().forEach(nominee -> persons.add(nominee.personId()));
        return persons;
    }

    Optional<Filed> letter(DocumentId id) {
        var found = Shape.map(document, "letters").get(id.value());
        return found == null || Shape.map(document, "erased").containsKey(id.value()) ? Optional.empty()
                : Optional.of(Shape.unpacked(found, Filed.class));
    }

    /** @param states of those who are on the roster, by the text of their registration id */
    Nomination shown(Map<PersonId, PersonDetails> names, Map<String, State> states, Standing standing) {
        var invited = new ArrayList<Invited>();
        guests().forEach((id, guest) -> invited.add(new Invited(id, guest.personId(), names.get(guest.personId()), guest.language(),
                takenBack(id), guest.since())));
        invited.sort(Comparator.comparing(Invited::since));
        var sent = Shape.map(document, "sent").keySet();
        var lines = nominees().stream().map(n -> new Line(n, names.get(n.personId()), sent.contains(id(n)), states.get(id(n)))).toList();
        var sendings = Shape.map(document, "sendings").values().stream().map(s -> Shape.unpacked(s, Sending.class))
                .sorted(Comparator.comparing(Sending::at)).toList();
        var present = document.getString("letter");
        var asked = document.get("asked");
        return new Nomination(workshop(), country(), invited, due(), Shape.read(document.get("version", 0), Integer.class), lines,
                present == null ? null : letter(new DocumentId(present)).orElse(null), sendings,
                asked == null ? null : Shape.unpacked(asked, More.class), standing);
    }

    private static String id(Nominee nominee) {
        return nominee.registrationId().value();
    }
}
