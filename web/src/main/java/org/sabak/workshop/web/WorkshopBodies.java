package org.sabak.workshop.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.Wording;
import org.sabak.pages.IsoCountry;
import org.sabak.pages.Worded;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopCommand.Plan;
import org.sabak.workshop.WorkshopEvent.Partner;
import org.sabak.workshop.WorkshopEvent.PartnerRole;
import org.sabak.workshop.WorkshopKind;

/** What machines send about workshops. Shape is checked here, rules by the workshop. */
final class WorkshopBodies {

    /** Most characters of titles, places and reasons, and most entries of a list. */
    static final int TITLE = 200, PLACE = 150, REASON = 500, CODE = 40, ENTRIES = 250;

    private WorkshopBodies() { }

    /** @param zone empty to take the zone of the country */
    record PlaceBody(@NotNull @IsoCountry String country, @Worded(max = PLACE) String city,
            @Worded(max = PLACE, required = false) String venue, @Worded(max = CODE, required = false) String zone) {

        Place place() {
            return new Place(new Country(country), Wording.tidy(city), Wording.tidy(venue));
        }
    }

    /** @param precision MONTH when the days are not known; DAY if left out */
    record DaysBody(@NotNull LocalDate firstDay, @NotNull LocalDate lastDay, Days.Precision precision,
            @Worded(max = REASON, kind = Worded.Kind.TEXT, required = false) String reason) {

        Days days() {
            return new Days(firstDay, lastDay, precision == null ? Days.Precision.DAY : precision);
        }
    }

    /**
     * Seven facts and what may be left out: level (from the number of countries), mode (ONSITE), languages (ru, en),
     * phase (the only one the dates lie in), zone (of the country).
     */
    @Schema(example = """
            {"title":"Border security and management","kind":"THEMATIC_WORKSHOP","theme":"T3",
             "place":{"country":"KZ","city":"Almaty"},"days":{"firstDay":"2027-03-01","lastDay":"2027-03-03"},
             "seats":30,"countries":["KZ","KG","TJ","TM","UZ"]}""")
    record PlanBody(@Worded(max = TITLE) String title, @NotNull WorkshopKind kind, Level level, Mode mode,
            @Worded(max = CODE) String theme, @Worded(max = CODE, required = false) String phase,
            @Worded(max = REASON, kind = Worded.Kind.TEXT, required = false) String phaseReason,
            @NotNull @Valid PlaceBody place, @NotNull @Valid DaysBody days, @NotNull Integer seats,
            @NotNull @Size(max = ENTRIES) List<@NotNull @IsoCountry String> countries,
            @Size(max = 20) List<@NotNull @Worded(max = 35) String> languages) {

        Plan plan(WorkshopId copiedFrom) {
            var invited = countries.stream().distinct().map(Country::new).toList();
            return new Plan(Wording.tidy(title), kind,
                    level != null ? level : invited.size() == 1 ? Level.NATIONAL : Level.REGIONAL,
                    mode == null ? Mode.ONSITE : mode, Wording.tidy(theme), Wording.tidy(phase), Wording.tidy(phaseReason),
                    place.place(), Wording.tidy(place.zone), days.days(), seats, invited,
                    languages == null ? List.of("ru", "en") : languages, false, copiedFrom);
        }
    }

    record TitleBody(@Worded(max = TITLE) String title) { }

    /** @param reason needed only for a phase that the days lie outside of */
    record PhaseBody(@Worded(max = CODE) String phase,
            @Worded(max = REASON, kind = Worded.Kind.TEXT, required = false) String reason) { }

    record ThemeBody(@Worded(max = CODE) String theme) { }

    record PillarsBody(@Worded(max = CODE) String primary,
            @NotNull @Size(max = 10) List<@NotNull @Worded(max = CODE) String> secondary) { }

    record FormatBody(@NotNull WorkshopKind kind, @NotNull Level level, @NotNull Mode mode,
            @NotNull @Size(max = 20) List<@NotNull @Worded(max = 35) String> languages) { }

    record CountriesBody(@NotNull @Size(max = ENTRIES) List<@NotNull @IsoCountry String> countries) { }

    record PartnersBody(@NotNull @Size(max = ENTRIES) List<@NotNull @Valid PartnerBody> partners) { }

    record PartnerBody(@Worded(max = PLACE) String organisation, @NotNull PartnerRole role) {

        Partner partner() {
            return new Partner(Wording.tidy(organisation), role);
        }
    }

    record FundersBody(@NotNull @Size(max = 50) List<@NotNull @Worded(max = CODE) String> funders) { }

    record CountingBody(@NotNull Boolean observersCount, @NotNull Boolean countsTowardTarget,
            @NotNull Integer completionPercent) { }

    record DiscretionBody(@NotNull Boolean sensitive) { }

    record SeatsBody(@NotNull Integer seats) { }

    record ReasonBody(@Worded(max = REASON, kind = Worded.Kind.TEXT) String reason) { }

    /** @param closesAt last instant at which a public form is accepted */
    record OpeningBody(@NotNull Instant closesAt) { }

    record SessionBody(@Worded(max = TITLE) String title, @NotNull LocalDate day, @NotNull LocalTime startsAt,
            @NotNull Integer minutes, @NotNull SessionKind kind) { }
}
