package org.sabak.registration.web;

import static org.sabak.kernel.Refused.refuse;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sabak.api.Api;
import org.sabak.doors.Problems;
import org.sabak.kernel.Country;
import org.sabak.kernel.Ids;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Refused;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.IsoCountry;
import org.sabak.registration.CountrySeats;
import org.sabak.registration.KindSeats;
import org.sabak.registration.RegistrationCommand.AllotSeats;
import org.sabak.registration.RegistrationCommand.HoldSeatsForWomen;
import org.sabak.registration.RegistrationCommand.ReleaseHeldSeats;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.registration.RegistrationRefusal;
import org.sabak.registration.SelectionCommand.AllotSeatsToKinds;
import org.sabak.registration.SelectionCommand.SetFundedSeats;
import org.sabak.registration.SelectionCommand.SetWomensTarget;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose the seats of a workshop are, for machines. Numbers only; the names are with the registrations. */
@RestController
@RequestMapping("/api/workshops/{workshopId}/seats")
@Tag(name = "registrations")
class SeatsApi {

    private static final int MOST_COUNTRIES = 250;

    private final Api api;
    private final Problems problems;

    SeatsApi(Api api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    /** @param countries each once; none makes one pool of all seats again */
    @Schema(example = "{\"countries\":[{\"country\":\"KZ\",\"seats\":5},{\"country\":\"KG\",\"seats\":5}]}")
    record AllotmentBody(@NotNull @Size(max = MOST_COUNTRIES) List<@NotNull @Valid ShareBody> countries) { }

    record ShareBody(@NotNull @IsoCountry String country, @NotNull @Min(0) Integer seats) {

        CountrySeats share() {
            return new CountrySeats(new Country(country), seats);
        }
    }

    /** @param kinds each once; none makes one pool of all kinds again */
    @Schema(example = "{\"kinds\":[{\"kind\":\"CIVIL_SOCIETY\",\"seats\":6}]}")
    record KindsBody(@NotNull @Size(max = MOST_COUNTRIES) List<@NotNull @Valid KindBody> kinds) { }

    record KindBody(@NotNull OrganisationKind kind, @NotNull @Min(0) Integer seats) { }

    /** @param percent of the seats that women are to have, 0 to 100 */
    record TargetBody(@NotNull Integer percent) { }

    /** @param funded for how many seats the journey is paid; all if null */
    record FundedBody(@Min(0) Integer funded) { }

    /** @param until when they are to be released */
    record HoldBody(@NotNull Integer seats, @NotNull Instant until) { }

    @GetMapping
    @Operation(summary = "Seats by country: allotted, taken, free, waiting; women's share and the seats held for them. "
            + "The ETag stands for what is allotted to countries and kinds")
    ResponseEntity<Seats> seats(@PathVariable WorkshopId workshopId) {
        api.get(new WorkshopOf(workshopId), Workshop.class);
        var seats = now(workshopId);
        return ResponseEntity.ok().eTag(tag(seats)).body(seats);
    }

    @PutMapping("/countries")
    @Operation(summary = "Allot seats to countries; what is left over is for all others, and freed seats go to those who wait. "
            + "With If-Match only if nobody has shared them out meanwhile, else 412")
    ResponseEntity<?> allot(@PathVariable WorkshopId workshopId, @Valid @RequestBody AllotmentBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match, Locale language) {
        return unlessMoved(workshopId, match, language, seen -> new AllotSeats(workshopId,
                body.countries().stream().map(ShareBody::share).toList(), seen == null ? null : seen.shares().allotted()));
    }

    @PutMapping("/held-for-women")
    @Operation(summary = "Hold some of the seats for women until they are released")
    ResponseEntity<Seats> hold(@PathVariable WorkshopId workshopId, @Valid @RequestBody HoldBody body) {
        return change(workshopId, new HoldSeatsForWomen(workshopId, body.seats(), body.until()));
    }

    @DeleteMapping("/held-for-women")
    @Operation(summary = "Release the seats held for women; those who wait come first")
    ResponseEntity<Seats> release(@PathVariable WorkshopId workshopId) {
        return change(workshopId, new ReleaseHeldSeats(workshopId));
    }

    @PutMapping("/kinds")
    @Operation(summary = "Allot seats to kinds of organisation; what is left over is for all other kinds. If-Match as for countries")
    ResponseEntity<?> kinds(@PathVariable WorkshopId workshopId, @Valid @RequestBody KindsBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match, Locale language) {
        return unlessMoved(workshopId, match, language, seen -> new AllotSeatsToKinds(workshopId,
                body.kinds().stream().map(k -> new KindSeats(k.kind(), k.seats())).toList(),
                seen == null ? null : seen.shares().allottedToKinds()));
    }

    @PutMapping("/womens-target")
    @Operation(summary = "Set the women's share aimed at, in percent; 40 unless set")
    ResponseEntity<Seats> target(@PathVariable WorkshopId workshopId, @Valid @RequestBody TargetBody body) {
        return change(workshopId, new SetWomensTarget(workshopId, body.percent()));
    }

    @PutMapping("/funded")
    @Operation(summary = "Set for how many seats the journey is paid; null for all")
    ResponseEntity<Seats> funded(@PathVariable WorkshopId workshopId, @Valid @RequestBody FundedBody body) {
        return change(workshopId, new SetFundedSeats(workshopId, body.funded()));
    }

    /** @param command made of what is seen now; null when it does not matter */
    private ResponseEntity<?> unlessMoved(WorkshopId workshop, String match, Locale language, Function<Seats, Object> command) {
        var seen = match == null ? null : now(workshop);
        try {
            refuse(RegistrationRefusal.SHARES_MOVED, match != null && !match.equals(tag(seen)));
            return change(workshop, command.apply(seen));
        } catch (Refused no) {
            if (match == null || !no.no().code().equals(RegistrationRefusal.SHARES_MOVED.code())) throw no;
            return ResponseEntity.status(412).body(problems.problem(412, no.no().code(), language));
        }
    }

    private static String tag(Seats seats) {
        return "\"" + Ids.derived(seats.shares().allotted() + "\n" + seats.shares().allottedToKinds()) + "\"";
    }

    private Seats now(WorkshopId workshop) {
        return api.ask(new SeatsOf(workshop), Seats.class);
    }

    private ResponseEntity<Seats> change(WorkshopId id, Object command) {
        return api.change(command, () -> now(id));
    }
}
