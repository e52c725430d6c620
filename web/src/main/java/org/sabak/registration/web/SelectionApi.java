package org.sabak.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.sabak.api.Api;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Wording;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Worded;
import org.sabak.registration.Funding;
import org.sabak.registration.RegistrationQuery.RegistrationIn;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.registration.SelectionCommand.AdmitFirstCome;
import org.sabak.registration.SelectionCommand.AnswerChange;
import org.sabak.registration.SelectionCommand.DeclineCandidate;
import org.sabak.registration.SelectionCommand.FreezeList;
import org.sabak.registration.SelectionCommand.PutCandidateOnReserve;
import org.sabak.registration.SelectionCommand.ReconsiderCandidate;
import org.sabak.registration.SelectionCommand.SelectCandidate;
import org.sabak.registration.SelectionCommand.SelectParticipants;
import org.sabak.registration.SelectionCommand.UnfreezeList;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Choosing who gets a seat, for machines. The candidates themselves are with the registrations. */
@RestController
@RequestMapping("/api/workshops/{workshopId}")
@Tag(name = "selection")
class SelectionApi {

    private final Api api;

    SelectionApi(Api api) {
        this.api = api;
    }

    /** Where a candidate is to stand. */
    enum Decided { SEATED, RESERVE, DECLINED, NEW }

    /**
     * @param funding  for a seat; as nominated if left out
     * @param answerBy for a seat: last instant to say yes; no answer is waited for if left out
     * @param reason   for a seat, when somebody else is next in line; without names of persons
     */
    record DecisionBody(@NotNull Decided state, Funding funding, Instant answerBy,
            @Worded(max = SelectionController.MOST_REASON, required = false) String reason) {

        Object command(WorkshopId workshop, RegistrationId registration) {
            return switch (state) {
                case SEATED -> new SelectCandidate(workshop, registration, funding, answerBy, Wording.tidy(reason));
                case RESERVE -> new PutCandidateOnReserve(workshop, registration);
                case DECLINED -> new DeclineCandidate(workshop, registration);
                case NEW -> new ReconsiderCandidate(workshop, registration);
            };
        }
    }

    /** @param accepted whether the change that was asked for takes effect */
    record AnswerBody(@NotNull Boolean accepted) { }

    @PutMapping("/selection")
    @Operation(summary = "Choose the participants from now on: a form asks for a seat, and a free seat waits for a decision")
    ResponseEntity<Seats> begin(@PathVariable WorkshopId workshopId) {
        return change(workshopId, new SelectParticipants(workshopId));
    }

    @DeleteMapping("/selection")
    @Operation(summary = "Let seats go to whoever comes first again; refused while somebody is undecided")
    ResponseEntity<Seats> end(@PathVariable WorkshopId workshopId) {
        return change(workshopId, new AdmitFirstCome(workshopId));
    }

    @PutMapping("/selection/frozen")
    @Operation(summary = "Freeze the list: a change is then a request that has to be accepted")
    ResponseEntity<Seats> freeze(@PathVariable WorkshopId workshopId) {
        return change(workshopId, new FreezeList(workshopId));
    }

    @DeleteMapping("/selection/frozen")
    @Operation(summary = "Unfreeze the list")
    ResponseEntity<Seats> unfreeze(@PathVariable WorkshopId workshopId) {
        return change(workshopId, new UnfreezeList(workshopId));
    }

    @PutMapping("/registrations/{registrationId}/decision")
    @Operation(summary = "Select a candidate, put on the reserve, decline, or decide again; on a frozen list it is only asked for")
    ResponseEntity<Row> decide(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId,
            @Valid @RequestBody DecisionBody body) {
        return api.change(body.command(workshopId, registrationId), () -> row(workshopId, registrationId));
    }

    @PutMapping("/registrations/{registrationId}/change")
    @Operation(summary = "Accept or refuse a change asked for after the list was frozen")
    ResponseEntity<Row> answer(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId,
            @Valid @RequestBody AnswerBody body) {
        return api.change(new AnswerChange(workshopId, registrationId, body.accepted()), () -> row(workshopId, registrationId));
    }

    private Row row(WorkshopId workshop, RegistrationId registration) {
        return api.get(new RegistrationIn(workshop, registration, api.visitor().id()), Row.class);
    }

    private ResponseEntity<Seats> change(WorkshopId workshop, Object command) {
        return api.change(command, () -> api.ask(new SeatsOf(workshop), Seats.class));
    }
}
