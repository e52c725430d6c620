package org.sabak.mainstreaming.query;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.sabak.mainstreaming.Answer;
import org.sabak.mainstreaming.Answers;
import org.sabak.mainstreaming.Dac;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.MainstreamingEvent.ScreeningRecorded;
import org.sabak.mainstreaming.PanelAnswer;
import org.sabak.mainstreaming.Principle;
import org.sabak.mainstreaming.Screenings;
import org.sabak.readmodels.Shape;

/** A workshop's document, read part by part. */
record StoredAnswers(Document document) {

    boolean planned() {
        return document.getString("zone") != null;
    }

    ZoneId zone() {
        return ZoneId.of(document.getString("zone"));
    }

    LocalDate lastDay() {
        return LocalDate.parse(document.getString("lastDay"));
    }

    Answers answers() {
        return new Answers(one("gem", Gem.class), text("gemNote"), one("dac", Dac.class), text("dacNote"), panel(),
                one("securityForces", Answer.class), one("operationalContent", Answer.class), screenings(),
                document.get("budget") instanceof Number usd ? usd.longValue() : null);
    }

    private Map<Principle, PanelAnswer> panel() {
        var panel = new EnumMap<Principle, PanelAnswer>(Principle.class);
        Shape.map(document, "panel").forEach((principle, answer) ->
                panel.put(Principle.valueOf(principle), Shape.unpacked(answer, PanelAnswer.class)));
        return panel;
    }

    /** In the order in which they were recorded, as a correction concerns what was recorded before it. */
    private Screenings screenings() {
        var recorded = new TreeMap<Long, ScreeningRecorded>();
        Shape.map(document, "screenings").forEach((position, event) ->
                recorded.put(Long.valueOf(position), Shape.unpacked(event, ScreeningRecorded.class)));
        var screenings = Screenings.NONE;
        for (var event : recorded.values()) screenings = screenings.with(event);
        return screenings;
    }

    private <E extends Enum<E>> E one(String field, Class<E> type) {
        var name = document.getString(field);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private String text(String field) {
        return document.get(field, "");
    }
}
