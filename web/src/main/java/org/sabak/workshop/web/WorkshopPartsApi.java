package org.sabak.workshop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.sabak.api.Api;
import org.sabak.kernel.Country;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.Wording;
import org.sabak.registration.RegistrationCommand.ChangeSeats;
import org.sabak.workshop.WorkshopCommand.AssignPhase;
import org.sabak.workshop.WorkshopCommand.ChangeFormat;
import org.sabak.workshop.WorkshopCommand.ChangeTheme;
import org.sabak.workshop.WorkshopCommand.DecideCounting;
import org.sabak.workshop.WorkshopCommand.InviteCountries;
import org.sabak.workshop.WorkshopCommand.LinkPartners;
import org.sabak.workshop.WorkshopCommand.MarkSensitive;
import org.sabak.workshop.WorkshopCommand.MoveWorkshop;
import org.sabak.workshop.WorkshopCommand.NameFunders;
import org.sabak.workshop.WorkshopCommand.RescheduleWorkshop;
import org.sabak.workshop.WorkshopCommand.RetitleWorkshop;
import org.sabak.workshop.WorkshopCommand.TagPillars;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.sabak.workshop.web.WorkshopBodies.CountingBody;
import org.sabak.workshop.web.WorkshopBodies.CountriesBody;
import org.sabak.workshop.web.WorkshopBodies.DaysBody;
import org.sabak.workshop.web.WorkshopBodies.DiscretionBody;
import org.sabak.workshop.web.WorkshopBodies.FormatBody;
import org.sabak.workshop.web.WorkshopBodies.FundersBody;
import org.sabak.workshop.web.WorkshopBodies.PartnerBody;
import org.sabak.workshop.web.WorkshopBodies.PartnersBody;
import org.sabak.workshop.web.WorkshopBodies.PhaseBody;
import org.sabak.workshop.web.WorkshopBodies.PillarsBody;
import org.sabak.workshop.web.WorkshopBodies.PlaceBody;
import org.sabak.workshop.web.WorkshopBodies.SeatsBody;
import org.sabak.workshop.web.WorkshopBodies.ThemeBody;
import org.sabak.workshop.web.WorkshopBodies.TitleBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parts of a workshop. Each is changed by itself, so that a change is made whole or not at all. */
@RestController
@RequestMapping("/api/workshops/{workshopId}")
@Tag(name = "workshops")
class WorkshopPartsApi {

    private final Api api;

    WorkshopPartsApi(Api api) {
        this.api = api;
    }

    @PutMapping("/title")
    @Operation(summary = "Change the title")
    ResponseEntity<Workshop> title(@PathVariable WorkshopId workshopId, @Valid @RequestBody TitleBody body) {
        return change(workshopId, new RetitleWorkshop(workshopId, Wording.tidy(body.title())));
    }

    @PutMapping("/days")
    @Operation(summary = "Change the days, with a reason; sessions move along")
    ResponseEntity<Workshop> days(@PathVariable WorkshopId workshopId, @Valid @RequestBody DaysBody body) {
        return change(workshopId, new RescheduleWorkshop(workshopId, body.days(), Wording.tidy(body.reason())));
    }

    @PutMapping("/place")
    @Operation(summary = "Change country, city, venue and zone")
    ResponseEntity<Workshop> place(@PathVariable WorkshopId workshopId, @Valid @RequestBody PlaceBody body) {
        return change(workshopId, new MoveWorkshop(workshopId, body.place(), Wording.tidy(body.zone())));
    }

    @PutMapping("/phase")
    @Operation(summary = "Assign a phase; one that the days lie outside of needs a reason")
    ResponseEntity<Workshop> phase(@PathVariable WorkshopId workshopId, @Valid @RequestBody PhaseBody body) {
        return change(workshopId, new AssignPhase(workshopId, body.phase(), Wording.tidy(body.reason())));
    }

    @PutMapping("/theme")
    @Operation(summary = "Change the theme")
    ResponseEntity<Workshop> theme(@PathVariable WorkshopId workshopId, @Valid @RequestBody ThemeBody body) {
        return change(workshopId, new ChangeTheme(workshopId, body.theme()));
    }

    @PutMapping("/pillars")
    @Operation(summary = "Tag the primary pillar and any secondary ones")
    ResponseEntity<Workshop> pillars(@PathVariable WorkshopId workshopId, @Valid @RequestBody PillarsBody body) {
        return change(workshopId, new TagPillars(workshopId, body.primary(), body.secondary()));
    }

    @PutMapping("/format")
    @Operation(summary = "Change kind, level, mode and working languages")
    ResponseEntity<Workshop> format(@PathVariable WorkshopId workshopId, @Valid @RequestBody FormatBody body) {
        return change(workshopId, new ChangeFormat(workshopId, body.kind(), body.level(), body.mode(), body.languages()));
    }

    @PutMapping("/countries")
    @Operation(summary = "Change the invited countries; none means any")
    ResponseEntity<Workshop> countries(@PathVariable WorkshopId workshopId, @Valid @RequestBody CountriesBody body) {
        return change(workshopId, new InviteCountries(workshopId,
                body.countries().stream().distinct().map(Country::new).toList()));
    }

    @PutMapping("/partners")
    @Operation(summary = "Name the partner organisations and what each does")
    ResponseEntity<Workshop> partners(@PathVariable WorkshopId workshopId, @Valid @RequestBody PartnersBody body) {
        return change(workshopId, new LinkPartners(workshopId,
                body.partners().stream().map(PartnerBody::partner).toList()));
    }

    @PutMapping("/funders")
    @Operation(summary = "Name the funders")
    ResponseEntity<Workshop> funders(@PathVariable WorkshopId workshopId, @Valid @RequestBody FundersBody body) {
        return change(workshopId, new NameFunders(workshopId, body.funders()));
    }

    @PutMapping("/counting")
    @Operation(summary = "Decide who counts and what completing means")
    ResponseEntity<Workshop> counting(@PathVariable WorkshopId workshopId, @Valid @RequestBody CountingBody body) {
        return change(workshopId, new DecideCounting(workshopId, body.observersCount(), body.countsTowardTarget(),
                body.completionPercent()));
    }

    @PutMapping("/discretion")
    @Operation(summary = "Say whether subjects, calendars and names of files keep silent about the topic")
    ResponseEntity<Workshop> discretion(@PathVariable WorkshopId workshopId, @Valid @RequestBody DiscretionBody body) {
        return change(workshopId, new MarkSensitive(workshopId, body.sensitive()));
    }

    @PutMapping("/seats")
    @Operation(summary = "Change the number of seats; new ones go to the reserve list first")
    ResponseEntity<Workshop> seats(@PathVariable WorkshopId workshopId, @Valid @RequestBody SeatsBody body) {
        return change(workshopId, new ChangeSeats(workshopId, body.seats()));
    }

    private ResponseEntity<Workshop> change(WorkshopId id, Object command) {
        return api.change(command, () -> api.get(new WorkshopOf(id), Workshop.class));
    }
}
