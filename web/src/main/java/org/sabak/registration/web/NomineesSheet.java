package org.sabak.registration.web;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sabak.desk.Desk;
import org.sabak.kernel.Country;
import org.sabak.kernel.Ids;
import org.sabak.kernel.Refused;
import org.sabak.registration.Named;
import org.sabak.registration.NominationQuery.Nomination;
import org.sabak.registration.NominationRefusal;

/**
 * The table of nominees as it is being filled in. What was typed or pasted stays until it is saved.
 *
 * @param version of the saved table this one was made from
 * @param ticket  random, chosen when the page is shown: the same page sent twice names the same people
 * @param saved   what a colleague has saved meanwhile; null when nobody has
 */
record NomineesSheet(List<Line> lines, int version, String ticket, String pasted, List<Problem> problems, Nomination saved) {

    /** @param wrong a sentence for each column that needs one */
    record Line(NomineeRow row, Map<String, String> wrong) {

        Line(NomineeRow row) {
            this(row, new HashMap<>());
        }
    }

    /** A sentence, and the field it speaks of. */
    record Problem(String field, String sentence) { }

    static NomineesSheet of(Nomination nomination, String ticket) {
        return new NomineesSheet(new ArrayList<>(nomination.draft().stream().map(l -> new Line(NomineeRow.of(l))).toList()),
                nomination.version(), ticket, "", new ArrayList<>(), null);
    }

    /** @param typed by column and number of the row, such as {@code name-0}; {@code order-0} and {@code drop-0} beside them */
    static NomineesSheet filledIn(Map<String, String> typed) {
        record Placed(double order, Line line) { }
        var placed = new ArrayList<Placed>();
        for (int i = 0; typed.containsKey("name-" + i); i++) {
            int n = i;
            var row = NomineeRow.of(NomineeRow.COLUMNS.stream().map(column -> typed.getOrDefault(column + "-" + n, "")).toList());
            if (!row.blank() && !typed.containsKey("drop-" + i)) placed.add(new Placed(order(typed.get("order-" + i), i), new Line(row)));
        }
        placed.sort(Comparator.comparingDouble(Placed::order));
        return new NomineesSheet(new ArrayList<>(placed.stream().map(Placed::line).toList()), whole(typed.get("version")),
                typed.getOrDefault("ticket", ""), typed.getOrDefault("pasted", ""), new ArrayList<>(), null);
    }

    /** Takes what was pasted over into rows, unless a line of it cannot be understood; then all of it stays where it is. */
    NomineesSheet takeOver(Desk desk) {
        if (pasted.isBlank()) return this;
        var read = Pasted.read(pasted);
        read.odd.forEach(odd -> problems.add(new Problem("pasted", desk.say("nominations.odd-line", odd.line(), odd.cells(),
                NomineeRow.COLUMNS.size()))));
        if (!read.odd.isEmpty()) return this;
        int before = lines.size();
        read.rows.forEach(row -> lines.add(new Line(row)));
        read.unknown.forEach(u -> lines.get(before + u.row()).wrong.put(u.column(), desk.say("nominations.unknown-word", u.word())));
        return new NomineesSheet(lines, version, ticket, "", problems, saved);
    }

    NomineesSheet checked(Validator validator, Desk desk) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            validator.validate(line.row).forEach(v -> line.wrong.putIfAbsent(v.getPropertyPath().toString(), v.getMessage()));
            for (var column : NomineeRow.COLUMNS) {
                if (line.wrong.containsKey(column)) problems.add(new Problem(column + "-" + i, desk.say("nominations.row-column", i + 1,
                        desk.say("nominations.column." + column), line.wrong.get(column))));
            }
        }
        return this;
    }

    /** @param now the saved table, shown beside this one when it is the newer */
    NomineesSheet refused(Refused.No no, Nomination now, Desk desk) {
        boolean moved = no.code().equals(NominationRefusal.VERSION_MOVED.code());
        problems.add(new Problem(lines.isEmpty() ? "pasted" : "name-" + row(no), desk.say(no.code(), no.arguments().toArray())));
        return new NomineesSheet(lines, moved ? now.version() : version, ticket, pasted, problems, moved ? now : saved);
    }

    NomineesSheet withBlank() {
        lines.add(new Line(NomineeRow.BLANK));
        return this;
    }

    /** Rows that stand unchanged in the saved table keep their ids; a changed one is somebody new. */
    List<Named> named(Nomination now, Country country) {
        var rows = lines.stream().map(Line::row).toList();
        return matched(rows, now, country, (row, i) -> Ids.derived(ticket + "\n" + String.join("\t", row.cells())));
    }

    /** Makes the last part of an id for a row that is new. */
    interface Fresh {
        String idPart(NomineeRow row, int index);
    }

    static List<Named> matched(List<NomineeRow> rows, Nomination now, Country country, Fresh fresh) {
        var known = new ArrayList<>(now.draft());
        var named = new ArrayList<Named>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var same = known.stream().filter(l -> l.details() != null && NomineeRow.of(l).equals(row)).findFirst();
            same.ifPresent(known::remove);
            int n = i;
            named.add(same.map(l -> new Named(l.nominee(), l.details())).orElseGet(() -> row.named(country, fresh.idPart(row, n))));
        }
        return named;
    }

    private static int row(Refused.No no) {
        return no.field().equals("rows") && !no.arguments().isEmpty() && !no.code().equals(NominationRefusal.TOO_MANY.code())
                ? Integer.parseInt(no.arguments().getFirst()) - 1 : 0;
    }

    /** Whoever writes 1 beside the third row wants it before the first. */
    private static double order(String typed, int index) {
        int stands = index + 1;
        int wanted = typed == null || typed.isBlank() ? stands : whole(typed.strip());
        return wanted + 0.5 * Integer.signum(wanted - stands);
    }

    private static int whole(String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
