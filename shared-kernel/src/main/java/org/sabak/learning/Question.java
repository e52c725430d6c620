package org.sabak.learning;

import java.util.List;
import org.sabak.kernel.LocalText;

/**
 * One wording of a question, in English and Russian.
 *
 * @param options in the order shown, 2 to 8 where there is something to choose from; else none
 * @param points  for a right answer in a test, 1 to 10; 0 for a question that is no test
 */
public record Question(QuestionKind kind, LocalText text, List<Option> options, int points) { }
