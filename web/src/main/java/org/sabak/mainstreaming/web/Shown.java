package org.sabak.mainstreaming.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sabak.desk.Desk;
import org.sabak.figures.FiguresQuery.Metrics;
import org.sabak.figures.FiguresQuery.MetricsOf;
import org.sabak.figures.Measure;
import org.sabak.figures.Metric;
import org.sabak.figures.Scope;
import org.sabak.mainstreaming.Aim;
import org.sabak.mainstreaming.Aim.Course;
import org.sabak.mainstreaming.Aims;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.Workshop;

/**
 * One share as the page of targets shows it.
 *
 * @param withTheSeats whether its target is set where the seats are shared out
 * @param actual       computed from the record just now
 * @param course       null while there is nothing to compare with
 */
record Shown(Measure measure, Aim aim, boolean withTheSeats, Metric actual, Course course) {

    /** @param workshop null for the programme */
    static List<Shown> rows(Workshop workshop, Aims aims, LocalDate today, Desk desk) {
        var metrics = desk.ask(metrics(workshop), Metrics.class);
        return Aims.MEASURES.stream().map(m -> {
            boolean withTheSeats = workshop != null && m == Measure.M4;
            var aim = withTheSeats ? aims.of(m).aimingAt(ofTheSeats(workshop, desk)) : aims.of(m);
            var actual = metrics.of(m);
            boolean aimed = aim.target() != null || !aim.milestones().isEmpty();
            return new Shown(m, aim, withTheSeats, actual, aimed ? aim.course(actual.value(), today) : null);
        }).toList();
    }

    /** A workshop that is not over is measured by its agenda as it is being drafted. */
    private static MetricsOf metrics(Workshop workshop) {
        return workshop == null ? new MetricsOf(Scope.PROGRAMME, false)
                : new MetricsOf(Scope.of(Scope.By.WORKSHOP, workshop.workshopId().value()),
                        workshop.stage() != Stage.HELD && workshop.stage() != Stage.CLOSED);
    }

    /** The women's share of a workshop is aimed at with its seats, until its last day. */
    private static Aim.Step ofTheSeats(Workshop workshop, Desk desk) {
        var percent = desk.ask(new SeatsOf(workshop.workshopId()), Seats.class).shares().women().target();
        return new Aim.Step(workshop.days().last(), BigDecimal.valueOf(percent));
    }
}
