package org.sabak.learning.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sabak.learning.AnswerSheetId;
import org.sabak.learning.Filed;
import org.sabak.learning.Form;
import org.sabak.learning.RespondentId;

/** Which answers have come in, and under whose code; what they are lies in the vault. */
final class Received {

    private final Set<AnswerSheetId> sheets = new HashSet<>();
    private final List<Filed> filed = new ArrayList<>();

    boolean know(AnswerSheetId sheet) {
        return sheets.contains(sheet);
    }

    boolean has(Form form, RespondentId respondent) {
        return filed.stream().anyMatch(f -> f.form() == form && f.respondentId().equals(respondent));
    }

    List<Filed> of(List<Form> forms) {
        return filed.stream().filter(f -> forms.contains(f.form())).toList();
    }

    void add(Filed newly) {
        sheets.add(newly.sheetId());
        filed.add(newly);
    }
}
