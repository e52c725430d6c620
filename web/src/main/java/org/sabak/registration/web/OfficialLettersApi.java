package org.sabak.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.sabak.api.Api;
import org.sabak.doors.Problems;
import org.sabak.kernel.Country;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.Ids;
import org.sabak.kernel.WorkshopId;
import org.sabak.registration.DocumentKind;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationCommand.FileOfficialLetter;
import org.sabak.registration.NominationQuery.Nomination;
import org.sabak.registration.NominationQuery.NominationOf;
import org.sabak.registration.NominationQuery.OfficialLetterOf;
import org.sabak.registration.OfficialLetter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The letters by which countries name their people, for machines of the desk. */
@RestController
@RequestMapping("/api/workshops/{workshopId}/nominations/{country}")
@Tag(name = "nominations")
class OfficialLettersApi {

    private final Api api;
    private final Problems problems;

    OfficialLettersApi(Api api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    /** The same file once more is the same letter. */
    @PutMapping("/letter")
    @Operation(summary = "File the official letter: the body is the file itself, a PDF, PNG or JPEG of at most 10 MB")
    ResponseEntity<?> file(@PathVariable WorkshopId workshopId, @PathVariable Country country,
            @RequestParam InvitationId invitationId, @RequestBody(required = false) byte[] body, Locale language) {
        var content = body == null ? new byte[0] : body;
        var kind = LetterFile.kind(content);
        if (content.length > 0 && kind.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(problems.problem(422, "nomination.letter-kind", language));
        }
        var command = new FileOfficialLetter(workshopId, country, invitationId, letter(invitationId, kind.orElse(DocumentKind.PDF), content));
        return api.change(command, () -> api.get(new NominationOf(workshopId, country, api.visitor().id()), Nomination.class));
    }

    @GetMapping("/letters/{documentId}")
    @Operation(summary = "An official letter itself; reading it is noted")
    ResponseEntity<byte[]> letter(@PathVariable WorkshopId workshopId, @PathVariable Country country,
            @PathVariable DocumentId documentId) {
        return Letters.download(country, api.get(new OfficialLetterOf(workshopId, country, documentId, api.visitor().id()),
                OfficialLetter.class));
    }

    private static OfficialLetter letter(InvitationId invitation, DocumentKind kind, byte[] content) {
        var known = new OfficialLetter(null, kind, content).sha256();
        return new OfficialLetter(new DocumentId("document-" + Ids.derived(invitation + "\n" + known)), kind, content);
    }
}
