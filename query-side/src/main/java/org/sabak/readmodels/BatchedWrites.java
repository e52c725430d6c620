package org.sabak.readmodels;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.conversions.Bson;

/**
 * Writes of projections, collected over a batch of events and sent as one ordered bulk write for each collection just
 * before the batch is done; changes of one document become one write. What the read models are complete up to is
 * written last. Outside a batch it writes at once.
 *
 * <p>Every write must be safe to repeat: set fields, add to sets, never count up.
 */
public final class BatchedWrites {

    private static final String KEY = BatchedWrites.class.getName();
    private static final ScopedValue<Batch> COLLECTING = ScopedValue.newInstance();

    private final MongoDatabase readModels;
    private final Standings standings;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock writing = new ReentrantLock();

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
        with(batch -> batch.completeUpTo(last));
    }

    /** Everything written meanwhile by this thread goes into the batch, and whoever gave it sends it. */
    void collect(Batch batch, Runnable telling) {
        ScopedValue.where(COLLECTING, batch).run(telling);
    }

    void send(Batch batch) {
        whileNobodyWrites(() -> {
            batch.send(readModels, standings, senders);
            return null;
        });
    }

    /** Does something while what is written stands still; whoever wants to write waits. */
    <T> T whileNobodyWrites(Supplier<T> deed) {
        writing.lock();
        try {
            return deed.get();
        } finally {
            writing.unlock();
        }
    }

    private void with(Consumer<Batch> add) {
        if (COLLECTING.isBound()) {
            add.accept(COLLECTING.get());
        } else if (CurrentUnitOfWork.isStarted()) {
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

    /** Writes into one collection. */
    public final class To {

        private final String collection;

        private To(String collection) {
            this.collection = collection;
        }

        /** Changes the document with this id, and makes it first if there is none; see {@link Shape#set}. */
        public void upsert(String id, Bson... changes) {
            with(batch -> batch.change(collection, id, true, Change.plain(changes)));
        }

        /** Changes the document with this id if there is one. */
        public void update(String id, Bson... changes) {
            with(batch -> batch.change(collection, id, false, Change.plain(changes)));
        }

        /** Removes the document with this id. */
        public void remove(String id) {
            with(batch -> batch.remove(collection, id));
        }
    }
}
