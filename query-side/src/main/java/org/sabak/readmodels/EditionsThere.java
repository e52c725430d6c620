package org.sabak.readmodels;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * Which editions the documents are of, noted beside the tokens. A MongoDB that outlives the program may hold those of
 * another version; an edition that is new would then lack everything that happened before.
 */
final class EditionsThere {

    private static final String ID = "editions";
    private static final String NAMES = "names";

    private final MongoDatabase readModels;
    private final MongoCollection<Document> notes;
    private final Standings standings;
    private final List<String> known;

    /** @param known all the editions of this program, in order */
    EditionsThere(MongoDatabase readModels, Standings standings, List<String> known) {
        this.readModels = readModels;
        this.notes = readModels.getCollection(ReadModels.TOKENS);
        this.standings = standings;
        this.known = known;
    }

    /** Whether the documents are of the editions this program knows, and of no others. */
    boolean fit() {
        var noted = notes.find(eq("_id", ID)).first();
        return noted != null && noted.getList(NAMES, String.class).equals(known);
    }

    /** Forgets all documents, whatever they are of. Their token must be set back before. */
    void forget() {
        for (var name : readModels.listCollectionNames().into(new ArrayList<>())) {
            if (!name.equals(ReadModels.TOKENS)) readModels.getCollection(name).drop();
        }
        standings.forget();
    }

    /** Notes that from now on the documents are of those this program knows. */
    void note() {
        notes.replaceOne(eq("_id", ID), new Document("_id", ID).append(NAMES, known), new ReplaceOptions().upsert(true));
    }
}
