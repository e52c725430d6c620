package org.sabak.workshop.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.sabak.doors.NotKnown;
import org.sabak.kernel.Country;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.IsoCountry;
import org.sabak.pages.Worded;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopCommand.ChangeFormat;
import org.sabak.workshop.WorkshopCommand.InviteCountries;
import org.sabak.workshop.WorkshopCommand.LinkPartners;
import org.sabak.workshop.WorkshopCommand.MoveWorkshop;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;
import org.sabak.workshop.WorkshopCommand.TagPillars;
import org.sabak.workshop.WorkshopEvent.Partner;
import org.sabak.workshop.WorkshopEvent.PartnerRole;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.springframework.format.annotation.DateTimeFormat;

/** The small forms, one for each part of a workshop that can be changed later. */
final class PartForms {

    private PartForms() { }

    /** @param reason stays in the history */
    record ReasonForm(@Worded(max = Limits.REASON, kind = Worded.Kind.TEXT) String reason) { }

    record TitleForm(@Worded(max = Limits.TITLE) String title) { }

    /** @param reason needed only for a phase that the days lie outside of */
    record PhaseForm(@Worded(max = 40) String phase,
            @Worded(max = Limits.REASON, kind = Worded.Kind.TEXT, required = false) String reason) { }

    record ThemeForm(@Worded(max = 40) String theme) { }

    record PillarsForm(@Worded(max = 10) String primary, List<String> secondary) {

        PillarsForm {
            secondary = secondary == null ? List.of() : List.copyOf(secondary);
        }

        TagPillars command(WorkshopId workshop) {
            return new TagPillars(workshop, primary, secondary.stream().filter(p -> !p.equals(primary)).toList());
        }
    }

    record FormatForm(@NotNull WorkshopKind kind, @NotNull Level level, @NotNull Mode mode,
            @NotEmpty List<String> languages) {

        FormatForm {
            languages = languages == null ? List.of() : List.copyOf(languages);
        }

        ChangeFormat command(WorkshopId workshop) {
            return new ChangeFormat(workshop, kind, level, mode, languages);
        }
    }

    record InvitedForm(List<String> countries, @Countries String otherCountries) {

        InvitedForm {
            countries = countries == null ? List.of() : List.copyOf(countries);
        }

        static InvitedForm of(Workshop w) {
            var codes = w.countries().stream().map(Country::code).toList();
            return new InvitedForm(codes.stream().filter(Invited.OFFERED::contains).toList(), Invited.others(codes));
        }

        InviteCountries command(WorkshopId workshop) {
            return new InviteCountries(workshop, Invited.of(countries, otherCountries));
        }
    }

    record CountingForm(Boolean observersCount, Boolean countsTowardTarget, @NotNull Integer completionPercent) { }

    record DiscretionForm(Boolean sensitive) { }

    record FundersForm(List<String> funders) {

        FundersForm {
            funders = funders == null ? List.of() : List.copyOf(funders);
        }
    }

    /** Two columns of a table: line n of the one belongs to line n of the other; lines without an organisation are blank. */
    record PartnersForm(List<String> organisation, List<String> role) {

        /** Blank lines offered below those already filled in. */
        static final int BLANK = 3;

        PartnersForm {
            organisation = organisation == null ? List.of() : organisation;
            role = role == null ? List.of() : role;
        }

        static PartnersForm of(Workshop w) {
            var names = new ArrayList<>(w.partners().stream().map(Partner::organisation).toList());
            var roles = new ArrayList<>(w.partners().stream().map(p -> p.role().name()).toList());
            for (int i = 0; i < BLANK; i++) {
                names.add("");
                roles.add(PartnerRole.CO_ORGANISER.name());
            }
            return new PartnersForm(names, roles);
        }

        LinkPartners command(WorkshopId workshop) {
            var partners = new ArrayList<Partner>();
            for (int i = 0; i < Math.min(organisation.size(), role.size()); i++) {
                var code = Wording.tidy(organisation.get(i));
                if (!code.isEmpty()) partners.add(new Partner(code, NotKnown.unless(PartnerRole::valueOf, role.get(i))));
            }
            return new LinkPartners(workshop, partners.stream().distinct().toList());
        }
    }

    record PlaceForm(@IsoCountry String country, @Worded(max = Limits.CITY, kind = Worded.Kind.NAME) String city,
            @Worded(max = Limits.VENUE, required = false) String venue,
            @Worded(max = 60, required = false) String zone) {

        static PlaceForm of(Workshop w) {
            return new PlaceForm(w.place().country().code(), w.place().city(), w.place().venue(), w.zone());
        }

        MoveWorkshop command(WorkshopId workshop) {
            return new MoveWorkshop(workshop, new Place(new Country(country), Wording.tidy(city), Wording.tidy(venue)),
                    Wording.tidy(zone));
        }
    }

    record DaysForm(@NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
            @Worded(max = Limits.REASON, kind = Worded.Kind.TEXT) String reason) {

        RescheduleWorkshop command(WorkshopId workshop) {
            return new RescheduleWorkshop(workshop, Days.of(firstDay, lastDay), Wording.tidy(reason));
        }
    }

    record SessionForm(@Worded(max = Limits.TITLE) String title,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime startsAt, @NotNull Integer minutes,
            @NotNull SessionKind kind) {

        static SessionForm of(Session s) {
            return new SessionForm(s.title(), s.day(), s.startsAt(), s.minutes(), s.kind());
        }
    }
}
