package org.sabak.learning.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setPacked;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.conversions.Bson;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.Asked;
import org.sabak.learning.Chosen;
import org.sabak.learning.LearningEvent.AnswersHandedIn;
import org.sabak.learning.LearningEvent.AveragesKept;
import org.sabak.learning.LearningEvent.FormClosed;
import org.sabak.learning.LearningEvent.FormOpened;
import org.sabak.learning.LearningEvent.LettersAsked;
import org.sabak.learning.LearningEvent.QuestionsChosen;
import org.sabak.learning.LearningEvent.SlipsNumbered;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.springframework.stereotype.Component;

/** One document for each workshop with a test or an evaluation: its forms, and the ids of what was handed in. */
@Component
@ProcessingGroup(AssessmentsProjection.EDITION)
class AssessmentsProjection {

    static final String EDITION = "assessments-1";

    private final BatchedWrites writes;

    AssessmentsProjection(BatchedWrites writes) {
        this.writes = writes;
    }

    /** Questions chosen, as documents hold them. */
    record Choice(List<Chosen> questions) { }

    /** A form as it was opened first. */
    record Sheet(List<Asked> asked) { }

    @EventHandler
    void on(QuestionsChosen e) {
        put(e.workshopId(), setPacked("chosen." + e.form(), new Choice(e.questions())));
    }

    @EventHandler
    void on(FormOpened e) {
        put(e.workshopId(), setPacked("asked." + e.form(), new Sheet(e.asked())), set("open." + e.form(), true));
    }

    @EventHandler
    void on(FormClosed e) {
        put(e.workshopId(), set("open." + e.form(), false));
    }

    @EventHandler
    void on(SlipsNumbered e) {
        put(e.workshopId(), set("slips", e.slips()));
    }

    @EventHandler
    void on(LettersAsked e) {
        put(e.workshopId(), set("letters." + e.form(), true));
    }

    @EventHandler
    void on(AnswersHandedIn e) {
        put(e.workshopId(), set("sheets." + e.form() + "." + e.sheetId(), e.respondentId()));
    }

    @EventHandler
    void on(AveragesKept e, Recorded recorded) {
        put(e.workshopId(), setPacked("sums." + recorded.position(), e.sums()));
        e.forms().forEach(form -> put(e.workshopId(), set("kept." + form, true)));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    private void put(WorkshopId workshop, Bson... changes) {
        writes.to(EDITION).upsert(workshop.value(), changes);
    }
}
