package org.sabak.workshop.query;

import org.sabak.learning.LearningEvent;
import org.sabak.learning.LearningEvent.AnswersHandedIn;
import org.sabak.learning.LearningEvent.AveragesKept;
import org.sabak.learning.LearningEvent.FormClosed;
import org.sabak.learning.LearningEvent.FormOpened;
import org.sabak.learning.LearningEvent.LettersAsked;
import org.sabak.learning.LearningEvent.QuestionsChosen;
import org.sabak.learning.LearningEvent.SlipsNumbered;

/** What a line of history says of an event of the tests and evaluation. Of answers it says that there are some, not whose. */
final class LearningInWords {

    private LearningInWords() { }

    static Values of(LearningEvent event) {
        return switch (event) {
            case QuestionsChosen e -> Values.of("form", e.form()).and("questions", e.questions().size());
            case FormOpened e -> Values.of("form", e.form()).and("questions", e.asked().size());
            case FormClosed e -> Values.of("form", e.form());
            case SlipsNumbered e -> Values.of("wasSlips", e.was()).and("slips", e.slips());
            case LettersAsked e -> Values.of("form", e.form());
            case AnswersHandedIn e -> Values.of("form", e.form());
            case AveragesKept e -> Values.of("forms", e.forms());
        };
    }
}
