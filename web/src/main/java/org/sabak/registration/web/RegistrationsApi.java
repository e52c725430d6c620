package org.sabak.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.sabak.api.Api;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.pages.Contact;
import org.sabak.pages.IsoCountry;
import org.sabak.pages.Reachable;
import org.sabak.pages.Worded;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;
import org.sabak.registration.RegistrationCommand.ReturnToWorkshop;
import org.sabak.registration.RegistrationCommand.WithdrawRegistration;
import org.sabak.registration.RegistrationQuery.RegistrationIn;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registrations for machines. Reading them is noted in the vault's read log under the token. */
@RestController
@RequestMapping("/api/workshops/{workshopId}/registrations")
@Tag(name = "registrations")
class RegistrationsApi {

    private static final String ON_BEHALF = "on-behalf";

    private final Api api;

    RegistrationsApi(Api api) {
        this.api = api;
    }

    /** @param role PARTICIPANT if left out */
    @Reachable
    @Schema(example = """
            {"name":"Aigul Example","nativeName":"Айгүл","email":"aigul@example.org","organisation":"Border Service",
             "organisationKind":"SECURITY_SERVICE","country":"KZ","sex":"FEMALE","ageBand":"FROM_35_TO_49"}""")
    record RegistrationBody(Role role, @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String name,
            @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String nativeName,
            @Contact(Contact.Way.EMAIL) String email, @Contact(Contact.Way.PHONE) String phone,
            @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME) String organisation,
            @Worded(max = PersonDetails.MOST, kind = Worded.Kind.NAME, required = false) String position,
            @NotNull OrganisationKind organisationKind, @NotNull @IsoCountry String country, @NotNull Sex sex,
            @NotNull AgeBand ageBand) implements Reachable.ByContact {

        PersonDetails details() {
            return new PersonDetails(name, nativeName, email, phone, organisation, position);
        }

        Particulars particulars() {
            return new Particulars(sex, ageBand, new Country(country), organisationKind);
        }

        /** Never prints who it is. */
        @Override
        public String toString() {
            return "RegistrationBody[…]";
        }
    }

    @GetMapping
    @Operation(summary = "The named roster: seats, then the reserve in its order, then the withdrawn")
    Roster roster(@PathVariable WorkshopId workshopId) {
        api.get(new WorkshopOf(workshopId), Workshop.class);
        return api.ask(new RosterOf(workshopId, api.visitor().id()), Roster.class);
    }

    @GetMapping("/{registrationId}")
    @Operation(summary = "One registration with its person")
    Row one(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId) {
        return api.get(new RegistrationIn(workshopId, registrationId, api.visitor().id()), Row.class);
    }

    @PostMapping
    @Operation(summary = "Register a person on their behalf: a seat if one is free, else the end of the reserve list")
    ResponseEntity<Row> register(@PathVariable WorkshopId workshopId, @Valid @RequestBody RegistrationBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        var part = api.idPart(key, "/api/workshops/" + workshopId + "/registrations");
        var id = new RegistrationId("registration-" + part);
        var command = new RegisterParticipant(workshopId, id, new PersonId("person-" + part),
                body.role() == null ? Role.PARTICIPANT : body.role(), body.particulars(), body.details(), Channel.API,
                ON_BEHALF);
        return api.create(command, "/api/workshops/" + workshopId + "/registrations/" + id, () -> one(workshopId, id));
    }

    @PostMapping("/{registrationId}/withdrawal")
    @Operation(summary = "Withdraw a registration; the seat goes to the next on the reserve list")
    ResponseEntity<Row> withdrawal(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId) {
        return api.change(new WithdrawRegistration(workshopId, registrationId, true), () -> one(workshopId, registrationId));
    }

    @PostMapping("/{registrationId}/return")
    @Operation(summary = "Take a withdrawal back: a seat if one is free, else the end of the reserve list")
    ResponseEntity<Row> comeBack(@PathVariable WorkshopId workshopId, @PathVariable RegistrationId registrationId) {
        return api.change(new ReturnToWorkshop(workshopId, registrationId, true), () -> one(workshopId, registrationId));
    }
}
