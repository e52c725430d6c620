package org.sabak.readmodels.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Documents in memory. A change by id that only sets and unsets fields is made in place and costs what it touches; every
 * other change goes the server's own way. An answer is a copy: it is encoded after the collection has been let go.
 */
final class InPlaceCollection extends AbstractSynchronizedMongoCollection<Integer> {

    private final List<Document> documents = new ArrayList<>();
    private final Queue<Integer> free = new ArrayDeque<>();
    private final Map<Object, Integer> byId = new HashMap<>();

    InPlaceCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
        super(database, name, options, cursors);
    }

    @Override
    public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters filters, boolean multi,
            boolean upsert, Oplog oplog) {
        var id = onlyId(selector);
        if (id == null || multi || !filters.isEmpty() || getIndexes().size() != 1) {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        }
        var position = byId.get(id);
        if (position == null && !upsert) return result(0, 0);
        var document = position == null ? new Document("_id", id) : documents.get(position);
        var changed = FieldChanges.apply(document, update, position == null);
        if (changed.isEmpty()) return super.updateDocuments(selector, update, filters, false, upsert, oplog);
        if (position != null) return result(1, changed.get() ? 1 : 0);
        addDocument(document);
        return result(0, 0).append("upserted", id);
    }

    private static Document result(int matched, int modified) {
        return new Document("n", matched).append("nModified", modified);
    }

    private static Object onlyId(Document selector) {
        var id = selector.size() == 1 ? selector.get("_id") : null;
        return id instanceof String ? id : null;
    }

    @Override
    protected Integer addDocumentInternal(Document document) {
        var position = Optional.ofNullable(free.poll()).orElse(documents.size());
        if (position == documents.size()) {
            documents.add(document);
        } else {
            documents.set(position, document);
        }
        byId.put(document.get("_id"), position);
        return position;
    }

    @Override
    protected void removeDocument(Integer position) {
        byId.remove(documents.set(position, null).get("_id"));
        free.add(position);
    }

    @Override
    protected Document getDocument(Integer position) {
        return documents.get(position);
    }

    @Override
    protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize, Document fields) {
        var all = isNaturalDescending(orderBy) ? documents.reversed() : documents;
        return matchDocumentsFromStream(all.stream().filter(Objects::nonNull), query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected Integer findDocumentPosition(Document document) {
        int position = documents.indexOf(document);
        return position < 0 ? null : position;
    }

    @Override
    protected Stream<DocumentWithPosition<Integer>> streamAllDocumentsWithPosition() {
        return IntStream.range(0, documents.size()).filter(position -> documents.get(position) != null)
                .mapToObj(position -> new DocumentWithPosition<>(documents.get(position), position));
    }

    @Override
    public synchronized int count() {
        return documents.size() - free.size();
    }

    @Override
    public synchronized boolean isEmpty() {
        return count() == 0;
    }

    /** The server changes what it has found, which is a copy; and of many documents it may give all the same part. */
    @Override
    protected void handleUpdate(Integer position, Document before, Document after) {
        documents.set(position, after.cloneDeeply());
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        var answer = new Portions(cursorRegistry.generateCursorId(), matched.stream().map(Document::cloneDeeply).toList());
        var first = answer.takeDocuments(batchSize);
        if (answer.isEmpty()) return new QueryResult(first);
        cursorRegistry.add(answer);
        return new QueryResult(first, answer);
    }

    /** Nobody asks how large the collection is, and the answer would cost an encoding of each document at each change. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) { }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
