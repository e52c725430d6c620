package org.sabak.learning.command;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand.FollowUp;
import org.sabak.learning.LearningEvent.LettersAsked;
import org.sabak.log.reactions.Agenda;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.springframework.stereotype.Component;

/** Six months after a workshop that was held, whoever was there is asked what became of it. */
@Component
@ProcessingGroup(Agenda.GROUP)
class FollowUpsOnAgenda {

    private static final Period AFTER = Period.ofMonths(6);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** A question that comes so much later is no follow-up any more: an old log asks nobody about the past. */
    private static final Period TOO_LATE = Period.ofDays(30);

    private final Agenda agenda;
    private final Clock clock;
    private final Map<WorkshopId, Course> courses = new HashMap<>();

    private static class Course {
        private LocalDate last;
        private String zone;
        private boolean held, asked;

        private Instant due(Period after) {
            return last.plus(after).atTime(MORNING).atZone(ZoneId.of(zone)).toInstant();
        }
    }

    FollowUpsOnAgenda(Agenda agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    @EventHandler
    void on(WorkshopPlanned e) {
        var course = new Course();
        course.last = e.days().last();
        course.zone = e.zone();
        courses.put(e.workshopId(), course);
    }

    @EventHandler
    void on(WorkshopRescheduled e) {
        courses.get(e.workshopId()).last = e.days().last();
        put(e.workshopId());
    }

    @EventHandler
    void on(WorkshopMoved e) {
        courses.get(e.workshopId()).zone = e.zone();
        put(e.workshopId());
    }

    @EventHandler
    void on(WorkshopHeld e) {
        courses.get(e.workshopId()).held = true;
        put(e.workshopId());
    }

    @EventHandler
    void on(WorkshopCancelled e) {
        courses.get(e.workshopId()).held = false;
        put(e.workshopId());
    }

    @EventHandler
    void on(WorkshopReopened e) {
        courses.get(e.workshopId()).held = e.to() == Stage.HELD;
        put(e.workshopId());
    }

    @EventHandler
    void on(LettersAsked e) {
        if (e.form() != Form.FOLLOW_UP) return;
        courses.get(e.workshopId()).asked = true;
        put(e.workshopId());
    }

    private void put(WorkshopId workshop) {
        var course = courses.get(workshop);
        var key = "follow-up of " + workshop;
        agenda.strike(key);
        if (course.held && !course.asked && course.due(AFTER.plus(TOO_LATE)).isAfter(clock.instant())) {
            agenda.put(key, course.due(AFTER), new FollowUp(workshop));
        }
    }
}
