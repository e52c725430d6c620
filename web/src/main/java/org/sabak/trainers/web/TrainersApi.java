package org.sabak.trainers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sabak.api.Api;
import org.sabak.doors.Problems;
import org.sabak.kernel.Country;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Refused;
import org.sabak.pages.IsoCountry;
import org.sabak.trainers.Absence;
import org.sabak.trainers.Profile;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersCommand;
import org.sabak.trainers.TrainersCommand.AskProfileLink;
import org.sabak.trainers.TrainersCommand.ChangeProfile;
import org.sabak.trainers.TrainersCommand.CorrectTrainerDetails;
import org.sabak.trainers.TrainersCommand.EnterTrainer;
import org.sabak.trainers.TrainersCommand.SayTrainerLeft;
import org.sabak.trainers.TrainersCommand.SayTrainerReturned;
import org.sabak.trainers.TrainersCommand.StateAbsence;
import org.sabak.trainers.TrainersCommand.WithdrawAbsence;
import org.sabak.trainers.TrainersQuery.Booked;
import org.sabak.trainers.TrainersQuery.Bookings;
import org.sabak.trainers.TrainersQuery.Diary;
import org.sabak.trainers.TrainersQuery.Pool;
import org.sabak.trainers.TrainersQuery.Trainer;
import org.sabak.trainers.TrainersQuery.TrainerOf;
import org.sabak.trainers.TrainersQuery.Trainers;
import org.sabak.trainers.TrainersRefusal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Speakers and trainers for machines of the desk. Nothing here takes a sex: only the trainers themselves state it. */
@RestController
@RequestMapping("/api/trainers")
@Tag(name = "trainers")
class TrainersApi {

    private final Api api;
    private final Problems problems;

    TrainersApi(Api api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    /**
     * @param skills    codes of themes, and short tags
     * @param languages BCP 47
     */
    record ProfileBody(@NotNull List<@NotNull String> skills, @NotNull List<@NotNull String> languages,
            @NotNull List<@NotNull @IsoCountry String> countries) {

        Profile profile() {
            return new Profile(skills, languages, countries.stream().map(Country::new).toList());
        }
    }

    @Schema(example = "{\"details\":{\"name\":\"Saule Example\",\"email\":\"saule@example.org\",\"organisation\":\"Academy\"},"
            + "\"profile\":{\"skills\":[\"T5\",\"border law\"],\"languages\":[\"ru\",\"kk\"],\"countries\":[\"KZ\"]}}")
    record EnterBody(@NotNull @Valid DetailsForm details, @NotNull @Valid ProfileBody profile) { }

    record AbsenceBody(@NotNull LocalDate from, @NotNull LocalDate to) { }

    record LinkBody(@NotNull @Pattern(regexp = "ru|en") String language) { }

    @GetMapping
    @Operation(summary = "Those in the pool, or those who left, that fit everything asked; free from the first to the last day")
    Trainers pool(@RequestParam(defaultValue = "") String skill, @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String country, @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to, @RequestParam(defaultValue = "false") boolean left) {
        var filter = new TrainersController.Wanted(skill, language, country, from, to, left).filter();
        return api.ask(new Pool(filter, api.visitor().id()), Trainers.class);
    }

    @GetMapping("/{trainerId}")
    @Operation(summary = "One of them; the ETag is the version of the profile")
    ResponseEntity<Trainer> one(@PathVariable TrainerId trainerId) {
        return tagged(trainer(trainerId));
    }

    @GetMapping("/{trainerId}/bookings")
    @Operation(summary = "Where they are booked, what clashes, and what lies in an absence")
    Diary bookings(@PathVariable TrainerId trainerId) {
        trainer(trainerId);
        return api.ask(new Bookings(List.of(trainerId)), Booked.class).rows().getFirst();
    }

    @PostMapping
    @Operation(summary = "Take somebody into the pool")
    ResponseEntity<Trainer> enter(@Valid @RequestBody EnterBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        var part = api.idPart(key, "trainers");
        var id = new TrainerId("trainer-" + part);
        return api.create(new EnterTrainer(id, new PersonId("person-" + part), body.details().details(), body.profile().profile()),
                "/api/trainers/" + id, () -> trainer(id));
    }

    @PutMapping("/{trainerId}/profile")
    @Operation(summary = "Put a profile in the place of the one whose ETag is sent as If-Match; 412 when somebody was faster")
    ResponseEntity<?> profile(@PathVariable TrainerId trainerId, @Valid @RequestBody ProfileBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match, Locale language) {
        if (match == null || !match.matches("\"?\\d{1,9}\"?")) {
            return ResponseEntity.status(428).body(problems.problem(428, "trainers.if-match-needed", language));
        }
        try {
            var changed = change(new ChangeProfile(trainerId, Integer.parseInt(match.replace("\"", "")), body.profile()));
            return changed.getBody() == null ? changed : tagged(changed.getBody());
        } catch (Refused no) {
            if (!no.no().code().equals(TrainersRefusal.VERSION_MOVED.code())) throw no;
            return ResponseEntity.status(412).body(problems.problem(412, no.no().code(), language, no.no().arguments().toArray()));
        }
    }

    @PutMapping("/{trainerId}/details")
    @Operation(summary = "Put name and contact right")
    ResponseEntity<Trainer> details(@PathVariable TrainerId trainerId, @Valid @RequestBody DetailsForm body) {
        return change(new CorrectTrainerDetails(trainerId, body.details()));
    }

    @PostMapping("/{trainerId}/absences")
    @Operation(summary = "State days on which they cannot come, the first and the last included")
    ResponseEntity<Trainer> absent(@PathVariable TrainerId trainerId, @Valid @RequestBody AbsenceBody body) {
        return change(new StateAbsence(trainerId, new Absence(body.from(), body.to())));
    }

    @DeleteMapping("/{trainerId}/absences")
    @Operation(summary = "Withdraw an absence")
    ResponseEntity<Trainer> present(@PathVariable TrainerId trainerId, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return change(new WithdrawAbsence(trainerId, new Absence(from, to)));
    }

    @PostMapping("/{trainerId}/leaving")
    @Operation(summary = "Say that they left; what they taught stays")
    ResponseEntity<Trainer> left(@PathVariable TrainerId trainerId) {
        return change(new SayTrainerLeft(trainerId));
    }

    @PostMapping("/{trainerId}/return")
    @Operation(summary = "Say that they are back")
    ResponseEntity<Trainer> returned(@PathVariable TrainerId trainerId) {
        return change(new SayTrainerReturned(trainerId));
    }

    @PostMapping("/{trainerId}/links")
    @Operation(summary = "Send them a letter with a one-time link to their own page")
    ResponseEntity<Trainer> link(@PathVariable TrainerId trainerId, @Valid @RequestBody LinkBody body) {
        return change(new AskProfileLink(trainerId, body.language()));
    }

    private ResponseEntity<Trainer> change(TrainersCommand command) {
        return api.change(command, () -> trainer(command.trainerId()));
    }

    private Trainer trainer(TrainerId id) {
        return api.get(new TrainerOf(id, api.visitor().id()), Trainer.class);
    }

    private static ResponseEntity<Trainer> tagged(Trainer trainer) {
        return ResponseEntity.ok().eTag("\"" + trainer.version() + "\"").body(trainer);
    }
}
