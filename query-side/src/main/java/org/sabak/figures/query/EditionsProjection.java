package org.sabak.figures.query;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.exclude;
import static java.util.Comparator.comparing;
import static org.sabak.readmodels.Shape.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.figures.Atom;
import org.sabak.figures.EditionId;
import org.sabak.figures.FiguresEvent.EditionReleased;
import org.sabak.figures.FiguresQuery.Edition;
import org.sabak.figures.FiguresQuery.Released;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Standing;
import org.sabak.log.LogProof;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.springframework.stereotype.Component;

/**
 * Released editions: one document for each, and one for each of its atoms. The public answer is made of these and of
 * published totals, and of nothing that knows a person: it cannot say more than the atoms do, nor how many wait.
 */
@Component
@ProcessingGroup(EditionsProjection.EDITION)
class EditionsProjection {

    static final String EDITION = "editions-1";

    private static final String RELEASED = "released";
    private static final String MEMBERS = "members";

    private final MongoCollection<Document> documents;
    private final BatchedWrites writes;
    private final LegacyProjection legacy;
    private final LogProof proof;

    EditionsProjection(MongoDatabase readModels, BatchedWrites writes, LegacyProjection legacy, LogProof proof) {
        this.documents = readModels.getCollection(EDITION);
        this.writes = writes;
        this.legacy = legacy;
        this.proof = proof;
    }

    @EventHandler
    void on(EditionReleased e, Recorded recorded) {
        writes.to(EDITION).upsert(e.editionId().value(), set(RELEASED, recorded.position()), set("releasedAt", recorded.at()),
                set("label", e.label()), set("position", e.standing().position()),
                set("recordedAt", e.standing().recordedAt()), set("definition", e.definition()));
        for (int n = 0; n < e.atoms().size(); n++) put(e.editionId(), n, e.atoms().get(n));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    @QueryHandler
    Released answer(ReleasedFigures q) {
        var atoms = summaries();
        var editions = editions(atoms);
        var known = legacy.known();
        var standing = editions.isEmpty() ? Standing.EMPTY : editions.getFirst().standing();
        var totals = Legacy.of(known.totals(), known.moreThan(), w -> known.named(w, standing.position()));
        var all = new PublishedSum(atoms);
        return new Released(all.participations(), all.people(), all.cells(),
                totals.progress(all.participations(), all.people(), 0), totals.counted(), editions,
                known.asOf().position() > standing.position() ? known.asOf() : standing);
    }

    /** The atoms of each edition with their members, oldest first; for drafting the next one. */
    List<List<Atom>> atoms() {
        var editions = new LinkedHashMap<String, List<Atom>>();
        documents.find(exists("n", false)).into(new ArrayList<>()).stream().sorted(comparing(d -> d.getLong(RELEASED)))
                .forEach(d -> editions.put(d.getString("_id"), new ArrayList<>()));
        documents.find(exists("n")).into(new ArrayList<>()).stream().sorted(comparing(d -> d.getInteger("n")))
                .forEach(d -> editions.get(d.getString("edition")).add(atom(d)));
        return List.copyOf(editions.values());
    }

    private List<PublishedSum.Part> summaries() {
        return documents.find(exists("n")).projection(exclude(MEMBERS)).into(new ArrayList<>()).stream()
                .map(d -> new PublishedSum.Part(d.getString("edition"), d.getString("country"), d.getString("sex"),
                        d.getBoolean("firstTime"), d.getInteger("sign"), d.getInteger("persons"))).toList();
    }

    private List<Edition> editions(List<PublishedSum.Part> atoms) {
        return documents.find(exists("n", false)).into(new ArrayList<>()).stream()
                .sorted(comparing((Document d) -> d.getLong(RELEASED)).reversed()).map(d -> {
                    var own = new PublishedSum(atoms.stream().filter(a -> a.edition().equals(d.getString("_id"))).toList());
                    return new Edition(new EditionId(d.getString("_id")), d.getString("label"),
                            Instant.parse(d.getString("releasedAt")), new Standing(d.getLong("position"),
                                    Instant.parse(d.getString("recordedAt"))), d.getLong("position") + ":"
                                            + proof.at(d.getLong("position")), own.participations(), own.added());
                }).toList();
    }

    private void put(EditionId edition, int n, Atom atom) {
        writes.to(EDITION).upsert(edition + "/" + n, set("edition", edition), set("n", n), set("country", atom.country()),
                set("sex", atom.sex()), set("firstTime", atom.firstTime()), set("sign", atom.sign()),
                set("persons", atom.members().size()), set(MEMBERS, atom.members()));
    }

    private static Atom atom(Document d) {
        return new Atom(d.getString("country"), d.getString("sex"), d.getBoolean("firstTime"), d.getInteger("sign"),
                d.getList(MEMBERS, Document.class).stream().map(m -> new Atom.Member(
                        new RegistrationId(m.getString("registrationId")), new PersonId(m.getString("person")))).toList());
    }
}
