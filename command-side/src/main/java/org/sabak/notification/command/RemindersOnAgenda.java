package org.sabak.notification.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.sabak.kernel.Actor;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.reactions.Agenda;
import org.sabak.notification.Template;
import org.sabak.notification.command.Requests.News;
import org.sabak.workshop.Days;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who has a seat is reminded of it three days before, and who was there is thanked some days after. */
@Component
@ProcessingGroup(Agenda.GROUP)
class RemindersOnAgenda {

    private static final Period BEFORE = Period.ofDays(3);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Agenda agenda;
    private final Requests requests;
    private final Duration thanksAfter;
    private final Map<WorkshopId, Dates> dates = new HashMap<>();

    /** @param fact the event that said so last */
    private record Dates(Days days, String zone, String fact) {

        Instant reminder() {
            return days.first().minus(BEFORE).atTime(MORNING).atZone(ZoneId.of(zone)).toInstant();
        }
    }

    /** @param thanksAfter the workshop was marked as held; by then the sheets should be complete */
    RemindersOnAgenda(Agenda agenda, Requests requests, @Value("${sabak.letters.thanks-after:2d}") Duration thanksAfter) {
        this.agenda = agenda;
        this.requests = requests;
        this.thanksAfter = thanksAfter;
    }

    @EventHandler
    void on(WorkshopPlanned e, @MessageIdentifier String fact) {
        remind(e.workshopId(), new Dates(e.days(), e.zone(), fact));
    }

    @EventHandler
    void on(WorkshopRescheduled e, @MessageIdentifier String fact) {
        remind(e.workshopId(), new Dates(e.days(), dates.get(e.workshopId()).zone(), fact));
    }

    @EventHandler
    void on(WorkshopMoved e) {
        var was = dates.get(e.workshopId());
        remind(e.workshopId(), new Dates(was.days(), e.zone(), was.fact()));
    }

    @EventHandler
    void on(WorkshopHeld e, @MessageIdentifier String fact, @Timestamp Instant recorded) {
        var news = News.ofWorkshop(Template.THANK_YOU, e.workshopId(), fact, Actor.PROGRAM);
        agenda.put(thanks(e.workshopId()), recorded.plus(thanksAfter), () -> requests.thank(news, recorded.plus(thanksAfter)));
    }

    @EventHandler
    void on(WorkshopReopened e) {
        agenda.strike(thanks(e.workshopId()));
    }

    private void remind(WorkshopId workshop, Dates now) {
        dates.put(workshop, now);
        agenda.strike(reminder(workshop));
        if (!now.days().exact()) return;
        var news = News.ofWorkshop(Template.REMINDER, workshop, now.fact(), Actor.PROGRAM);
        agenda.put(reminder(workshop), now.reminder(), () -> requests.remind(news));
    }

    private static String reminder(WorkshopId workshop) {
        return "reminder of " + workshop;
    }

    private static String thanks(WorkshopId workshop) {
        return "thanks for " + workshop;
    }
}
