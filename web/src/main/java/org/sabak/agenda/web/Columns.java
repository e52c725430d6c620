package org.sabak.agenda.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sabak.pages.Cells;

/** What stands in which column of a table that is to become an agenda, whatever its order and language. */
final class Columns {

    /** The order of a table without headings. */
    private static final List<String> USUAL = List.of("day", "startsAt", "minutes", "title", "kind", "humanRights", "gender", "speakers", "panel");

    private static final Map<String, String> HEADINGS = Cells.words("""
            day: day, date, день, дата
            startsAt: time, start, starts, begins, from, начало, время, время начала, с
            ends: end, ends, until, to, конец, окончание, время окончания, до
            minutes: minutes, min, length, duration, минут, минуты, мин, продолжительность, длительность
            title: title, item, session, topic, subject, название, пункт, тема, занятие, сессия
            kind: kind, type, вид, тип
            humanRights: human rights, hr, права человека, пч
            gender: gender, гендер, гендерная тема, гендерные вопросы
            speakers: speaker, speakers, trainer, trainers, выступающий, выступающие, преподаватель, преподаватели, докладчик, докладчики, спикеры
            panel: panel, панель, панельная дискуссия""");

    private Columns() { }

    /** @param number of the line in the text, from 1; @param cells by column */
    record Line(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Lines that are not empty. Cells beyond the last column that means something are left out. */
    static List<Line> lines(String text) {
        var all = Cells.of(text, Cells.separator(text));
        var columns = USUAL;
        var lines = new ArrayList<Line>();
        for (int i = 0; i < all.size(); i++) {
            var cells = all.get(i);
            if (cells.stream().allMatch(String::isEmpty)) continue;
            if (lines.isEmpty() && heading(cells)) columns = cells.stream().map(c -> HEADINGS.getOrDefault(Cells.fold(c), "")).toList();
            else lines.add(new Line(i + 1, byColumn(cells, columns)));
        }
        return lines;
    }

    /** Two headings that mean something make a heading. */
    private static boolean heading(List<String> cells) {
        return cells.stream().filter(cell -> HEADINGS.containsKey(Cells.fold(cell))).count() >= 2;
    }

    private static Map<String, String> byColumn(List<String> cells, List<String> columns) {
        var by = new HashMap<String, String>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            by.merge(columns.get(i), cells.get(i), (one, other) -> one.isEmpty() ? other : one);
        }
        return by;
    }
}
