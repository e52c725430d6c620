package org.sabak.workshop.query;

import org.sabak.workshop.WorkshopEvent;
import org.sabak.workshop.WorkshopEvent.CountingDecided;
import org.sabak.workshop.WorkshopEvent.CountriesInvited;
import org.sabak.workshop.WorkshopEvent.FiguresClosed;
import org.sabak.workshop.WorkshopEvent.FormatChanged;
import org.sabak.workshop.WorkshopEvent.FundersNamed;
import org.sabak.workshop.WorkshopEvent.MarkedSensitive;
import org.sabak.workshop.WorkshopEvent.PartnersLinked;
import org.sabak.workshop.WorkshopEvent.PhaseAssigned;
import org.sabak.workshop.WorkshopEvent.PhaseOverridden;
import org.sabak.workshop.WorkshopEvent.PillarsTagged;
import org.sabak.workshop.WorkshopEvent.SessionChanged;
import org.sabak.workshop.WorkshopEvent.SessionDropped;
import org.sabak.workshop.WorkshopEvent.SessionScheduled;
import org.sabak.workshop.WorkshopEvent.ThemeChanged;
import org.sabak.workshop.WorkshopEvent.UnmarkedSensitive;
import org.sabak.workshop.WorkshopEvent.WorkshopAnnounced;
import org.sabak.workshop.WorkshopEvent.WorkshopCancelled;
import org.sabak.workshop.WorkshopEvent.WorkshopCopied;
import org.sabak.workshop.WorkshopEvent.WorkshopHeld;
import org.sabak.workshop.WorkshopEvent.WorkshopMoved;
import org.sabak.workshop.WorkshopEvent.WorkshopPlanned;
import org.sabak.workshop.WorkshopEvent.WorkshopPostponed;
import org.sabak.workshop.WorkshopEvent.WorkshopReopened;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;
import org.sabak.workshop.WorkshopEvent.WorkshopRetitled;

/** What a line of history says of a workshop's own event. A new kind of event does not compile before it has its line. */
final class WorkshopInWords {

    private WorkshopInWords() { }

    static Values of(WorkshopEvent event) {
        return switch (event) {
            case WorkshopPlanned e -> planned(e);
            case WorkshopCopied e -> Values.of("from", e.from());
            case PhaseOverridden e -> Values.of("phase", e.phase()).and("reason", e.reason());
            case PhaseAssigned e -> Values.of("was", e.was()).and("phase", e.phase());
            case WorkshopRetitled e -> Values.of("was", e.was()).and("title", e.title());
            case WorkshopRescheduled e -> Values.none().days(e.days()).was(Values.none().days(e.was())).and("reason", e.reason());
            case WorkshopMoved e -> Values.none().place(e.place()).was(Values.none().place(e.was()))
                    .and("zoneWas", e.zoneWas()).and("zone", e.zone());
            case ThemeChanged e -> Values.of("was", e.was()).and("theme", e.theme());
            case PillarsTagged e -> Values.of("primary", e.primary()).and("secondary", e.secondary());
            case FormatChanged e -> Values.of("kind", e.kind()).and("level", e.level()).and("mode", e.mode())
                    .and("languages", e.languages());
            case CountriesInvited e -> Values.of("was", e.was()).and("countries", e.countries());
            case PartnersLinked e -> Values.of("partners",
                    e.partners().stream().map(p -> p.organisation() + ":" + p.role()).toList());
            case FundersNamed e -> Values.of("funders", e.funders());
            case CountingDecided e -> Values.of("observersCount", e.observersCount())
                    .and("countsTowardTarget", e.countsTowardTarget()).and("completionPercent", e.completionPercent());
            case SessionScheduled e -> Values.none().session(e.session());
            case SessionChanged e -> Values.none().session(e.session()).was(Values.none().session(e.was()));
            case SessionDropped e -> Values.of("sessionId", e.sessionId()).and("reason", e.reason());
            case MarkedSensitive _, UnmarkedSensitive _, WorkshopAnnounced _, WorkshopHeld _, FiguresClosed _ -> Values.none();
            case WorkshopPostponed e -> Values.of("reason", e.reason());
            case WorkshopCancelled e -> Values.of("reason", e.reason());
            case WorkshopReopened e -> Values.of("from", e.from()).and("to", e.to()).and("reason", e.reason());
        };
    }

    private static Values planned(WorkshopPlanned e) {
        return Values.of("title", e.title()).and("kind", e.kind()).and("level", e.level()).and("mode", e.mode())
                .and("theme", e.theme()).and("phase", e.phase()).place(e.place()).and("zone", e.zone()).days(e.days())
                .and("seats", e.seats()).and("countries", e.countries()).and("languages", e.languages())
                .and("demonstration", e.demonstration());
    }
}
