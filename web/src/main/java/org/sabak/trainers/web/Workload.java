package org.sabak.trainers.web;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.sabak.trainers.TrainersQuery.Booking;

/** Minutes that somebody speaks, by the year on the venue's calendar. */
record Workload(int year, int minutes, int items) {

    /** The newest year first; what has no date yet is in none. */
    static List<Workload> of(Collection<Booking> bookings) {
        var years = new TreeMap<Integer, Workload>();
        bookings.stream().filter(b -> b.date() != null).forEach(b ->
                years.merge(b.date().getYear(), new Workload(b.date().getYear(), b.minutes(), 1), Workload::plus));
        return List.copyOf(years.descendingMap().values());
    }

    private Workload plus(Workload other) {
        return new Workload(year, minutes + other.minutes, items + other.items);
    }
}
