package org.sabak.readmodels.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import java.util.List;

/** Makes servers that keep everything in memory and forget it when they stop. */
public final class EmbeddedMongo {

    private EmbeddedMongo() { }

    /** A server that is not bound to any address yet. */
    public static MongoServer server() {
        return new MongoServer(backend());
    }

    static MongoBackend backend() {
        return new InMemory();
    }

    private static final class InMemory extends AbstractMongoBackend {

        @Override
        protected AbstractSynchronizedMongoDatabase<Integer> openOrCreateDatabase(String name) {
            return new Database(name, getCursorRegistry());
        }
    }

    private static final class Database extends AbstractSynchronizedMongoDatabase<Integer> {

        Database(String name, CursorRegistry cursors) {
            super(name, cursors);
            initializeNamespacesAndIndexes();
        }

        @Override
        protected InPlaceCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new InPlaceCollection(this, name, options, cursorRegistry);
        }

        @Override
        protected Index<Integer> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
            return new MemoryUniqueIndex(name, keys, sparse);
        }

        @Override
        protected long getStorageSize() {
            return 0;
        }

        @Override
        protected long getFileSize() {
            return 0;
        }
    }
}
