package org.sabak.learning;

/** Questions every bank begins with, so that metrics can rest on them. */
public final class StandingQuestions {

    /** Overall satisfaction, 1 to 5. */
    public static final QuestionId SATISFACTION = new QuestionId("question-overall-satisfaction");

    /** How often something was applied; every answer but the first counts. */
    public static final QuestionId APPLIED = new QuestionId("question-how-often-applied");

    private StandingQuestions() { }
}
