package org.sabak.mainstreaming.web;

import java.math.BigDecimal;
import java.util.List;
import org.sabak.desk.Desk;
import org.sabak.figures.Measure;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Aim;
import org.sabak.mainstreaming.Aims;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;

/**
 * One share as the page of targets shows it.
 *
 * @param withTheSeats whether its target is set where the seats are shared out
 */
record Shown(Measure measure, Aim aim, boolean withTheSeats) {

    /** The women's share of a workshop is aimed at with its seats, until its last day; everything else here. */
    static List<Shown> rows(WorkshopId workshop, Aims aims, Desk desk) {
        return Aims.MEASURES.stream().map(m -> workshop != null && m == Measure.M4
                ? new Shown(m, aims.of(m).aimingAt(ofTheSeats(workshop, desk)), true) : new Shown(m, aims.of(m), false)).toList();
    }

    private static Aim.Step ofTheSeats(WorkshopId workshop, Desk desk) {
        var percent = desk.ask(new SeatsOf(workshop), Seats.class).shares().women().target();
        return new Aim.Step(desk.workshop(workshop).days().last(), BigDecimal.valueOf(percent));
    }
}
