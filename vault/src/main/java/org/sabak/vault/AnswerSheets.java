package org.sabak.vault;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.AnswerCode;
import org.sabak.learning.AnswerSheetId;
import org.sabak.learning.Answers;
import org.sabak.learning.Asked;
import org.sabak.learning.Filed;
import org.sabak.learning.Form;
import org.sabak.learning.QuestionId;
import org.sabak.learning.RespondentId;
import org.sabak.learning.Sums;

/**
 * Answers to tests and evaluations, each sheet encrypted under a key of its own, and the secret of a workshop that codes are
 * made with. Neither sheets nor secrets are given out: answers leave added up, codes one by one.
 */
public interface AnswerSheets {

    /** What a paper slip is called as the holder of a code. @param number from 1 */
    static String slip(int number) {
        return "slip " + number;
    }

    /** Makes the secret of a workshop's codes unless there is one. Durable when it returns. */
    void prepare(WorkshopId workshop);

    /**
     * The codes of some holders, in their order; none when the secret was never made or is forgotten.
     *
     * @param holders such as {@code slip 7} or a registration id; the same holder always has the same code
     */
    List<AnswerCode> codes(WorkshopId workshop, List<String> holders);

    /** Under what answers to a form are filed. {@link Form#FUNCTIONING} is filed apart, so that nobody finds the two together. */
    RespondentId respondent(WorkshopId workshop, Form form, AnswerCode code);

    /**
     * Keeps a sheet without the disk for the moment.
     *
     * @return to be run before anything that rests on it is recorded, see {@link Vault#keeping}
     */
    Runnable keeping(WorkshopId workshop, Form form, AnswerSheetId sheet, Answers answers);

    /** What the sheets of a workshop add up to. Tells nobody who answered what, so it is not noted. */
    Sums sums(WorkshopId workshop, Map<Form, List<Asked>> asked, Collection<Filed> filed);

    /** What was answered in words, by question, in an order that says nothing. The reading is noted. */
    Map<QuestionId, List<String>> words(WorkshopId workshop, List<Asked> asked, Collection<Filed> filed, Reader reader);

    /** Destroys the sheets of these forms and their keys. Cannot be undone. Repeating it changes nothing. */
    void forget(WorkshopId workshop, Collection<Form> forms);

    /** Destroys the secret: from then on nobody can tell which code was whose, or make one. */
    void forgetSecret(WorkshopId workshop);
}
