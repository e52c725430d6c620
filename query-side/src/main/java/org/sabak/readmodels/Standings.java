package org.sabak.readmodels;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final boolean alone;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    /** What this process has written; where it is alone, that is all there is. */
    private volatile Standing reached = Standing.EMPTY;
    private final AtomicInteger replacements = new AtomicInteger();

    /** @param alone whether no other process fills these read models; then nobody has to be asked how far they are */
    Standings(MongoDatabase readModels, boolean alone) {
        this.standing = readModels.getCollection(COLLECTION);
        this.alone = alone;
    }

    /** Whether no other process fills the read models: then all they show was told to the projections of this one. */
    public boolean alone() {
        return alone;
    }

    /** Position and recorded time the documents are complete up to. At most one look-up by id. */
    public Standing now() {
        if (alone) return reached;
        var found = standing.find(eq("_id", ID)).first();
        return found == null ? Standing.EMPTY : Shape.read(found, Standing.class);
    }

    /**
     * Grows each time all documents were forgotten or replaced, so that whoever remembers what was in them can tell. Ask
     * before reading documents.
     */
    public int replacements() {
        return replacements.get();
    }

    /**
     * Waits until the documents are complete up to a position.
     *
     * @param deadline by {@link System#nanoTime()}
     * @return whether they are
     */
    public boolean await(long position, long deadline) {
        while (reached.position() < position && now().position() < position) {
            if (!pause(position, deadline - System.nanoTime())) return false;
        }
        return true;
    }

    void completeUpTo(Standing newly) {
        if (!alone) {
            var document = new Document("_id", ID).append("position", newly.position())
                    .append("recordedAt", Shape.plain(newly.recordedAt()));
            standing.replaceOne(eq("_id", ID), document, new ReplaceOptions().upsert(true));
        }
        reached(newly);
    }

    void forget() {
        if (!alone) standing.drop();
        reached(Standing.EMPTY);
        replaced();
    }

    /** All documents are others now, complete up to the same event. */
    void replaced() {
        replacements.incrementAndGet();
    }

    private void reached(Standing newly) {
        lock.lock();
        try {
            reached = newly;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when it is worth looking again; false when there is no time left. */
    private boolean pause(long position, long nanosLeft) {
        if (nanosLeft <= 0) return false;
        lock.lock();
        try {
            if (reached.position() < position) advanced.awaitNanos(alone ? nanosLeft : Math.min(nanosLeft, LOOK_EVERY_NANOS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
