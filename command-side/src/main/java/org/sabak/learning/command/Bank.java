package org.sabak.learning.command;

import java.util.Optional;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionId;

/** The questions there are. */
interface Bank {

    /** In its newest wording. */
    Optional<Entry> of(QuestionId question);

    record Entry(int version, Question question, boolean retired) { }
}
