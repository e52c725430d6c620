package org.sabak.learning;

/** That there are answers to a form, and under whose code; not what they are. */
public record Filed(Form form, AnswerSheetId sheetId, RespondentId respondentId) { }
