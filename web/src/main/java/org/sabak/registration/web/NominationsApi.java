package org.sabak.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sabak.api.Api;
import org.sabak.doors.Problems;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Refused;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Contact;
import org.sabak.pages.IsoCountry;
import org.sabak.pages.Worded;
import org.sabak.people.PersonDetails;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationCommand.AnswerMore;
import org.sabak.registration.NominationCommand.AskForMore;
import org.sabak.registration.NominationCommand.ChangeNominationsDue;
import org.sabak.registration.NominationCommand.InviteFocalPoint;
import org.sabak.registration.NominationCommand.ListNominees;
import org.sabak.registration.NominationCommand.ReplaceNominee;
import org.sabak.registration.NominationCommand.SendNominations;
import org.sabak.registration.NominationCommand.TakeInvitationBack;
import org.sabak.registration.NominationQuery.Nomination;
import org.sabak.registration.NominationQuery.NominationOf;
import org.sabak.registration.NominationQuery.Nominations;
import org.sabak.registration.NominationQuery.NominationsOf;
import org.sabak.registration.NominationRefusal;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What countries send for a workshop, for machines of the desk, on behalf of somebody who was invited. */
@RestController
@RequestMapping("/api/workshops/{workshopId}/nominations")
@Tag(name = "nominations")
class NominationsApi {

    private static final int MOST_ROWS = 100;

    private final Api api;
    private final Problems problems;

