package org.sabak.readmodels;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.Document;
import org.sabak.kernel.Standing;

/** Writes that wait for the end of a batch of events, by collection and in order. Used by one thread. */
final class Batch {

    private final Map<String, Writes> byCollection = new LinkedHashMap<>();
    private Recorded last;

    /** The writes of one collection. */
    private static final class Writes {
        private final List<Supplier<WriteModel<Document>>> inOrder = new ArrayList<>();
        private final Map<String, Change> open = new HashMap<>();
    }

    void change(String collection, String id, boolean upsert, BsonDocument update) {
        var writes = byCollection.computeIfAbsent(collection, c -> new Writes());
        var open = writes.open.get(id);
        if (open == null || !open.takes(upsert, update)) {
            open = new Change(id, upsert);
            writes.open.put(id, open);
            writes.inOrder.add(open::write);
        }
        open.add(update);
    }

    void remove(String collection, String id) {
        var writes = byCollection.computeIfAbsent(collection, c -> new Writes());
        writes.open.remove(id);
        writes.inOrder.add(() -> new DeleteOneModel<>(new Document("_id", id)));
    }

    void completeUpTo(Recorded recorded) {
        last = recorded;
    }

    /** Sends one ordered bulk write for each collection, all at once, and only then says how far the documents are. */
    void send(MongoDatabase readModels, Standings standings, ExecutorService senders) {
        var sending = byCollection.entrySet().stream().<Callable<Object>>map(e -> () -> readModels.getCollection(e.getKey())
                .bulkWrite(e.getValue().inOrder.stream().<WriteModel<Document>>map(Supplier::get).toList())).toList();
        await(sending, senders);
        byCollection.clear();
        if (last != null) standings.completeUpTo(new Standing(last.position(), last.at()));
        last = null;
    }

    private static void await(List<Callable<Object>> sending, ExecutorService senders) {
        try {
            if (sending.size() == 1) {
                sending.getFirst().call();
                return;
            }
            for (var sent : senders.invokeAll(sending)) sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing read models; the batch will be repeated", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a batch of read models was not written; it will be repeated", e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a batch of read models was not written; it will be repeated", e);
        }
    }
}
