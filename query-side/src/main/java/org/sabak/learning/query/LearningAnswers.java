package org.sabak.learning.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.kernel.WorkshopId;
import org.sabak.learning.AnswerCode;
import org.sabak.learning.LearningQuery.Assessment;
import org.sabak.learning.LearningQuery.AssessmentOf;
import org.sabak.learning.LearningQuery.LearningMeasures;
import org.sabak.learning.LearningQuery.Measured;
import org.sabak.learning.LearningQuery.Place;
import org.sabak.learning.LearningQuery.PlaceOf;
import org.sabak.learning.LearningQuery.Results;
import org.sabak.learning.LearningQuery.ResultsOf;
import org.sabak.learning.LearningQuery.Said;
import org.sabak.learning.LearningQuery.Slips;
import org.sabak.learning.LearningQuery.SlipsOf;
import org.sabak.learning.LearningQuery.Words;
import org.sabak.learning.LearningQuery.WordsOf;
import org.sabak.readmodels.Standings;
import org.sabak.vault.AnswerSheets;
import org.sabak.vault.Reader;
import org.springframework.stereotype.Component;

/** Answers from the workshops' documents and from what the vault adds up. */
@Component
class LearningAnswers {

    private final MongoCollection<Document> assessments;
    private final HeadsProjection heads;
    private final Standings standings;
    private final AnswerSheets sheets;
    private final RememberedSums sums = new RememberedSums();

    LearningAnswers(MongoDatabase readModels, HeadsProjection heads, Standings standings, AnswerSheets sheets) {
        this.assessments = readModels.getCollection(AssessmentsProjection.EDITION);
        this.heads = heads;
        this.standings = standings;
        this.sheets = sheets;
    }

    @QueryHandler
    Assessment answer(AssessmentOf q) {
        var standing = standings.now();
        return stored(q.workshopId()).shown(standing);
    }

    @QueryHandler
    Results answer(ResultsOf q) {
        var standing = standings.now();
        var now = asked(q.workshopId());
        var sums = now.sums();
        return new Results(q.workshopId(), sums, now.people(), Ratio.of(sums.satisfied().sheets(), now.people()),
                Ratio.of(sums.applied().sheets(), now.people()), new Measures(List.of(now)).all(), standing);
    }

    @QueryHandler
    Measured answer(LearningMeasures q) {
        return new Measured(new Measures(q.workshops().stream().distinct().map(this::asked).toList()).all());
    }

    @QueryHandler
    Said answer(WordsOf q) {
        var stored = stored(q.workshopId());
        var reader = new Reader(q.reader(), "learning-words");
        var rows = new ArrayList<Words>();
        stored.asked().forEach((form, asked) -> sheets.words(q.workshopId(), asked,
                        stored.filed().filter(f -> f.form() == form).toList(), reader)
                .forEach((question, answers) -> rows.add(new Words(form, question, answers))));
        return new Said(rows);
    }

    @QueryHandler
    Slips answer(SlipsOf q) {
        return new Slips(q.workshopId(), codes(stored(q.workshopId())).stream().map(AnswerCode::grouped).toList());
    }

    @QueryHandler
    Optional<Place> answer(PlaceOf q) {
        var code = AnswerCode.read(q.code());
        if (code.isEmpty()) return Optional.empty();
        for (var d : assessments.find()) {
            var stored = new StoredAssessment(new WorkshopId(d.getString("_id")), d);
            if (stored.takesAnswers() && codes(stored).contains(code.get())) return Optional.of(new Place(stored.workshop()));
        }
        return Optional.empty();
    }

    private List<AnswerCode> codes(StoredAssessment stored) {
        return sheets.codes(stored.workshop(), IntStream.rangeClosed(1, stored.slips()).mapToObj(AnswerSheets::slip).toList());
    }

    private Measures.Asked asked(WorkshopId workshop) {
        var stored = stored(workshop);
        return new Measures.Asked(sums.of(stored, sheets), heads.attended(workshop), stored.asked().keySet());
    }

    private StoredAssessment stored(WorkshopId workshop) {
        return new StoredAssessment(workshop, assessments.find(eq("_id", workshop.value())).first());
    }
}
