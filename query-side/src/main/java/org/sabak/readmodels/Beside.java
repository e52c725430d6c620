package org.sabak.readmodels;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.RenameCollectionOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collections under other names beside the real ones, whose place they can take. */
final class Beside {

    /** No edition begins like this. */
    private static final String MARK = "rebuilt.";
    private static final RenameCollectionOptions IN_ITS_PLACE = new RenameCollectionOptions().dropTarget(true);
    /** What says how far the documents are is true of the new ones as well. */
    private static final Set<String> STAYING = Set.of(ReadModels.TOKENS, StandingProjection.EDITION);

    private final MongoDatabase readModels;

    Beside(MongoDatabase readModels) {
        this.readModels = readModels;
    }

    /** Whether a collection is one of them. */
    static boolean holds(String collection) {
        return collection.startsWith(MARK);
    }

    /** The database as it is, but every collection asked of it is one of these. */
    MongoDatabase database() {
        return (MongoDatabase) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {MongoDatabase.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("getCollection")) given[0] = MARK + given[0];
                    try {
                        return method.invoke(readModels, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Removes all of them. */
    void drop() {
        for (var name : names()) if (holds(name)) readModels.getCollection(name).drop();
    }

    /** Puts each in the place of the real one, one after the other; a real one without a new one goes. */
    void takeOver() {
        var names = names();
        for (var name : names) {
            if (holds(name)) {
                var real = new MongoNamespace(readModels.getName(), name.substring(MARK.length()));
                readModels.getCollection(name).renameCollection(real, IN_ITS_PLACE);
            } else if (!STAYING.contains(name) && !names.contains(MARK + name)) {
                readModels.getCollection(name).drop();
            }
        }
    }

    private List<String> names() {
        return readModels.listCollectionNames().into(new ArrayList<>());
    }
}
