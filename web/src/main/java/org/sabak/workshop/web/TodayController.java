package org.sabak.workshop.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sabak.attendance.AttendanceQuery.Sheets;
import org.sabak.attendance.AttendanceQuery.SheetsOf;
import org.sabak.desk.Desk;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.WorkshopId;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the desk: what is to be done next, in sentences, and how many workshops stand where. */
@Controller
class TodayController {

    private final Desk desk;
    private final InWords inWords;
    private final Clock clock;

    TodayController(Desk desk, InWords inWords, Clock clock) {
        this.desk = desk;
        this.inWords = inWords;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String today(Model page) {
        var all = desk.ask(new AllWorkshops(false), Workshops.class);
        Map<WorkshopId, Workshop> byId = all.rows().stream()
                .collect(Collectors.toMap(Workshop::workshopId, Function.identity()));
        page.addAttribute("things", things(all.rows()).stream().map(t -> inWords.of(t, byId.get(t.workshopId()))).toList());
        page.addAttribute("stages", stages(all.rows()));
        page.addAttribute("standing", all.standing());
        return "desk/today";
    }

    private List<NextThing> things(List<Workshop> workshops) {
        var next = new NextThings(clock.instant());
        return workshops.stream().flatMap(w -> next.of(w, next.running(w) ? marked(w.workshopId()) : Set.of()).stream())
                .sorted(Comparator.comparing(NextThing::due).thenComparing(t -> t.workshopId().value())).toList();
    }

    private Set<SessionId> marked(WorkshopId workshop) {
        return desk.ask(new SheetsOf(workshop), Sheets.class).sheets().stream().filter(s -> !s.lines().isEmpty())
                .map(s -> s.sessionId()).collect(Collectors.toSet());
    }

    private static Map<Stage, Long> stages(List<Workshop> workshops) {
        return workshops.stream().collect(Collectors.groupingBy(Workshop::stage, () -> new EnumMap<>(Stage.class),
                Collectors.counting()));
    }
}
