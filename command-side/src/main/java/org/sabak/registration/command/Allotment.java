package org.sabak.registration.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Seats shared out by one thing people can have in common: some are for those of one value, the rest for all others.
 *
 * @param <K> what people have in common
 */
final class Allotment<K> {

    private final Map<K, Integer> own = new LinkedHashMap<>();
    private final Map<K, Integer> taken = new HashMap<>();
    private int takenByAll;

    /** What was allotted, in the order it was. */
    Map<K, Integer> own() {
        return own;
    }

    int takenBy(K key) {
        return taken.getOrDefault(key, 0);
    }

    int takenByOthersThan(Collection<K> listed) {
        return takenByAll - listed.stream().mapToInt(this::takenBy).sum();
    }

    /** The fewest seats in all with which no share is broken. */
    int least() {
        return ownSum() + takenByOthersThan(own.keySet());
    }

    /** So many seats may go to people like this one, or to all people together who have no seats of their own. */
    int most(K key, int capacity) {
        var mine = own.get(key);
        return mine == null ? capacity - ownSum() : mine;
    }

    boolean room(K key, int capacity) {
        return (own.containsKey(key) ? takenBy(key) : takenByOthersThan(own.keySet())) < most(key, capacity);
    }

    void allot(Map<K, Integer> seats) {
        own.clear();
        own.putAll(seats);
    }

    void count(K key, int more) {
        taken.merge(key, more, Integer::sum);
        takenByAll += more;
    }

    private int ownSum() {
        return own.values().stream().mapToInt(Integer::intValue).sum();
    }
}
