package org.sabak.notification.command;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.sabak.kernel.WorkshopId;
import org.sabak.notification.Addressed.Invitation;
import org.sabak.workshop.Days;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopEvent.FormatChanged;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;

/** What letters say of a workshop, and which facts about it still stand. */
final class WorkshopNow implements Folds.Fold {

    /** Languages there are words for; the first is written where a workshop has none of them. */
    private static final List<String> WRITTEN = List.of("en", "ru");

    private WorkshopId id;
    private String title;
    private Days days;
    private Place place;
    private List<String> languages;
    private String stop = "", dates = "";
    private boolean cancelled;

    @Override
    public void note(DomainEventMessage<?> message) {
        switch (message.getPayload()) {
            case WorkshopPlanned e -> begin(e);
            case WorkshopRetitled e -> title = e.title();
            case WorkshopMoved e -> place = e.place();
            case FormatChanged e -> languages = e.languages();
            case WorkshopRescheduled e -> {
                days = e.days();
                dates = message.getIdentifier();
            }
            case WorkshopPostponed e -> stop = message.getIdentifier();
            case WorkshopCancelled e -> {
                stop = message.getIdentifier();
                cancelled = true;
            }
            case WorkshopReopened e -> {
                stop = "";
                cancelled = false;
            }
            default -> { }
        }
    }

    private void begin(WorkshopPlanned e) {
        id = e.workshopId();
        title = e.title();
        days = e.days();
        place = e.place();
        languages = e.languages();
    }

    Invitation inWords() {
        return new Invitation(id, title, days, place);
    }

    /** The first of its working languages that letters are written in. */
    String language() {
        return languages.stream().filter(WRITTEN::contains).findFirst().orElse(WRITTEN.getFirst());
    }

    /** Of a workshop nothing is known of there is nothing to tell either. */
    boolean isOver(LocalDate today) {
        return days == null || days.last().isBefore(today);
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Whether it is still stopped by this event. */
    boolean isStoppedBy(String fact) {
        return stop.equals(fact);
    }

    /** Whether its dates are those of this event. */
    boolean hasDatesOf(String fact) {
        return dates.equals(fact);
    }
}
