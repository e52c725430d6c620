package org.sabak.learning;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.sabak.kernel.WorkshopId;

/** What may be asked of the tests and evaluation of a workshop. */
public sealed interface LearningCommand {

    WorkshopId workshopId();

    @TargetAggregateIdentifier
    default AssessmentId assessmentId() {
        return AssessmentId.of(workshopId());
    }

    /**
     * @param form      PRE for both tests, EVALUATION or FOLLOW_UP
     * @param questions in the order they are asked, at most 30, in the place of those chosen before
     */
    record ChooseQuestions(WorkshopId workshopId, Form form, List<Chosen> questions) implements LearningCommand { }

    /** From the first time on its questions are fixed. A form that was closed can be opened again. */
    record OpenForm(WorkshopId workshopId, Form form) implements LearningCommand { }

    record CloseForm(WorkshopId workshopId, Form form) implements LearningCommand { }

    /** @param slips how many paper slips are to have a code, 1 to 500; never fewer than before */
    record NumberSlips(WorkshopId workshopId, int slips) implements LearningCommand { }

    /** Asks for letters with a link to an open form. Once for each form. */
    record AskByLetter(WorkshopId workshopId, Form form) implements LearningCommand { }

    /** Opens the follow-up, with the bank's standing question unless others were chosen, and asks for letters. Sent by the house. */
    record FollowUp(WorkshopId workshopId) implements LearningCommand { }

    /**
     * @param sheetId   chosen when the form is shown, so that sending the form twice is harmless
     * @param code      as typed
     * @param unpaired  whether the first test was not taken under this code; then a second test counts in no pair
     * @param consented to be asked about everyday activities; needed for that form only
     */
    record HandInAnswers(WorkshopId workshopId, Form form, AnswerSheetId sheetId, String code, Answers answers, boolean unpaired,
            boolean consented) implements LearningCommand {

        /** Never prints the code or the answers. */
        @Override
        public String toString() {
            return "HandInAnswers[" + workshopId + ", " + form + ", " + sheetId + "]";
        }
    }

    /** Keeps what the answers to these forms add up to and deletes them. Sent by the house when their time has come. */
    record KeepAverages(WorkshopId workshopId, List<Form> forms) implements LearningCommand { }
}
