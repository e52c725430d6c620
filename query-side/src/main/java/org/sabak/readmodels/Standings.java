package org.sabak.readmodels;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.sabak.kernel.Standing;

/** What the read models are complete up to. Ask before reading documents, so that an answer never claims too much. */
public final class Standings {

    private static final String COLLECTION = "standing-1";
    private static final String ID = "read-models";
    /** Another node may fill the read models; then nobody signals here, and this is how often we look. */
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final MongoCollection<Document> standing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();

    Standings(MongoDatabase readModels) {
        this.standing = readModels.getCollection(COLLECTION);
    }

    /** Position and recorded time the documents are complete up to. One look-up by id. */
    public Standing now() {
        var found = standing.find(eq("_id", ID)).first();
        return found == null ? Standing.EMPTY : Shape.read(found, Standing.class);
    }

    /**
     * Waits until the documents are complete up to a position.
     *
     * @param deadline by {@link System#nanoTime()}
     * @return whether they are
     */
    public boolean await(long position, long deadline) {
        while (now().position() < position) {
            if (deadline - System.nanoTime() <= 0 || !pause(deadline - System.nanoTime())) return false;
        }
        return true;
    }

    void completeUpTo(Standing reached) {
        var document = new Document("_id", ID).append("position", reached.position())
                .append("recordedAt", Shape.plain(reached.recordedAt()));
        standing.replaceOne(eq("_id", ID), document, new ReplaceOptions().upsert(true));
        lock.lock();
        try {
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void forget() {
        standing.drop();
    }

    private boolean pause(long nanosLeft) {
        lock.lock();
        try {
            advanced.awaitNanos(Math.min(nanosLeft, LOOK_EVERY_NANOS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
