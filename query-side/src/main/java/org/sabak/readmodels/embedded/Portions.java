package org.sabak.readmodels.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;

/**
 * An answer that is fetched part by part. The server's own cursor counts documents and not bytes, and gives everything at
 * once unless a number is asked for; but a driver refuses to read a message of more than 48 MB.
 */
final class Portions extends AbstractCursor {

    /** As the real server; a single document may be as large. */
    private static final long MOST_BYTES = 16 << 20;
    /** Of a field beside its name and value; generous. */
    private static final int FIELD = 16;

    private List<Document> left;

    Portions(long id, List<Document> documents) {
        super(id);
        left = documents;
    }

    @Override
    public boolean isEmpty() {
        return left.isEmpty();
    }

    /** @param most documents; all that fit when it is 0 */
    @Override
    public List<Document> takeDocuments(int most) {
        int end = 0;
        long bytes = 0;
        while (end < left.size() && (most <= 0 || end < most)) {
            bytes += size(left.get(end));
            if (end > 0 && bytes > MOST_BYTES) break;
            end++;
        }
        var taken = left.subList(0, end);
        left = left.subList(end, left.size());
        return taken;
    }

    /** About as many bytes as it takes on the wire, rather more. */
    private static long size(Object value) {
        return switch (value) {
            case Document document -> document.entrySet().stream()
                    .mapToLong(field -> FIELD + utf8(field.getKey()) + size(field.getValue())).sum();
            case Collection<?> list -> list.stream().mapToLong(entry -> FIELD + size(entry)).sum();
            case String text -> utf8(text);
            case null, default -> FIELD;
        };
    }

    private static long utf8(String text) {
        return 2L * text.length();
    }
}
