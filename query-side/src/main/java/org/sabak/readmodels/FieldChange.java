package org.sabak.readmodels;

import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/** A change of one field whose value is in its final form already; the driver's own builders encode it anew each time. */
record FieldChange(String operator, String field, BsonValue value) implements Bson {

    @Override
    public <T> BsonDocument toBsonDocument(Class<T> type, CodecRegistry codecs) {
        return new BsonDocument(operator, new BsonDocument(field, value));
    }
}
