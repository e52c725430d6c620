package org.sabak.trials;

/**
 * Something to send, once or several times.
 *
 * @param json null for none
 * @param key  idempotency key; the same for every copy, and no other request's
 * @param deed what it leaves in the log, see {@link Ledger}; null for a registration, which gets its id with the answer
 */
record Request(String method, String path, String json, String key, String deed) {

    static Request post(String path, String json, String key, String deed) {
        return new Request("POST", path, json, key, deed);
    }
}
