package org.sabak.workshop.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.kernel.Wording.tidy;
import static org.sabak.workshop.Stage.ANNOUNCED;
import static org.sabak.workshop.Stage.CANCELLED;
import static org.sabak.workshop.Stage.CLOSED;
import static org.sabak.workshop.Stage.HELD;
import static org.sabak.workshop.Stage.POSTPONED;
import static org.sabak.workshop.WorkshopRefusal.PERCENT_OUT_OF_RANGE;
import static org.sabak.workshop.WorkshopRefusal.PLANNED_DIFFERENTLY;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.AssignPhase;
import org.sabak.workshop.WorkshopCommand.ChangeFormat;
import org.sabak.workshop.WorkshopCommand.ChangeTheme;
import org.sabak.workshop.WorkshopCommand.DecideCounting;
import org.sabak.workshop.WorkshopCommand.InviteCountries;
import org.sabak.workshop.WorkshopCommand.LinkPartners;
import org.sabak.workshop.WorkshopCommand.MoveWorkshop;
import org.sabak.workshop.WorkshopCommand.NameFunders;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;
import org.sabak.workshop.WorkshopCommand.RetitleWorkshop;
import org.sabak.workshop.WorkshopCommand.TagPillars;
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

/** One workshop: what it is about, where and when it is, and how far it has come. Seats are its roster's affair. */
@Aggregate
class Workshop extends Discretion {

