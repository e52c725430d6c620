package org.sabak.learning.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.sabak.kernel.Refused.refuse;
import static org.sabak.learning.LearningRefusal.ANSWERED_ALREADY;
import static org.sabak.learning.LearningRefusal.CONSENT_NEEDED;
import static org.sabak.learning.LearningRefusal.NOT_OPEN;
import static org.sabak.learning.LearningRefusal.NO_FIRST_TEST;
import static org.sabak.learning.LearningRefusal.NO_LETTERS_FOR_THIS;
import static org.sabak.learning.LearningRefusal.NO_SUCH_WORKSHOP;
import static org.sabak.learning.LearningRefusal.SLIPS_OUT_OF_RANGE;
import static org.sabak.learning.LearningRefusal.WORKSHOP_OFF;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.AssessmentId;
import org.sabak.learning.Chosen;
import org.sabak.learning.Filed;
import org.sabak.learning.Form;
import org.sabak.learning.LearningCommand.AskByLetter;
import org.sabak.learning.LearningCommand.ChooseQuestions;
import org.sabak.learning.LearningCommand.CloseForm;
import org.sabak.learning.LearningCommand.FollowUp;
import org.sabak.learning.LearningCommand.HandInAnswers;
import org.sabak.learning.LearningCommand.KeepAverages;
import org.sabak.learning.LearningCommand.NumberSlips;
import org.sabak.learning.LearningCommand.OpenForm;
import org.sabak.learning.LearningEvent;
import org.sabak.learning.LearningEvent.AnswersHandedIn;
import org.sabak.learning.LearningEvent.AveragesKept;
import org.sabak.learning.LearningEvent.FormClosed;
import org.sabak.learning.LearningEvent.FormOpened;
import org.sabak.learning.LearningEvent.LettersAsked;
import org.sabak.learning.LearningEvent.QuestionsChosen;
import org.sabak.learning.LearningEvent.SlipsNumbered;
import org.sabak.learning.StandingQuestions;
import org.sabak.log.decisions.Beforehand;
import org.sabak.vault.AnswerSheets;

/** The tests and evaluation of one workshop: what is asked, when answers are taken, and that each code answers once. */
@Aggregate
class Assessment {

    static final int MOST_SLIPS = 500;

    @AggregateIdentifier
    private AssessmentId id;
    private WorkshopId workshop;
    private final Forms forms = new Forms();
    private final Received received = new Received();
    private final Set<Form> letters = EnumSet.noneOf(Form.class);
    private int slips;

    Assessment() { }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChooseQuestions c, Occasions occasions, Bank bank) {
        if (forms.areChosen(c.form(), c.questions())) return; // the same form, sent twice
        refuse(NO_SUCH_WORKSHOP, !occasions.exists(c.workshopId()));
        forms.refuseToChoose(c.form(), c.questions(), bank);
        apply(new QuestionsChosen(c.workshopId(), c.form(), c.questions()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenForm c, Occasions occasions, Bank bank, AnswerSheets sheets) {
        if (forms.isOpen(c.form())) return; // the button, pressed twice
        refuseUnlessOn(c.workshopId(), occasions);
        var asked = forms.toOpen(c.form(), bank);
        sheets.prepare(c.workshopId());
        apply(new FormOpened(c.workshopId(), c.form(), asked));
    }

    @CommandHandler
    void handle(CloseForm c) {
        if (forms.isOpen(c.form())) apply(new FormClosed(workshop, c.form()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NumberSlips c, Occasions occasions, AnswerSheets sheets) {
        if (c.slips() == slips) return; // the same form, sent twice
        refuseUnlessOn(c.workshopId(), occasions);
        refuse(SLIPS_OUT_OF_RANGE, c.slips() < Math.max(1, slips) || c.slips() > MOST_SLIPS, Math.max(1, slips), MOST_SLIPS);
        sheets.prepare(c.workshopId());
        apply(new SlipsNumbered(c.workshopId(), slips, c.slips()));
    }

    @CommandHandler
    void handle(AskByLetter c, Occasions occasions) {
        refuse(NO_LETTERS_FOR_THIS, c.form() == Form.FUNCTIONING);
        if (letters.contains(c.form())) return; // the button, pressed twice
        refuseUnlessOn(workshop, occasions);
        refuse(NOT_OPEN, !forms.isOpen(c.form()));
        apply(new LettersAsked(workshop, c.form()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FollowUp c, Occasions occasions, Bank bank, AnswerSheets sheets) {
        if (letters.contains(Form.FOLLOW_UP)) return; // the house, asked twice
        refuseUnlessOn(c.workshopId(), occasions);
        if (!forms.areChosen(Form.FOLLOW_UP)) {
            var standing = List.of(new Chosen(StandingQuestions.APPLIED, true));
            forms.refuseToChoose(Form.FOLLOW_UP, standing, bank);
            apply(new QuestionsChosen(c.workshopId(), Form.FOLLOW_UP, standing));
        }
        handle(new OpenForm(c.workshopId(), Form.FOLLOW_UP), occasions, bank, sheets);
        apply(new LettersAsked(workshop, Form.FOLLOW_UP));
    }

    @CommandHandler
    void handle(HandInAnswers c, Codes codes, AnswerSheets sheets) {
        if (received.know(c.sheetId())) return; // the same form, sent twice
        refuse(NOT_OPEN, !forms.isOpen(c.form()));
        var code = codes.known(workshop, slips, c.code());
        var respondent = sheets.respondent(workshop, c.form(), code);
        refuse(ANSWERED_ALREADY, received.has(c.form(), respondent));
        refuse(NO_FIRST_TEST, c.form() == Form.POST && !c.unpaired() && !received.has(Form.PRE, respondent));
        refuse(CONSENT_NEEDED, c.form() == Form.FUNCTIONING && !c.consented());
        Rules.check(forms.asked(c.form()), c.answers());
        Beforehand.finish(sheets.keeping(workshop, c.form(), c.sheetId(), c.answers()));
        apply(new AnswersHandedIn(workshop, c.form(), c.sheetId(), respondent));
    }

    @CommandHandler
    void handle(KeepAverages c, AnswerSheets sheets) {
        if (forms.areKept(c.forms())) return; // the house, asked twice
        c.forms().stream().filter(forms::isOpen).toList().forEach(form -> apply(new FormClosed(workshop, form)));
        apply(new AveragesKept(workshop, c.forms(), sheets.sums(workshop, forms.asked(), received.of(c.forms()))));
    }

    private static void refuseUnlessOn(WorkshopId workshop, Occasions occasions) {
        refuse(NO_SUCH_WORKSHOP, !occasions.exists(workshop));
        refuse(WORKSHOP_OFF, occasions.off(workshop));
    }

    @EventSourcingHandler
    void on(LearningEvent any) {
        id = AssessmentId.of(any.workshopId());
        workshop = any.workshopId();
        switch (any) {
            case QuestionsChosen e -> forms.choose(e.form(), e.questions());
            case FormOpened e -> forms.open(e.form(), e.asked());
            case FormClosed e -> forms.close(e.form());
            case SlipsNumbered e -> slips = e.slips();
            case LettersAsked e -> letters.add(e.form());
            case AnswersHandedIn e -> received.add(new Filed(e.form(), e.sheetId(), e.respondentId()));
            case AveragesKept e -> forms.keep(e.forms());
        }
    }
}
