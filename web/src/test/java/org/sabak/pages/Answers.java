package org.sabak.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mockito.Mockito;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaQuery.Changes;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Queries;
import org.sabak.figures.EditionId;
import org.sabak.figures.FiguresQuery.Cell;
import org.sabak.figures.FiguresQuery.Edition;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.Group;
import org.sabak.figures.FiguresQuery.Progress;
import org.sabak.figures.FiguresQuery.Range;
import org.sabak.figures.FiguresQuery.Ratio;
import org.sabak.figures.FiguresQuery.Released;
import org.sabak.figures.FiguresQuery.Sexes;
import org.sabak.kernel.Country;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeQuery.Indicator;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.Theme;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.programme.Quantity;
import org.sabak.programme.TotalId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.Workshop;

/** Read models as a test wants them, and a few answers to begin with. */
public final class Answers {

    public static final Standing STANDING = new Standing(1182, Instant.parse("2026-03-01T09:03:20Z"));
    public static final Instant UNTIL = Instant.parse("2999-10-01T13:00:00Z");

    private final Map<Class<?>, Object> answers = new HashMap<>();

    /** Nothing is on any agenda. */
    public Answers() {
        answers.put(AgendaOf.class, new Agenda(new WorkshopId("workshop-media"), 0, List.of(), 0, null, List.of(), false, Changes.NONE,
                Changes.NONE, STANDING));
    }

    /** @param answer to every question of that kind */
    public Answers to(Class<?> query, Object answer) {
        answers.put(query, answer);
        return this;
    }

    public Queries queries() {
        return Mockito.mock(Queries.class, call -> {
            if (call.getMethod().getDeclaringClass() == Object.class) return "read models of a test";
            var answer = answers.get(call.getArgument(0).getClass());
            return switch (call.getMethod().getName()) {
                case "find" -> Optional.ofNullable(answer);
                case "get" -> Optional.ofNullable(answer).orElseThrow(NotKnown::new);
                default -> answer;
            };
        });
    }

    /** @param taken of 24 seats */
    public static Workshop workshop(Stage stage, int taken, int reserve, String reason, Country... invited) {
        var id = new WorkshopId("workshop-media");
        return new Workshop(id, "Engaging the media", WorkshopKind.THEMATIC_WORKSHOP, Level.REGIONAL, Mode.ONSITE, "T2", "IV",
                "I", List.of(), new Place(new Country("KZ"), "Almaty", "Secret street 5"), "Asia/Almaty",
                Days.of(LocalDate.of(2999, 10, 14), LocalDate.of(2999, 10, 16)), stage, reason, 24, taken, reserve, UNTIL,
                null, List.of(invited), List.of("ru", "en"), List.of(), List.of(),
                List.of(new Session(SessionId.of(id, 1), "Opening", LocalDate.of(2999, 10, 14), LocalTime.of(9, 0), 180,
                        SessionKind.LEARNING)),
                false, true, 80, true, false, null, STANDING);
    }

    public static Overview programme() {
        return new Overview(LocalText.of("Programme", "Программа"), List.of(), List.of(), List.of(),
                List.of(new Theme("T2", LocalText.of("The media", "Средства массовой информации"), List.of("II"))), List.of(),
                List.of(), List.of(new Indicator("people", LocalText.of("People", "Люди"), LocalText.of("Counted so", "Так"),
                        2000, "programme page")), STANDING);
    }

    public static Progress progress() {
        return new Progress(2000, new Range(1092, 1102, false), new Range(1001, 1877, true), false, false, 909);
    }

    public static Total total() {
        return new Total(new TotalId("total-1"), "people", new Quantity(50, Quantity.Qualifier.APPROXIMATELY), "II",
                "Media workshop", "UN press text", null, "ENDORSED", "only source");
    }

    public static Released released() {
        return new Released(910, 640, List.of(new Cell("KZ", 500, 200L, 290L, 10L, null), new Cell("SEVERAL", 410, null, null,
                null, 410L)), progress(), List.of(total()),
                List.of(new Edition(new EditionId("edition-1"), "2026, first half", Instant.parse("2026-07-01T10:00:00Z"),
                        STANDING, "1182:00ff", 910, 640)), STANDING);
    }

    public static Released nothingReleased() {
        return new Released(0, 0, List.of(), progress(), List.of(), List.of(), Standing.EMPTY);
    }

    public static Figures figures() {
        var sexes = new Sexes(14, 15, 0, 1, new Ratio(14, 29, new BigDecimal("48.3")), new Ratio(29, 30, new BigDecimal("96.7")));
        var none = new Sexes(0, 0, 0, 0, new Ratio(0, 0, null), new Ratio(0, 0, null));
        return new Figures(910, 640, 45, new Ratio(8, 10, new BigDecimal("80.0")), new Ratio(0, 0, null), sexes,
                List.of(new Group("KZ", 500, 300, sexes), new Group("KG", 410, 350, none)), List.of(new Group("IV", 910, 640, sexes)),
                List.of(new Group("T2", 900, 640, sexes), new Group("T12", 10, 10, none)), List.of(new Group("2026", 910, 640, sexes)), progress(), List.of(total()), 17, 1,
                STANDING);
    }
}
