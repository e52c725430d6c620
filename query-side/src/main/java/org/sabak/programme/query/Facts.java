package org.sabak.programme.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.sabak.kernel.LocalText;
import org.sabak.readmodels.Shape;

/** The facts of the programme's document, of one kind at a time, oldest first. */
final class Facts {

    private final Document document;

    /** @param document may be null: nothing is known yet */
    Facts(Document document) {
        this.document = document == null ? new Document() : document;
    }

    LocalText title() {
        return document.containsKey("title") ? Shape.read(document.get("title"), LocalText.class) : new LocalText(Map.of());
    }

    <T> List<T> of(String kind, Class<T> fact) {
        var byPosition = new TreeMap<Long, T>();
        Shape.map(document, kind).forEach((position, stored) ->
                byPosition.put(Long.valueOf(position), Shape.read(stored, fact)));
        return List.copyOf(byPosition.values());
    }
}
