package org.sabak.trials.oracle;

import tools.jackson.databind.JsonNode;

/**
 * One row of the log.
 *
 * @param stream     id of the aggregate
 * @param name       stored name, such as {@code registration.withdrawn}
 * @param recordedAt UTC, as Java writes an instant: no zeros at the end
 */
public record Fact(long position, String eventId, String stream, long sequence, String name, String recordedAt,
        JsonNode payload, JsonNode metadata) {

    /** A text of the payload; the log holds no nulls, so a missing one is a broken row. */
    public String text(String field) {
        var value = payload.get(field);
        if (value == null) throw new IllegalStateException("position " + position + ": " + name + " has no " + field);
        return value.asString();
    }

    /** A whole number of the payload. */
    public int number(String field) {
        var value = payload.get(field);
        if (value == null || !value.isInt()) {
            throw new IllegalStateException("position " + position + ": " + name + " has no number " + field);
        }
        return value.intValue();
    }
}
