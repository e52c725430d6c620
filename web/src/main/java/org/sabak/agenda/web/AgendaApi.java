package org.sabak.agenda.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sabak.agenda.AgendaCommand;
import org.sabak.agenda.AgendaCommand.DraftAgenda;
import org.sabak.agenda.AgendaCommand.PublishAgenda;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaRefusal;
import org.sabak.agenda.Finding;
import org.sabak.agenda.Item;
import org.sabak.agenda.ItemId;
import org.sabak.agenda.Weight;
import org.sabak.api.Api;
import org.sabak.doors.Problems;
import org.sabak.kernel.Refused;
import org.sabak.kernel.WorkshopId;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.sabak.trainers.TrainerId;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agenda of a workshop for machines: the whole draft at once, and its publication. */
@RestController
@RequestMapping("/api/workshops/{workshopId}/agenda")
@Tag(name = "agenda")
class AgendaApi {

    private final Api api;
    private final Problems problems;

    AgendaApi(Api api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    @Schema(example = "{\"items\":[{\"title\":\"Human rights at borders\",\"day\":1,\"startsAt\":\"09:00\",\"minutes\":90,"
            + "\"kind\":\"LEARNING\",\"humanRights\":\"DEDICATED\",\"gender\":\"INTEGRATED\",\"panel\":false,\"speakers\":[]}]}")
    record AgendaBody(@NotNull @Size(max = Finding.MOST_ITEMS) List<@NotNull @Valid ItemBody> items) { }

    /**
     * @param itemId      leave it out for a new item; an item of the same title on the draft is then taken for the same
     * @param humanRights leave it out while nobody has looked at it; so with {@code gender}
     */
    record ItemBody(ItemId itemId, @Worded(max = Finding.MOST_TITLE) String title, @NotNull Integer day, @NotNull LocalTime startsAt,
            @NotNull Integer minutes, @NotNull SessionKind kind, Weight humanRights, Weight gender, Boolean panel,
            List<@NotNull TrainerId> speakers) {

        Item item(ItemId id) {
            return new Item(id, Wording.tidy(title), day, startsAt, minutes, kind, Optional.ofNullable(humanRights),
                    Optional.ofNullable(gender), Boolean.TRUE.equals(panel), speakers == null ? List.of() : speakers);
        }
    }

    @GetMapping
    @Operation(summary = "The draft, what of it is published, and what publishing would change; the ETag is the revision of the draft")
    ResponseEntity<Agenda> agenda(@PathVariable WorkshopId workshopId) {
        api.get(new WorkshopOf(workshopId), Workshop.class);
        var agenda = now(workshopId);
        return ResponseEntity.ok().eTag(tag(agenda)).body(agenda);
    }

    @PutMapping
    @Operation(summary = "Put a whole draft in the place of the one whose ETag is sent as If-Match; all of it or, when an item is refused, "
            + "nothing. 412 when somebody was faster")
    ResponseEntity<?> draft(@PathVariable WorkshopId workshopId, @Valid @RequestBody AgendaBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match,
            @RequestHeader(name = "Idempotency-Key", required = false) String key, Locale language) {
        if (unknown(match)) return needed(language);
        return change(new DraftAgenda(workshopId, revision(match), items(workshopId, body.items(), key)), language);
    }

    @PostMapping("/publications")
    @Operation(summary = "Publish the draft whose ETag is sent as If-Match")
    ResponseEntity<?> publish(@PathVariable WorkshopId workshopId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String match, Locale language) {
        return unknown(match) ? needed(language) : change(new PublishAgenda(workshopId, revision(match)), language);
    }

    private List<Item> items(WorkshopId workshop, List<ItemBody> bodies, String key) {
        var ids = new Matching(now(workshop).draft());
        var part = api.idPart(key, "agenda of " + workshop);
        bodies.stream().filter(b -> b.itemId() != null).forEach(b -> ids.taken(b.itemId()));
        var items = new ArrayList<Item>();
        for (var body : bodies) {
            items.add(body.item(body.itemId() != null ? body.itemId() : ids.id(body.title(), body.startsAt().toString(),
                    new ItemId("item-" + part + "-" + (items.size() + 1)))));
        }
        return items;
    }

    private ResponseEntity<?> change(AgendaCommand command, Locale language) {
        try {
            var changed = api.change(command, () -> now(command.workshopId()));
            return changed.getBody() == null ? changed : ResponseEntity.ok().eTag(tag(changed.getBody())).body(changed.getBody());
        } catch (Refused no) {
            boolean moved = no.no().code().equals(AgendaRefusal.REVISION_MOVED.code());
            if (!moved && no.no().field().isEmpty()) throw no;
            return refused(moved ? 412 : no.no().status(), no.no(), language);
        }
    }

    /** Says which item it is about, where the house's own words for machines would name a field only. */
    private ResponseEntity<ProblemDetail> refused(int status, Refused.No no, Locale language) {
        var problem = problems.problem(status, no.code(), language, no.arguments().toArray());
        if (!no.field().isEmpty()) {
            problem.setProperty("errors", List.of(Map.of("field", "items[" + (Integer.parseInt(no.arguments().get(1)) - 1) + "]." + no.field(),
                    "sentence", problem.getDetail())));
        }
        return ResponseEntity.status(status).body(problem);
    }

    private ResponseEntity<ProblemDetail> needed(Locale language) {
        return ResponseEntity.status(428).body(problems.problem(428, "agenda.if-match-needed", language));
    }

    private static boolean unknown(String match) {
        return match == null || !match.matches("\"?\\d{1,9}\"?");
    }

    private static int revision(String match) {
        return Integer.parseInt(match.replace("\"", ""));
    }

    private Agenda now(WorkshopId workshop) {
        return api.ask(new AgendaOf(workshop), Agenda.class);
    }

    private static String tag(Agenda agenda) {
        return "\"" + agenda.revision() + "\"";
    }
}
