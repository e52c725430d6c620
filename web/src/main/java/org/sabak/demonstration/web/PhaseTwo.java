package org.sabak.demonstration.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.programme.ProgrammeCommand.EndorseTotal;
import org.sabak.programme.ProgrammeCommand.ReportTotal;
import org.sabak.programme.ProgrammeId;
import org.sabak.programme.Quantity;
import org.sabak.programme.TotalId;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.AnnounceWorkshop;
import org.sabak.workshop.WorkshopCommand.CloseFigures;
import org.sabak.workshop.WorkshopCommand.MarkHeld;
import org.sabak.workshop.WorkshopCommand.NameFunders;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopKind;
import org.springframework.stereotype.Component;

/** The five regional thematic workshops of Phase II, as published: no names, and a head-count for one of them only. */
@Component
class PhaseTwo {

    private static final List<Country> STATES = Stream.of("KZ", "KG", "TJ", "TM", "UZ", "AF").map(Country::new).toList();

    /** Seats of a past workshop are unknown; the field needs a number, and nobody will register. */
    private static final int SEATS_UNKNOWN = 100;

    private final Sender sender;

    PhaseTwo(Sender sender) {
        this.sender = sender;
    }

    void tell() {
        Lines.of("phase2-workshops.csv").stream().skip(1).map(PhaseTwo::cells).forEach(this::tell);
    }

    private void tell(List<String> row) {
        var theme = row.get(0);
        var id = new WorkshopId("workshop-phase2-" + theme.toLowerCase(Locale.ROOT));
        var place = row.get(4).split(", ");
        sender.send(new PlanWorkshop(id, new org.sabak.workshop.WorkshopCommand.Plan(row.get(1), WorkshopKind.THEMATIC_WORKSHOP,
                Level.REGIONAL, Mode.ONSITE, theme, "II", "", new Place(new Country(place[1]), place[0], ""), "",
                days(row.get(2), row.get(3)), SEATS_UNKNOWN, STATES, List.of("ru", "en"), false, null)));
        sender.send(new NameFunders(id, row.get(8).contains("Norway") ? List.of("EU", "NORWAY") : List.of("EU")));
        sender.send(new AnnounceWorkshop(id));
        sender.send(new MarkHeld(id));
        if (!row.get(5).isBlank()) total(id, row);
        sender.send(new CloseFigures(id));
    }

    private void total(WorkshopId id, List<String> row) {
        var total = new TotalId("total-phase2-" + row.get(0).toLowerCase(Locale.ROOT));
        var quantity = new Quantity(Long.parseLong(row.get(5)), Quantity.Qualifier.valueOf(row.get(6)));
        var about = row.get(10).isBlank() ? row.get(1) : row.get(1) + " (" + row.get(10) + ")";
        sender.send(new ReportTotal(ProgrammeId.JPOA, total, "people-reached", quantity, "II", about, row.get(9), id));
        sender.send(new EndorseTotal(ProgrammeId.JPOA, total, "The only published head-count of this workshop"));
    }

    private static Days days(String first, String last) {
        return first.length() == 7
                ? new Days(YearMonth.parse(first).atDay(1), YearMonth.parse(last).atEndOfMonth(), Days.Precision.MONTH)
                : Days.of(LocalDate.parse(first), LocalDate.parse(last));
    }

    /** Cells of one line; a quoted cell may hold commas. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(c);
        }
        cells.add(cell.toString());
        return cells;
    }
}
