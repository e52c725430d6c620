package org.sabak.agenda.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sabak.agenda.Finding;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.agenda.web.Columns.Line;
import org.sabak.desk.Desk;
import org.sabak.pages.Cells;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.Days;

/** A table read into items, with everything that is the matter with it: first cell by cell, then by the rules of agendas. */
final class AgendaTable {

    private static final Pattern DAY = Pattern.compile("(?:day |день )?(\\d{1,2})(?: ?-?й?)?(?: day| день)?");
    private static final Pattern RUSSIAN_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}[:.]\\d{2})-(\\d{1,2}[:.]\\d{2})");

    private final Days days;
    private final Speakers pool;
    private final Desk desk;
    private final List<Item> items = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private Line line;
    private String lastDay = "";

    private AgendaTable(Days days, Speakers pool, Desk desk) {
        this.days = days;
        this.pool = pool;
        this.desk = desk;
    }

    /** @param line of the text, from 1; @param column as in the form of an item; empty for the line as a whole */
    record Wrong(int line, String column, String sentence) { }

    /** @param id of the item in a line of the text */
    static AgendaTable read(String text, Days days, Speakers pool, Desk desk, Function<Line, ItemId> id) {
        var table = new AgendaTable(days, pool, desk);
        var lines = Columns.lines(text);
        for (var line : lines) table.take(line, id.apply(line));
        if (lines.isEmpty()) table.wrong.add(new Wrong(1, "", desk.say("agenda.table-empty")));
        for (var f : Finding.of(table.items, days.count())) {
            table.wrong.add(new Wrong(table.numbers.get(f.index()), f.refusal().field(),
                    desk.say(f.refusal().code(), f.arguments().toArray())));
        }
        table.wrong.sort(Comparator.comparingInt(Wrong::line));
        return table;
    }

    /** Those whose cells could be read, in the order of the table. */
    public List<Item> items() {
        return items;
    }

    /** By line; empty when the table can be taken as it is. */
    public List<Wrong> wrong() {
        return wrong;
    }

    private void take(Line next, ItemId id) {
        line = next;
        int before = wrong.size();
        var day = day();
        var span = SPAN.matcher(Cells.fold(line.cell("startsAt")));
        var from = time("startsAt", span.matches() ? span.group(1) : line.cell("startsAt"));
        var minutes = minutes(from, span.matches() ? span.group(2) : line.cell("ends"));
        var kind = word("kind", Words::kind);
        if (kind.isEmpty() && line.cell("kind").isEmpty()) miss("kind", "agenda.table-kind");
        var humanRights = word("humanRights", Words::weight);
        var gender = word("gender", Words::weight);
        var panel = word("panel", Words::truth);
        var speakers = speakers();
        if (wrong.size() > before) return;
        items.add(new Item(id, line.cell("title"), day, from.get(), minutes, kind.get(), humanRights, gender, panel.orElse(false), speakers));
        numbers.add(line.number());
    }

    /** A number or a date; an empty cell means the day of the line above, as in tables whose cells were joined. */
    private int day() {
        var typed = line.cell("day").isEmpty() ? lastDay : line.cell("day");
        lastDay = typed;
        var number = DAY.matcher(Cells.fold(typed));
        if (number.matches()) return Integer.parseInt(number.group(1));
        var date = date(typed);
        if (date.isEmpty() || !days.exact()) {
            miss("day", date.isEmpty() ? "agenda.table-day" : "agenda.days-not-known");
            return 0;
        }
        long at = ChronoUnit.DAYS.between(days.first(), date.get()) + 1;
        if (at < 1 || at > days.count()) miss("day", "agenda.table-date", desk.days().span(days));
        return (int) Math.clamp(at, 0, Finding.MOST_ITEMS);
    }

    private static Optional<LocalDate> date(String typed) {
        var russian = RUSSIAN_DATE.matcher(typed);
        try {
            return Optional.of(LocalDate.parse(russian.matches() ? "%s-%02d-%02d".formatted(russian.group(3),
                    Integer.parseInt(russian.group(2)), Integer.parseInt(russian.group(1))) : typed));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> time(String column, String typed) {
        try {
            return Optional.of(ClockTime.of(typed));
        } catch (IllegalArgumentException noTime) {
            miss(column, "agenda.time-like");
            return Optional.empty();
        }
    }

    /** As written, else as long as it takes until the end; what ends at 24:00 or 0:00 ends at midnight. */
    private int minutes(Optional<LocalTime> from, String end) {
        var typed = Cells.fold(line.cell("minutes")).replaceAll(" ?(min|minutes|мин|минут)$", "");
        if (typed.matches("-?\\d{1,6}")) return Integer.parseInt(typed);
        if (!typed.isEmpty() || end.isEmpty()) {
            miss("minutes", "agenda.whole-number");
            return 0;
        }
        var to = end.matches("24[:.]00") ? Optional.of(LocalTime.MIDNIGHT) : time("ends", end);
        if (from.isEmpty() || to.isEmpty()) return 0;
        int last = to.get().equals(LocalTime.MIDNIGHT) ? 24 * 60 : to.get().toSecondOfDay() / 60;
        return last - from.get().toSecondOfDay() / 60;
    }

    private <T> Optional<T> word(String column, Function<String, Optional<T>> words) {
        var typed = line.cell(column);
        var found = typed.isEmpty() ? Optional.<T>empty() : words.apply(typed);
        if (!typed.isEmpty() && found.isEmpty()) miss(column, "agenda.table-word", typed);
        return found;
    }

    private List<TrainerId> speakers() {
        var found = new ArrayList<TrainerId>();
        for (var typed : line.cell("speakers").split("[,;/]")) {
            if (typed.isBlank()) continue;
            var known = pool.named(typed.strip());
            if (known.size() == 1) found.add(known.getFirst());
            else miss("speakers", known.isEmpty() ? "agenda.table-speaker" : "agenda.table-speakers", typed.strip());
        }
        return found;
    }

    private void miss(String column, String sentence, Object... words) {
        wrong.add(new Wrong(line.number(), column, desk.say(sentence, words)));
    }
}
