package org.sabak.learning;

/**
 * A question as people were asked it.
 *
 * @param version of its wording, from 1
 * @param key     whether a metric rests on it: overall satisfaction (M10), or how often something was applied (M11)
 */
public record Asked(QuestionId questionId, int version, boolean key, Question question) { }
