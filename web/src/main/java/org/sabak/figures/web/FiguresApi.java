package org.sabak.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.sabak.api.Api;
import org.sabak.figures.EditionId;
import org.sabak.figures.FiguresCommand.ReleaseEdition;
import org.sabak.figures.FiguresQuery.Draft;
import org.sabak.figures.FiguresQuery.DraftEdition;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.figures.FiguresQuery.Released;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.kernel.Standing;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Figures for machines: released ones for everybody, exact ones for the desk. */
@RestController
@RequestMapping("/api")
@Tag(name = "figures")
class FiguresApi {

    private final Api api;

    FiguresApi(Api api) {
        this.api = api;
    }

    /** @param label as readers quote it, such as "2026, first half" */
    record ReleaseBody(@Worded(max = 100) String label) { }

    /** The draft without anybody in it. */
    record DraftShown(List<AtomShown> atoms, long waiting, String definition, Standing standing) { }

    record AtomShown(String country, String sex, boolean firstTime, int count) { }

    @GetMapping("/figures")
    @Operation(summary = "What everybody may see: the sum of all released atoms")
    Released released() {
        return api.ask(new ReleasedFigures(), Released.class);
    }

    @GetMapping("/desk/figures")
    @Operation(summary = "Exact and live, for organizers and auditors")
    Figures now() {
        return api.ask(new FiguresNow(), Figures.class);
    }

    @GetMapping("/editions/draft")
    @Operation(summary = "The atoms the next release would add")
    DraftShown draft() {
        var draft = api.ask(new DraftEdition(), Draft.class);
        return new DraftShown(draft.atoms().stream().map(a -> new AtomShown(a.country(), a.sex(), a.firstTime(), a.count()))
                .toList(), draft.waiting(), draft.definition(), draft.standing());
    }

    @PostMapping("/editions")
    @Operation(summary = "Release the draft; refused if any published number would isolate fewer than ten persons")
    ResponseEntity<Released> release(@Valid @RequestBody ReleaseBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        var draft = api.ask(new DraftEdition(), Draft.class);
        var id = new EditionId("edition-" + api.idPart(key, "/api/editions"));
        return api.create(new ReleaseEdition(id, Wording.tidy(body.label()), draft.standing(), draft.definition(),
                draft.atoms()), "/api/figures", this::released);
    }
}
