package org.sabak.workshop.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.IsoCountry;
import org.sabak.pages.Worded;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopCommand.PlanWorkshop;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The seven fields of a new workshop, as typed; phase and its reason are asked for only when the dates do not settle it.
 *
 * @param workshopId chosen when the form is shown, so that sending the form twice is harmless
 * @param copiedFrom the workshop whose further details are taken over; empty for none
 */
record PlanForm(@NotNull WorkshopId workshopId, String copiedFrom, @Worded(max = Limits.TITLE) String title,
        @NotNull WorkshopKind kind, @Worded(max = 40) String theme, @IsoCountry String country,
        @Worded(max = Limits.CITY, kind = Worded.Kind.NAME) String city, @Worded(max = Limits.VENUE, required = false) String venue,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
        @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay, @NotNull Integer seats,
        List<String> countries, @Countries String otherCountries, String phase,
        @Worded(max = Limits.REASON, kind = Worded.Kind.TEXT, required = false) String phaseReason) {

    /** The states of the region, ticked at first. */
    static final List<String> REGION = List.of("KZ", "KG", "TJ", "TM", "UZ");

    PlanForm {
        countries = countries == null ? List.of() : List.copyOf(countries);
    }

    static PlanForm blank(WorkshopId id) {
        return new PlanForm(id, "", "", null, "", "", "", "", null, null, null, REGION, "", "", "");
    }

    /** The same again on other days: everything but the dates is filled in. */
    static PlanForm copyOf(Workshop w, WorkshopId id) {
        var codes = w.countries().stream().map(Country::code).toList();
        return new PlanForm(id, w.workshopId().value(), w.title(), w.kind(), w.theme(), w.place().country().code(),
                w.place().city(), w.place().venue(), null, null, w.seats(),
                codes.stream().filter(Invited.OFFERED::contains).toList(), Invited.others(codes), "", "");
    }

    /** @param pattern the workshop this is a copy of, or null */
    PlanWorkshop command(Workshop pattern) {
        var invited = Invited.of(countries, otherCountries);
        var level = invited.size() == 1 ? Level.NATIONAL : Level.REGIONAL;
        var place = new Place(new Country(country), Wording.tidy(city), Wording.tidy(venue));
        return new PlanWorkshop(workshopId, new Plan(Wording.tidy(title), kind, level,
                pattern == null ? Mode.ONSITE : pattern.mode(), theme, tidy(phase), tidy(phaseReason), place, "",
                Days.of(firstDay, lastDay), seats, invited,
                pattern == null ? List.of("ru", "en") : pattern.languages(), false,
                pattern == null ? null : pattern.workshopId()));
    }

    private static String tidy(String text) {
        return Wording.tidy(text);
    }
}
