package org.sabak.learning;

import java.util.List;
import org.sabak.kernel.EventName;
import org.sabak.kernel.WorkshopId;

/**
 * What has happened to the tests and evaluation of a workshop. Never edited, only superseded. Nobody's answers are in it, nor
 * anything that leads from an answer to a registration or a person.
 */
public sealed interface LearningEvent {

    WorkshopId workshopId();

    /** @param form PRE for both tests, EVALUATION or FOLLOW_UP */
    @EventName("learning.questions-chosen")
    record QuestionsChosen(WorkshopId workshopId, Form form, List<Chosen> questions) implements LearningEvent { }

    /** @param asked the whole form, in order: fixed from the first time it is opened, for the second test by the first */
    @EventName("learning.form-opened")
    record FormOpened(WorkshopId workshopId, Form form, List<Asked> asked) implements LearningEvent { }

    @EventName("learning.form-closed")
    record FormClosed(WorkshopId workshopId, Form form) implements LearningEvent { }

    /** @param slips how many paper slips have a code, numbered from 1 */
    @EventName("learning.slips-numbered")
    record SlipsNumbered(WorkshopId workshopId, int was, int slips) implements LearningEvent { }

    /** Letters with a link are owed: for the first test to whoever has a seat, for the others to whoever was there. */
    @EventName("learning.letters-asked")
    record LettersAsked(WorkshopId workshopId, Form form) implements LearningEvent { }

    @EventName("learning.answers-handed-in")
    record AnswersHandedIn(WorkshopId workshopId, Form form, AnswerSheetId sheetId, RespondentId respondentId)
            implements LearningEvent { }

    /**
     * Answers to these forms are deleted, and this is left of them.
     *
     * @param sums of these forms only
     */
    @EventName("learning.averages-kept")
    record AveragesKept(WorkshopId workshopId, List<Form> forms, Sums sums) implements LearningEvent { }
}
