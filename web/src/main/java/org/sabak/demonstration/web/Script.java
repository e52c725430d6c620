package org.sabak.demonstration.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopKind;

/**
 * One invented workshop: what is planned and how far its story goes.
 *
 * @param people how many register, seats or not
 * @param until  closed, held, running, open, full, regclosed, announced, tentative, postponed or cancelled
 */
record Script(WorkshopId id, Plan plan, String pillar, int people, String until) {

    static List<Script> all(LocalDate today) {
        return Lines.of("workshops.csv").stream().map(line -> of(line.split(";"), today)).toList();
    }

    private static Script of(String[] p, LocalDate today) {
        var first = p[10].matches("[+-]\\d+") ? today.plusDays(Integer.parseInt(p[10])) : LocalDate.parse(p[10]);
        var days = Days.of(first, first.plusDays(Integer.parseInt(p[11]) - 1L));
        var plan = new Plan(p[1], WorkshopKind.valueOf(p[2]), Level.valueOf(p[3]), Mode.ONSITE, p[4], "IV", "",
                new Place(new Country(p[7]), p[8], p[9]), "", days, Integer.parseInt(p[12]),
                Stream.of(p[6].split(",")).map(Country::new).toList(), List.of("ru", "en"), true, null);
        return new Script(new WorkshopId("workshop-" + p[0]), plan, p[5], Integer.parseInt(p[13]), p[14]);
    }

    /** Whether the story has come at least to registration. */
    boolean registers() {
        return people > 0;
    }

    boolean isOver() {
        return until.equals("closed") || until.equals("held");
    }
}