    private WorkshopPlanned plan;
    private WorkshopId copiedFrom;
    private String title, theme, phase;
    private Place place;
    private List<Country> countries;
    private FormatChanged format;
    private PillarsTagged pillars;
    private PartnersLinked partners;
    private FundersNamed funders;
    private CountingDecided counting;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanWorkshop c, Phases phases) {
        var check = new PlanCheck(c.workshopId(), c.plan());
        refuse(PLANNED_DIFFERENTLY, plan != null && !check.sameAs(plan, copiedFrom));
        if (plan != null) return; // the same form, sent twice
        var frame = phases.now();
        var planned = check.accepted(frame);
        var override = check.override(frame);
        apply(planned);
        if (c.plan().copiedFrom() != null) apply(new WorkshopCopied(id, c.plan().copiedFrom()));
        override.ifPresent(o -> apply(o));
        Timetable.of(agenda).usual(days).forEach(session -> apply(session));
    }

    @CommandHandler
    void handle(RetitleWorkshop c) {
        if (tidy(c.title()).equals(title)) return;
        life.refuseUnless(Life.PLANNING);
        apply(new WorkshopRetitled(id, title, Limits.title(c.title())));
    }

    /** The reason also stands for a phase that the new days lie outside of; the phase stays as it is. */
    @CommandHandler
    void handle(RescheduleWorkshop c, Phases phases) {
        var was = days;
        if (Limits.whole(c.days()).equals(was)) return;
        life.refuseUnless(Life.PLANNING);
        var to = Limits.days(c.days());
        var reason = Limits.reason(c.reason());
        var frame = phases.now();
        apply(new WorkshopRescheduled(id, was, to, reason));
        if (PhaseChoice.fits(phase, frame, was) && !PhaseChoice.fits(phase, frame, to)) {
            apply(new PhaseOverridden(id, phase, reason));
        }
        Timetable.of(agenda).moved(agenda, was, to, reason).forEach(change -> apply(change));
    }

    @CommandHandler
    void handle(MoveWorkshop c) {
        var to = Zones.of(c.place().country(), c.zone());
        if (Limits.tidied(c.place()).equals(place) && to.equals(zone)) return;
        life.refuseUnless(Life.PLANNING);
        apply(new WorkshopMoved(id, place, Limits.place(c.place()), zone, to));
    }

    @CommandHandler
    void handle(AssignPhase c, Phases phases) {
        if (c.phase().equals(phase)) return;
        life.refuseUnless(Life.CORRECTABLE);
        var choice = PhaseChoice.named(c.phase(), phases.now(), days, !tidy(c.reason()).isEmpty());
        apply(choice.outside() ? new PhaseOverridden(id, choice.phase(), Limits.reason(c.reason()))
                : new PhaseAssigned(id, phase, choice.phase()));
    }

    @CommandHandler
    void handle(ChangeTheme c, Phases phases) {
        if (c.theme().equals(theme)) return;
        life.refuseUnless(Life.CORRECTABLE);
        phases.now().refuseUnknownTheme(c.theme());
        apply(new ThemeChanged(id, theme, c.theme()));
    }

    @CommandHandler
    void handle(TagPillars c, Phases phases) {
        var tagged = new PillarsTagged(id, c.primary(),
                Limits.set(c.secondary()).stream().filter(s -> !s.equals(c.primary())).toList());
        if (tagged.equals(pillars)) return;
        life.refuseUnless(Life.CORRECTABLE);
        phases.now().refuseUnknownPillars(tagged);
        apply(tagged);
    }

    @CommandHandler
    void handle(ChangeFormat c) {
        var changed = new FormatChanged(id, c.kind(), c.level(), c.mode(), c.languages());
        if (changed.equals(format)) return;
        life.refuseUnless(Life.PLANNING);
        apply(changed);
    }

    @CommandHandler
    void handle(InviteCountries c) {
        var invited = Limits.set(c.countries());
        if (invited.equals(countries)) return;
        life.refuseUnless(Life.PLANNING);
        apply(new CountriesInvited(id, countries, invited));
    }

    @CommandHandler
    void handle(LinkPartners c, Phases phases) {
        var linked = new PartnersLinked(id, c.partners().stream().distinct().toList());
        if (linked.equals(partners)) return;
        life.refuseUnless(Life.CORRECTABLE);
        phases.now().refuseUnknownPartners(linked);
        apply(linked);
    }

    @CommandHandler
    void handle(NameFunders c, Phases phases) {
        var named = new FundersNamed(id, c.funders().stream().distinct().toList());
        if (named.equals(funders)) return;
        life.refuseUnless(Life.CORRECTABLE);
        phases.now().refuseUnknownFunders(named);
        apply(named);
    }

    @CommandHandler
    void handle(DecideCounting c) {
        var decided = new CountingDecided(id, c.observersCount(), c.countsTowardTarget(), c.completionPercent());
        if (decided.equals(counting)) return;
        life.refuseUnless(Life.CORRECTABLE);
        refuse(PERCENT_OUT_OF_RANGE, c.completionPercent() < 1 || c.completionPercent() > 100);
        apply(decided);
    }

    @EventSourcingHandler
    void on(WorkshopEvent event) {
        switch (event) {
            case WorkshopPlanned e -> begin(e);
            case WorkshopCopied e -> copiedFrom = e.from();
            case PhaseOverridden e -> phase = e.phase();
            case PhaseAssigned e -> phase = e.phase();
            case WorkshopRetitled e -> title = e.title();
            case WorkshopRescheduled e -> days = e.days();
            case WorkshopMoved e -> settle(e.place(), e.zone());
            case ThemeChanged e -> theme = e.theme();
            case PillarsTagged e -> pillars = e;
            case FormatChanged e -> format = e;
            case CountriesInvited e -> countries = e.countries();
            case PartnersLinked e -> partners = e;
            case FundersNamed e -> funders = e;
            case CountingDecided e -> counting = e;
            case MarkedSensitive _ -> sensitive = true;
            case UnmarkedSensitive _ -> sensitive = false;
            case SessionScheduled e -> agenda = agenda.with(e.session());
            case SessionChanged e -> agenda = agenda.with(e.session());
            case SessionDropped e -> agenda = agenda.without(e.sessionId());
            case WorkshopAnnounced _ -> life = life.to(ANNOUNCED, "");
            case WorkshopPostponed e -> life = life.to(POSTPONED, e.reason());
            case WorkshopCancelled e -> life = life.to(CANCELLED, e.reason());
            case WorkshopHeld _ -> life = life.to(HELD, "");
            case FiguresClosed _ -> life = life.to(CLOSED, "");
            case WorkshopReopened e -> life = life.to(e.to(), e.reason());
        }
    }

    private void begin(WorkshopPlanned e) {
        id = e.workshopId();
        plan = e;
        title = e.title();
        theme = e.theme();
        phase = e.phase();
        days = e.days();
        countries = e.countries();
        format = new FormatChanged(id, e.kind(), e.level(), e.mode(), e.languages());
        life = Life.BEGUN;
        agenda = Agenda.empty(id);
        settle(e.place(), e.zone());
    }

    private void settle(Place where, String itsZone) {
        place = where;
        zone = itsZone;
    }
}
