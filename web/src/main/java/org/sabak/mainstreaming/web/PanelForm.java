package org.sabak.mainstreaming.web;

import static org.sabak.mainstreaming.MainstreamingCommand.MOST;

import java.util.ArrayList;
import java.util.List;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.MainstreamingCommand.AnswerPanel;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.PanelAnswer;
import org.sabak.mainstreaming.Principle;
import org.sabak.pages.Worded;

/**
 * The five questions of the checklist, in the order of the letters; points are empty while a question is not answered.
 *
 * @param seen the answers as they stood when the form was shown
 */
record PanelForm(String seen,
        Integer participation, @Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String participationNote,
        Integer accountability, @Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String accountabilityNote,
        Integer nonDiscrimination, @Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String nonDiscriminationNote,
        Integer empowerment, @Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String empowermentNote,
        Integer legality, @Worded(max = MOST, kind = Worded.Kind.TEXT, required = false) String legalityNote) {

    /** One question as it was filled in. @param field of the points; that of the note is the same and {@code Note} */
    record Question(Principle principle, String field, Integer points, String note) { }

    static PanelForm of(Mainstreaming now) {
        var p = new Integer[Principle.values().length];
        var n = new String[p.length];
        for (var answer : now.panel()) {
            p[answer.principle().ordinal()] = answer.points();
            n[answer.principle().ordinal()] = answer.note();
        }
        return new PanelForm(now.tag(), p[0], n[0], p[1], n[1], p[2], n[2], p[3], n[3], p[4], n[4]);
    }

    PanelForm seen(String now) {
        return new PanelForm(now, participation, participationNote, accountability, accountabilityNote, nonDiscrimination,
                nonDiscriminationNote, empowerment, empowermentNote, legality, legalityNote);
    }

    public List<Question> questions() {
        return List.of(new Question(Principle.PARTICIPATION, "participation", participation, text(participationNote)),
                new Question(Principle.ACCOUNTABILITY, "accountability", accountability, text(accountabilityNote)),
                new Question(Principle.NON_DISCRIMINATION, "nonDiscrimination", nonDiscrimination, text(nonDiscriminationNote)),
                new Question(Principle.EMPOWERMENT, "empowerment", empowerment, text(empowermentNote)),
                new Question(Principle.LEGALITY, "legality", legality, text(legalityNote)));
    }

    AnswerPanel command(WorkshopId workshop) {
        var answers = new ArrayList<PanelAnswer>();
        for (var q : questions()) if (q.points != null) answers.add(new PanelAnswer(q.principle, q.points, q.note));
        return new AnswerPanel(workshop, answers, seen);
    }

    private static String text(String note) {
        return note == null ? "" : note.strip();
    }
}