    NominationsApi(Api api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    /** @param due last instant at which nominees are taken, for everybody who is invited for the country */
    @Schema(example = "{\"country\":\"KZ\",\"name\":\"Aigul Example\",\"email\":\"aigul@example.org\",\"language\":\"ru\","
            + "\"due\":\"2026-12-01T18:59:00Z\"}")
    record InviteBody(@NotNull @IsoCountry String country, @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String name,
            @NotBlank @Contact(Contact.Way.EMAIL) String email,
            @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String organisation,
            @NotNull @Pattern(regexp = "ru|en") String language, @NotNull Instant due) { }

    record DueBody(@NotNull Instant due) { }

    /** @param rows those who have not been sent, in the country's own order */
    record TableBody(@NotNull InvitationId invitationId, @NotNull @Size(max = MOST_ROWS) List<@NotNull @Valid NomineeRow> rows) { }

    /** @param notice version of the privacy notice the nominees have been told of */
    record SendBody(@NotNull InvitationId invitationId, int version, @NotBlank String notice) { }

    record ReplaceBody(@NotNull InvitationId invitationId, @NotNull RegistrationId was, @NotNull @Valid NomineeRow now) { }

    record MoreBody(@NotNull InvitationId invitationId, int seats, int days) { }

    record AnswerBody(@NotNull Boolean accepted) { }

    @GetMapping
    @Operation(summary = "Every country that was invited to nominate: whom it named, its deadline, letter and receipts")
    Nominations all(@PathVariable WorkshopId workshopId) {
        api.get(new WorkshopOf(workshopId), Workshop.class);
        return api.ask(new NominationsOf(workshopId, api.visitor().id()), Nominations.class);
    }

    @GetMapping("/{country}")
    @Operation(summary = "One country's nominations; the ETag is the version of its table")
    ResponseEntity<Nomination> one(@PathVariable WorkshopId workshopId, @PathVariable Country country) {
        var nomination = nomination(workshopId, country);
        return ResponseEntity.ok().eTag(tag(nomination)).body(nomination);
    }

    @PostMapping("/invitations")
    @Operation(summary = "Invite somebody to name people for a country")
    ResponseEntity<Nomination> invite(@PathVariable WorkshopId workshopId, @Valid @RequestBody InviteBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        var part = api.idPart(key, "nominations/invitations of " + workshopId);
        var country = new Country(body.country());
        return api.create(new InviteFocalPoint(workshopId, country, new InvitationId("invitation-" + part), new PersonId("person-" + part),
                new PersonDetails(body.name(), "", body.email(), "", body.organisation(), ""), body.language(), body.due()),
                "/api/workshops/" + workshopId + "/nominations/" + country, () -> nomination(workshopId, country));
    }

    @DeleteMapping("/{country}/invitations/{invitationId}")
    @Operation(summary = "Take an invitation back; what was sent stays")
    ResponseEntity<Nomination> takeBack(@PathVariable WorkshopId workshopId, @PathVariable Country country,
            @PathVariable InvitationId invitationId) {
        return change(new TakeInvitationBack(workshopId, country, invitationId));
    }

    @PutMapping("/{country}/due")
    @Operation(summary = "Move the deadline")
    ResponseEntity<Nomination> due(@PathVariable WorkshopId workshopId, @PathVariable Country country, @Valid @RequestBody DueBody body) {
        return change(new ChangeNominationsDue(workshopId, country, body.due()));
    }

    @PutMapping("/{country}/nominees")
    @Operation(summary = "Put a table in the place of the one whose ETag is sent as If-Match; 412 when somebody was faster")
    ResponseEntity<?> list(@PathVariable WorkshopId workshopId, @PathVariable Country country, @Valid @RequestBody TableBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match, Locale language) {
        if (match == null || !match.matches("\"?\\d{1,9}\"?")) {
            return ResponseEntity.status(428).body(problems.problem(428, "nomination.if-match-needed", language));
        }
        var rows = NomineesSheet.matched(body.rows(), nomination(workshopId, country), country, (row, i) -> UUID.randomUUID().toString());
        try {
            var changed = change(new ListNominees(workshopId, country, body.invitationId(), Integer.parseInt(match.replace("\"", "")), rows));
            return changed.getBody() == null ? changed : ResponseEntity.ok().eTag(tag(changed.getBody())).body(changed.getBody());
        } catch (Refused no) {
            if (!no.no().code().equals(NominationRefusal.VERSION_MOVED.code())) throw no;
            return ResponseEntity.status(412).body(problems.problem(412, no.no().code(), language, no.no().arguments().toArray()));
        }
    }

    @PostMapping("/{country}/sendings")
    @Operation(summary = "Send those in the table who have not been sent; needs the official letter")
    ResponseEntity<Nomination> send(@PathVariable WorkshopId workshopId, @PathVariable Country country, @Valid @RequestBody SendBody body) {
        return change(new SendNominations(workshopId, country, body.invitationId(), body.version(), body.notice()));
    }

    @PostMapping("/{country}/replacements")
    @Operation(summary = "Name somebody else in the place of a nominee who was sent")
    ResponseEntity<Nomination> replace(@PathVariable WorkshopId workshopId, @PathVariable Country country,
            @Valid @RequestBody ReplaceBody body, @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        return change(new ReplaceNominee(workshopId, country, body.invitationId(), body.was(),
                body.now().named(country, api.idPart(key, "replacement of " + body.was()))));
    }

    @PostMapping("/{country}/more")
    @Operation(summary = "Ask the organizers for more seats or days")
    ResponseEntity<Nomination> more(@PathVariable WorkshopId workshopId, @PathVariable Country country, @Valid @RequestBody MoreBody body) {
        return change(new AskForMore(workshopId, country, body.invitationId(), body.seats(), body.days()));
    }

    @PostMapping("/{country}/answer")
    @Operation(summary = "Answer what was asked; days move the deadline, seats are allotted under /seats/countries")
    ResponseEntity<Nomination> answer(@PathVariable WorkshopId workshopId, @PathVariable Country country, @Valid @RequestBody AnswerBody body) {
        return change(new AnswerMore(workshopId, country, body.accepted()));
    }

    private ResponseEntity<Nomination> change(org.sabak.registration.NominationCommand command) {
        return api.change(command, () -> nomination(command.workshopId(), command.country()));
    }

    private Nomination nomination(WorkshopId workshop, Country country) {
        return api.get(new NominationOf(workshop, country, api.visitor().id()), Nomination.class);
    }

    private static String tag(Nomination nomination) {
        return "\"" + nomination.version() + "\"";
    }
}
