package org.sabak.learning;

import org.sabak.kernel.Refusal;

/** Every way the bank of questions, tests and evaluations can say no. */
public enum LearningRefusal implements Refusal {

    NO_SUCH_WORKSHOP("learning.no-such-workshop", 404, ""),
    /** Cancelled or postponed. */
    WORKSHOP_OFF("learning.workshop-off", 409, ""),
    /** A question in English and in Russian, and each option too. */
    BOTH_LANGUAGES("learning.both-languages", 422, "text"),
    /** {0} = fewest, {1} = most options. */
    OPTIONS_OUT_OF_RANGE("learning.options-out-of-range", 422, "options"),
    NO_OPTIONS_HERE("learning.no-options-here", 422, "options"),
    /** In a test question one option is right, of a single choice exactly one. */
    RIGHT_ONE_NEEDED("learning.right-one-needed", 422, "options"),
    /** {0} = most points. */
    POINTS_OUT_OF_RANGE("learning.points-out-of-range", 422, "points"),
    /** {0} = the version there is now. */
    VERSION_MOVED("learning.version-moved", 409, ""),
    NO_SUCH_QUESTION("learning.no-such-question", 404, "questions"),
    RETIRED("learning.retired", 409, "questions"),
    /** {0} = most questions. */
    QUESTIONS_OUT_OF_RANGE("learning.questions-out-of-range", 422, "questions"),
    TWICE("learning.twice", 422, "questions"),
    /** Nobody chooses these questions: they belong to another form or are fixed by others. */
    NOT_CHOSEN_HERE("learning.not-chosen-here", 422, "questions"),
    /** A test needs at least one question with points. */
    NOTHING_TO_SCORE("learning.nothing-to-score", 422, "questions"),
    /** An evaluation rests on one scale question, a follow-up on one single choice. */
    KEY_NEEDED("learning.key-needed", 422, "questions"),
    QUESTIONS_FIXED("learning.questions-fixed", 409, "questions"),
    NOTHING_CHOSEN("learning.nothing-chosen", 409, ""),
    /** The second test has the questions of the first, which was never opened. */
    NO_FIRST_TEST_HERE("learning.no-first-test-here", 409, ""),
    NOT_OPEN("learning.not-open", 409, ""),
    /** Answers were deleted when their time had come; only averages are left. */
    AVERAGES_KEPT("learning.averages-only", 409, ""),
    /** {0} = fewest, {1} = most slips. */
    SLIPS_OUT_OF_RANGE("learning.slips-out-of-range", 422, "slips"),
    NO_LETTERS_FOR_THIS("learning.no-letters-for-this", 422, ""),
    CODE_NEEDED("learning.code-needed", 422, "code"),
    CODE_MISTYPED("learning.code-mistyped", 422, "code"),
    CODE_UNKNOWN("learning.code-unknown", 422, "code"),
    ANSWERED_ALREADY("learning.answered-already", 409, "code"),
    /** Nobody took the first test under this code; it may be a wrong one. */
    NO_FIRST_TEST("learning.no-first-test", 422, "code"),
    NOTHING_ANSWERED("learning.nothing-answered", 422, ""),
    /** {0} = number of the question, from 1. */
    ANSWER_OUT_OF_RANGE("learning.answer-out-of-range", 422, ""),
    /** {0} = number of the question, from 1; {1} = most characters. */
    WORDS_TOO_LONG("learning.words-too-long", 422, ""),
    CONSENT_NEEDED("learning.consent-needed", 422, "consented");

    private final Says says;

    LearningRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
