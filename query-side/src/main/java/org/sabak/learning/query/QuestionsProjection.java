package org.sabak.learning.query;

import static org.sabak.readmodels.Shape.set;
import static org.sabak.readmodels.Shape.setPacked;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.learning.LearningQuery.AllQuestions;
import org.sabak.learning.LearningQuery.Known;
import org.sabak.learning.LearningQuery.Questions;
import org.sabak.learning.Question;
import org.sabak.learning.QuestionEvent.QuestionRetired;
import org.sabak.learning.QuestionEvent.QuestionRevised;
import org.sabak.learning.QuestionEvent.QuestionWritten;
import org.sabak.learning.QuestionId;
import org.sabak.readmodels.BatchedWrites;
import org.sabak.readmodels.Recorded;
import org.sabak.readmodels.Shape;
import org.sabak.readmodels.Standings;
import org.springframework.stereotype.Component;

/** The bank: one document for each question, in its newest wording. */
@Component
@ProcessingGroup(QuestionsProjection.EDITION)
class QuestionsProjection {

    static final String EDITION = "questions-1";

    private final MongoCollection<Document> questions;
    private final BatchedWrites writes;
    private final Standings standings;

    QuestionsProjection(MongoDatabase readModels, BatchedWrites writes, Standings standings) {
        this.questions = readModels.getCollection(EDITION);
        this.writes = writes;
        this.standings = standings;
    }

    @EventHandler
    void on(QuestionWritten e, Recorded recorded) {
        writes.to(EDITION).upsert(e.questionId().value(), set("since", recorded.position()), set("version", 1),
                setPacked("question", e.question()), set("retired", false));
    }

    @EventHandler
    void on(QuestionRevised e) {
        writes.to(EDITION).upsert(e.questionId().value(), set("version", e.version()), setPacked("question", e.question()));
    }

    @EventHandler
    void on(QuestionRetired e) {
        writes.to(EDITION).upsert(e.questionId().value(), set("retired", true));
    }

    @ResetHandler
    void forget() {
        writes.forget(EDITION);
    }

    @QueryHandler
    Questions answer(AllQuestions q) {
        var standing = standings.now();
        var found = new ArrayList<Document>();
        questions.find().forEach(found::add);
        found.sort(Comparator.comparingLong(d -> ((Number) d.get("since")).longValue()));
        return new Questions(found.stream().map(d -> new Known(new QuestionId(d.getString("_id")), d.getInteger("version"),
                Shape.unpacked(d.get("question"), Question.class), d.getBoolean("retired"))).toList(), standing);
    }
}
