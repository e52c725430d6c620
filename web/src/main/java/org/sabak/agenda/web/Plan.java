package org.sabak.agenda.web;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sabak.agenda.Item;
import org.sabak.workshop.Days;

/** Items day by day, as tables show them. */
final class Plan {

    private Plan() { }

    /** @param date null while only the month is known, and for a day the workshop does not have any more */
    record Day(int number, LocalDate date, List<Row> rows) { }

    /** @param speakers by name; empty wherever nobody may read them */
    record Row(Item item, String until, String speakers) { }

    interface Names {
        String of(Item item);
    }

    static List<Day> of(List<Item> items, Days days, Names names) {
        var byDay = items.stream().collect(Collectors.groupingBy(Item::day, TreeMap::new,
                Collectors.mapping(item -> new Row(item, until(item), names.of(item)), Collectors.toList())));
        return byDay.entrySet().stream().map(e -> new Day(e.getKey(), date(days, e.getKey()), e.getValue())).toList();
    }

    static LocalDate date(Days days, int number) {
        return days.exact() && number <= days.count() ? days.first().plusDays(number - 1L) : null;
    }

    /** "24:00" for what ends at midnight. */
    private static String until(Item item) {
        return "%02d:%02d".formatted(item.end() / 60, item.end() % 60);
    }
}
