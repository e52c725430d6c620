package org.sabak.readmodels;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes of projections, collected over a batch of events and sent as one ordered bulk write for each collection just
 * before the batch is done; what the read models are complete up to is written last. Outside a batch it writes at once.
 *
 * <p>Every write must be safe to repeat: set fields, add to sets, never count up.
 */
public final class BatchedWrites {

    private static final String KEY = BatchedWrites.class.getName();
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoDatabase readModels;
    private final Standings standings;

    BatchedWrites(MongoDatabase readModels, Standings standings) {
        this.readModels = readModels;
        this.standings = standings;
    }

    /** Writes into the collection of an edition. */
    public To to(String collection) {
        return new To(collection);
    }

    /** Sends what the current batch has collected. Needed before a handler reads, and before a token is stored. */
    public void flush() {
        if (!CurrentUnitOfWork.isStarted()) return;
        Batch batch = CurrentUnitOfWork.get().root().getResource(KEY);
        if (batch != null) send(batch);
    }

    /** Empties a collection at once; for reset handlers. */
    public void forget(String collection) {
        readModels.getCollection(collection).drop();
    }

    void completeUpTo(Recorded last) {
        with(batch -> batch.last = last);
    }

    private void with(java.util.function.Consumer<Batch> add) {
        if (CurrentUnitOfWork.isStarted()) {
            add.accept(current());
        } else {
            var alone = new Batch();
            add.accept(alone);
            send(alone);
        }
    }

    private Batch current() {
        var root = CurrentUnitOfWork.get().root();
        return root.getOrComputeResource(KEY, key -> {
            var batch = new Batch();
            root.onPrepareCommit(unit -> send(batch));
            return batch;
        });
    }

    private void send(Batch batch) {
        batch.writes.forEach((collection, writes) -> readModels.getCollection(collection).bulkWrite(writes));
        batch.writes.clear();
        if (batch.last != null) standings.completeUpTo(batch.last.standing());
        batch.last = null;
    }

    private static final class Batch {
        private final Map<String, List<WriteModel<Document>>> writes = new LinkedHashMap<>();
        private Recorded last;
    }

    /** Writes into one collection. */
    public final class To {

        private final String collection;

        private To(String collection) {
            this.collection = collection;
        }

        /** Changes the document with this id, and makes it first if there is none; see {@link Shape#set}. */
        public void upsert(String id, Bson... changes) {
            add(new UpdateOneModel<>(eq("_id", id), combine(changes), UPSERT));
        }

        /** Changes the document with this id if there is one. */
        public void update(String id, Bson... changes) {
            add(new UpdateOneModel<>(eq("_id", id), combine(changes)));
        }

        /** Removes the document with this id. */
        public void remove(String id) {
            add(new DeleteOneModel<>(eq("_id", id)));
        }

        private void add(WriteModel<Document> write) {
            with(batch -> batch.writes.computeIfAbsent(collection, c -> new ArrayList<>()).add(write));
        }
    }
}
