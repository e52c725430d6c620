package org.sabak.learning;

/** A question on a form before the form is opened: asked in whatever wording the bank has by then. @param key see {@link Asked} */
public record Chosen(QuestionId questionId, boolean key) { }
