package org.sabak.learning.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.AnswerSheetId;
import org.sabak.learning.Asked;
import org.sabak.learning.Chosen;
import org.sabak.learning.Filed;
import org.sabak.learning.Form;
import org.sabak.learning.LearningQuery.Assessment;
import org.sabak.learning.LearningQuery.FormNow;
import org.sabak.learning.RespondentId;
import org.sabak.learning.Sums;
import org.sabak.learning.query.AssessmentsProjection.Choice;
import org.sabak.learning.query.AssessmentsProjection.Sheet;
import org.sabak.readmodels.Shape;
import org.sabak.vault.AnswerSheets;

/** A workshop's document, read. @param document null when the workshop has neither test nor evaluation */
record StoredAssessment(WorkshopId workshop, Document document) {

    Assessment shown(Standing standing) {
        return new Assessment(workshop, Arrays.stream(Form.values()).map(this::form).toList(), slips(), standing);
    }

    int slips() {
        return document == null ? 0 : document.getInteger("slips", 0);
    }

    boolean takesAnswers() {
        return Shape.map(document, "open").containsValue(true);
    }

    /** What was kept of deleted answers, and what the others add up to now. */
    Sums sums(AnswerSheets sheets) {
        var kept = Shape.map(document, "sums").values().stream().map(packed -> Shape.unpacked(packed, Sums.class))
                .reduce(Sums.NONE, Sums::and);
        var there = filed().filter(f -> !is("kept", f.form())).toList();
        return there.isEmpty() ? kept : kept.and(sheets.sums(workshop, asked(), there));
    }

    Stream<Filed> filed() {
        var all = new ArrayList<Filed>();
        Shape.map(document, "sheets").forEach((form, of) -> ((Document) of).forEach((sheet, respondent) ->
                all.add(new Filed(Form.valueOf(form), new AnswerSheetId(sheet), new RespondentId((String) respondent)))));
        return all.stream();
    }

    Map<Form, List<Asked>> asked() {
        var all = new EnumMap<Form, List<Asked>>(Form.class);
        Shape.map(document, "asked").forEach((form, packed) -> all.put(Form.valueOf(form), Shape.unpacked(packed, Sheet.class).asked()));
        return all;
    }

    private FormNow form(Form form) {
        var asked = asked().getOrDefault(form, List.of());
        return new FormNow(form, asked.isEmpty() ? chosen(form) : List.of(), asked, is("open", form),
                (int) filed().filter(f -> f.form() == form).count(), is("letters", form), is("kept", form));
    }

    private List<Chosen> chosen(Form form) {
        var packed = Shape.map(document, "chosen").get(form.name());
        return packed == null ? List.of() : Shape.unpacked(packed, Choice.class).questions();
    }

    private boolean is(String what, Form form) {
        return Boolean.TRUE.equals(Shape.map(document, what).get(form.name()));
    }
}
