package org.sabak.demonstration.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.sabak.figures.Measure;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Answer;
import org.sabak.mainstreaming.Dac;
import org.sabak.mainstreaming.Gem;
import org.sabak.mainstreaming.MainstreamingCommand.AnswerPanel;
import org.sabak.mainstreaming.MainstreamingCommand.CodeGem;
import org.sabak.mainstreaming.MainstreamingCommand.DecideScope;
import org.sabak.mainstreaming.MainstreamingCommand.RecordScreening;
import org.sabak.mainstreaming.MainstreamingCommand.ScreenDac;
import org.sabak.mainstreaming.MainstreamingCommand.StateBudget;
import org.sabak.mainstreaming.PanelAnswer;
import org.sabak.mainstreaming.Principle;
import org.sabak.mainstreaming.Screening.Outcome;
import org.sabak.mainstreaming.TargetsCommand.NameMeans;
import org.sabak.mainstreaming.TargetsCommand.SetBaseline;
import org.sabak.mainstreaming.TargetsCommand.SetMilestone;
import org.sabak.mainstreaming.TargetsCommand.SetTarget;
import org.sabak.mainstreaming.TargetsId;
import org.springframework.stereotype.Component;

/** Tells what was answered about the invented workshops, and what the programme aims at. Some were never looked at. */
@Component
class Answering {

    private static final String SOURCE = "Invented for the demonstration";
    private static final LocalDate BEFORE = LocalDate.parse("2021-12-31"), FIRST = LocalDate.parse("2025-12-31"),
            SECOND = LocalDate.parse("2026-12-31"), END = LocalDate.parse("2027-12-31");

    private final Sender sender;

    Answering(Sender sender) {
        this.sender = sender;
    }

    void tell(LocalDate today) {
        Lines.of("marks.csv").forEach(line -> mark(line.split(";", -1), today));
        Lines.of("panel.csv").stream().map(line -> line.split(";")).collect(groupingBy(p -> p[0], LinkedHashMap::new,
                        mapping(p -> new PanelAnswer(Principle.valueOf(p[1]), Integer.parseInt(p[2]), p[3]), toList())))
                .forEach((key, answers) -> sender.send(new AnswerPanel(workshop(key), answers, null)));
        aim(Measure.M4, percent("24.0"), List.of(percent("35.0"), percent("38.0"), percent("40.0")),
                "Attendance sheets, and the sex people state when they register");
        aim(Measure.M7, null, List.of(percent("12.5"), percent("15.0"), percent("20.0")), "Published agendas, weighed item by item");
        aim(Measure.M12, percent("0.0"), List.of(percent("15.0"), percent("18.0"), percent("20.0")),
                "Attendance sheets, and the kind of organisation on the roster");
        sender.send(new SetTarget(TargetsId.of(workshop("demo-15")), Measure.M12, percent("25.0"), END, null));
    }

    private void mark(String[] p, LocalDate today) {
        var workshop = workshop(p[0]);
        if (!p[1].isEmpty()) sender.send(new CodeGem(workshop, Gem.valueOf(p[1]), p[3], null));
        if (!p[2].isEmpty()) sender.send(new ScreenDac(workshop, Dac.valueOf(p[2]), p[3], null));
        sender.send(new DecideScope(workshop, Answer.valueOf(p[4]), Answer.valueOf(p[5]), null));
        if (!p[6].isEmpty()) {
            sender.send(new RecordScreening(workshop, Outcome.valueOf(p[6]), day(p[7], today), day(p[8], today), false, null));
        }
        if (!p[9].isEmpty()) sender.send(new StateBudget(workshop, Long.parseLong(p[9]), null));
    }

    /** @param baseline null when it is unknown @param steps two milestones and the target */
    private void aim(Measure share, BigDecimal baseline, List<BigDecimal> steps, String means) {
        var programme = TargetsId.PROGRAMME;
        sender.send(new SetBaseline(programme, share, baseline, BEFORE, SOURCE, null));
        sender.send(new SetTarget(programme, share, steps.get(2), END, null));
        sender.send(new SetMilestone(programme, share, FIRST, steps.get(0), null));
        sender.send(new SetMilestone(programme, share, SECOND, steps.get(1), null));
        sender.send(new NameMeans(programme, share, means, null));
    }

    private static LocalDate day(String written, LocalDate today) {
        return written.matches("[+-]\\d+") ? today.plusDays(Integer.parseInt(written)) : LocalDate.parse(written);
    }

    private static WorkshopId workshop(String key) {
        return new WorkshopId("workshop-" + key);
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }
}
