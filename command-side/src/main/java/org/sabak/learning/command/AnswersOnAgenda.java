package org.sabak.learning.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand.KeepAverages;
import org.sabak.learning.LearningEvent.AveragesKept;
import org.sabak.learning.LearningEvent.FormOpened;
import org.sabak.log.reactions.Agenda;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.springframework.stereotype.Component;

/** Answers stay so long after the last day as DOMAIN 4.2 says: 90 days about everyday activities, 24 months all others. */
@Component
@ProcessingGroup(Agenda.GROUP)
class AnswersOnAgenda {

    private static final Period ACTIVITIES = Period.ofDays(90), OTHERS = Period.ofMonths(24);
    private static final List<Form> OTHER_FORMS = List.of(Form.PRE, Form.POST, Form.EVALUATION, Form.FOLLOW_UP);

    private final Agenda agenda;
    private final Map<WorkshopId, Dates> dates = new HashMap<>();
    private final Map<WorkshopId, Set<Form>> opened = new HashMap<>();

    private record Dates(LocalDate last, String zone) {

        Instant after(Period time) {
            return last.plus(time).plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        }
    }

    AnswersOnAgenda(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(WorkshopPlanned e) {
        plan(e.workshopId(), new Dates(e.days().last(), e.zone()));
    }

    @EventHandler
    void on(WorkshopRescheduled e) {
        plan(e.workshopId(), new Dates(e.days().last(), dates.get(e.workshopId()).zone()));
    }

    @EventHandler
    void on(WorkshopMoved e) {
        plan(e.workshopId(), new Dates(dates.get(e.workshopId()).last(), e.zone()));
    }

    @EventHandler
    void on(FormOpened e) {
        opened.computeIfAbsent(e.workshopId(), w -> new HashSet<>()).add(e.form());
        put(e.workshopId());
    }

    @EventHandler
    void on(AveragesKept e) {
        opened.get(e.workshopId()).removeAll(e.forms());
        put(e.workshopId());
    }

    private void plan(WorkshopId workshop, Dates now) {
        dates.put(workshop, now);
        put(workshop);
    }

    private void put(WorkshopId workshop) {
        var forms = opened.getOrDefault(workshop, Set.of());
        put(workshop, "everyday activities of ", forms.contains(Form.FUNCTIONING), ACTIVITIES, List.of(Form.FUNCTIONING));
        put(workshop, "answers of ", forms.stream().anyMatch(OTHER_FORMS::contains), OTHERS, OTHER_FORMS);
    }

    private void put(WorkshopId workshop, String key, boolean wanted, Period stay, List<Form> forms) {
        agenda.strike(key + workshop);
        if (wanted) agenda.put(key + workshop, dates.get(workshop).after(stay), new KeepAverages(workshop, forms));
    }
}
