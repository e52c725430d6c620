package org.sabak.mainstreaming.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.kernel.Wording.tidy;
import static org.sabak.mainstreaming.MainstreamingCommand.MOST;
import static org.sabak.mainstreaming.MainstreamingRefusal.ANSWERS_MOVED;
import static org.sabak.mainstreaming.MainstreamingRefusal.BUDGET_NEGATIVE;
import static org.sabak.mainstreaming.MainstreamingRefusal.DATE_MISSING;
import static org.sabak.mainstreaming.MainstreamingRefusal.DECIDED_IN_THE_FUTURE;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOTE_NEEDED;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOTE_TOO_LONG;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOTHING_ANSWERED;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOTHING_TO_CORRECT;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOT_CODED;
import static org.sabak.mainstreaming.MainstreamingRefusal.NOT_SCREENED;
import static org.sabak.mainstreaming.MainstreamingRefusal.NO_SUCH_WORKSHOP;
import static org.sabak.mainstreaming.MainstreamingRefusal.POINTS_OUT_OF_RANGE;
import static org.sabak.mainstreaming.MainstreamingRefusal.PRINCIPLE_TWICE;
import static org.sabak.mainstreaming.MainstreamingRefusal.REASON_NEEDED;
import static org.sabak.mainstreaming.MainstreamingRefusal.VALID_NO_LONGER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.Refusal;
import org.sabak.mainstreaming.Answers;
import org.sabak.mainstreaming.MainstreamingCommand;
import org.sabak.mainstreaming.MainstreamingCommand.AnswerPanel;
import org.sabak.mainstreaming.MainstreamingCommand.ClearDac;
import org.sabak.mainstreaming.MainstreamingCommand.ClearGem;
import org.sabak.mainstreaming.MainstreamingCommand.CodeGem;
import org.sabak.mainstreaming.MainstreamingCommand.DecideScope;
import org.sabak.mainstreaming.MainstreamingCommand.RecordScreening;
import org.sabak.mainstreaming.MainstreamingCommand.ScreenDac;
import org.sabak.mainstreaming.MainstreamingCommand.StateBudget;
import org.sabak.mainstreaming.MainstreamingEvent;
import org.sabak.mainstreaming.MainstreamingEvent.BudgetStated;
import org.sabak.mainstreaming.MainstreamingEvent.DacCleared;
import org.sabak.mainstreaming.MainstreamingEvent.DacScreened;
import org.sabak.mainstreaming.MainstreamingEvent.GemCleared;
import org.sabak.mainstreaming.MainstreamingEvent.GemCoded;
import org.sabak.mainstreaming.MainstreamingEvent.PanelAnswered;
import org.sabak.mainstreaming.MainstreamingEvent.ScopeDecided;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;
import org.sabak.mainstreaming.MainstreamingId;
import org.sabak.mainstreaming.PanelAnswer;
import org.sabak.mainstreaming.Principle;
import org.sabak.mainstreaming.Screening;

/** What was answered about one workshop. A correction is a new answer; the same answer again is nothing. */
@Aggregate
class Mainstreaming {

    @AggregateIdentifier
    private MainstreamingId id;
    private Answers answers = Answers.NONE;

    Mainstreaming() { }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CodeGem c, Workshops workshops) {
        var note = tidy(c.note());
        if (c.gem() == answers.gem() && note.equals(answers.gemNote())) return; // the same form, sent twice
        welcome(c, workshops);
        words(NOTE_NEEDED, note);
        apply(new GemCoded(c.workshopId(), Optional.ofNullable(answers.gem()), c.gem(), note));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClearGem c, Workshops workshops) {
        welcome(c, workshops);
        refuse(NOT_CODED, answers.gem() == null);
        words(REASON_NEEDED, tidy(c.reason()));
        apply(new GemCleared(c.workshopId(), answers.gem(), tidy(c.reason())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ScreenDac c, Workshops workshops) {
        var note = tidy(c.note());
        if (c.dac() == answers.dac() && note.equals(answers.dacNote())) return; // the same form, sent twice
        welcome(c, workshops);
        words(NOTE_NEEDED, note);
        apply(new DacScreened(c.workshopId(), Optional.ofNullable(answers.dac()), c.dac(), note));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClearDac c, Workshops workshops) {
        welcome(c, workshops);
        refuse(NOT_SCREENED, answers.dac() == null);
        words(REASON_NEEDED, tidy(c.reason()));
        apply(new DacCleared(c.workshopId(), answers.dac(), tidy(c.reason())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerPanel c, Workshops workshops) {
        var given = c.answers().stream().map(a -> new PanelAnswer(a.principle(), a.points(), tidy(a.note()))).toList();
        var changed = given.stream().filter(a -> !a.equals(answers.panel().get(a.principle()))).toList();
        if (!given.isEmpty() && changed.isEmpty()) return; // the same form, sent twice
        welcome(c, workshops);
        refuse(NOTHING_ANSWERED, given.isEmpty());
        refuse(PRINCIPLE_TWICE, given.stream().map(PanelAnswer::principle).distinct().count() < given.size());
        changed.forEach(Mainstreaming::check);
        changed.forEach(a -> apply(new PanelAnswered(c.workshopId(), a.principle(), a.points(), a.note())));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DecideScope c, Workshops workshops) {
        if (c.securityForces() == answers.securityForces() && c.operationalContent() == answers.operationalContent()) return; // again
        welcome(c, workshops);
        apply(new ScopeDecided(c.workshopId(), c.securityForces(), c.operationalContent()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordScreening c, Workshops workshops, Clock clock) {
        var latest = answers.screenings().latest();
        if (latest.filter(new Screening(c.outcome(), c.decidedOn(), c.validUntil())::equals).isPresent()) return; // again
        welcome(c, workshops);
        refuse(DATE_MISSING, c.decidedOn() == null);
        var today = LocalDate.ofInstant(clock.instant(), workshops.zone(c.workshopId()).orElseThrow());
        refuse(DECIDED_IN_THE_FUTURE, c.decidedOn().isAfter(today));
        refuse(VALID_NO_LONGER, c.validUntil() == null || !c.validUntil().isAfter(c.decidedOn()));
        refuse(NOTHING_TO_CORRECT, c.corrects() && latest.isEmpty());
        apply(new ScreeningRecorded(c.workshopId(), c.outcome(), c.decidedOn(), c.validUntil(), c.corrects()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StateBudget c, Workshops workshops) {
        if (answers.budget() != null && answers.budget() == c.usd()) return; // the same form, sent twice
        welcome(c, workshops);
        refuse(BUDGET_NEGATIVE, c.usd() < 0);
        apply(new BudgetStated(c.workshopId(), Optional.ofNullable(answers.budget()), c.usd()));
    }

    private void welcome(MainstreamingCommand c, Workshops workshops) {
        refuse(NO_SUCH_WORKSHOP, id == null && workshops.zone(c.workshopId()).isEmpty());
        refuse(ANSWERS_MOVED, c.seen() != null && !c.seen().equals(answers.tag()));
    }

    private static void check(PanelAnswer answer) {
        refuse(POINTS_OUT_OF_RANGE, answer.points() < 0 || answer.points() > Principle.MOST, Principle.MOST);
        words(NOTE_NEEDED, answer.note());
    }

    private static void words(Refusal needed, String text) {
        refuse(needed, text.isEmpty());
        refuse(NOTE_TOO_LONG, text.codePointCount(0, text.length()) > MOST, MOST);
    }

    @EventSourcingHandler
    void on(MainstreamingEvent e) {
        id = MainstreamingId.of(e.workshopId());
        answers = answers.then(e);
    }
}
