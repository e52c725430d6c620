package org.sabak.registration.web;

import java.io.IOException;
import org.sabak.desk.Desk;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Secrets;
import org.sabak.kernel.DocumentId;
import org.sabak.kernel.Ids;
import org.sabak.kernel.Refused;
import org.sabak.registration.NominationCommand.AskForMore;
import org.sabak.registration.NominationCommand.FileOfficialLetter;
import org.sabak.registration.NominationCommand.SendNominations;
import org.sabak.registration.NominationQuery.OfficialLetterOf;
import org.sabak.registration.OfficialLetter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A country's own page: how far its nominations are, the official letter, sending, receipts, and asking for more. */
@Controller
@RequestMapping("/nominations")
class OwnNominationsController {

    private static final String HOME = "redirect:/nominations";

    private final OwnNominations own;
    private final Desk desk;

    OwnNominationsController(OwnNominations own, Desk desk) {
        this.own = own;
        this.desk = desk;
    }

    @GetMapping
    String overview(@RequestParam(defaultValue = "") String letter, Model page) {
        own.show(own.invitation(), page);
        if (letter.equals("too-large")) {
            page.addAttribute("refused", desk.say("nomination.letter-too-large", OfficialLetter.MOST >> 20));
        }
        page.addAttribute("ticket", Secrets.fresh());
        return "nominations/overview";
    }

    /** @param letter absent when the form was sent without a file, or not as one */
    @PostMapping("/letter")
    String file(@RequestParam(required = false) MultipartFile letter, @RequestParam(defaultValue = "") String ticket,
            RedirectAttributes next) throws IOException {
        var content = letter == null ? new byte[0] : letter.getBytes();
        var kind = LetterFile.kind(content);
        if (content.length > 0 && kind.isEmpty()) {
            next.addFlashAttribute("refused", desk.say("nomination.letter-kind"));
            return HOME;
        }
        if (content.length == 0) {
            next.addFlashAttribute("refused", desk.say("nomination.letter-empty"));
            return HOME;
        }
        var invitation = own.invitation();
        var id = new DocumentId("document-" + Ids.derived(invitation.invitationId() + "\n" + ticket));
        return press(next, "nominations.letter-filed", new FileOfficialLetter(invitation.workshopId(), invitation.country(),
                invitation.invitationId(), new OfficialLetter(id, kind.get(), content)));
    }

    @GetMapping("/letters/{documentId}")
    ResponseEntity<byte[]> letter(@PathVariable DocumentId documentId) {
        var invitation = own.invitation();
        return Letters.download(invitation.country(), own.get(new OfficialLetterOf(invitation.workshopId(), invitation.country(),
                documentId, invitation.invitationId().value()), OfficialLetter.class));
    }

    /** @param told whether the people have been told what is kept about them */
    @PostMapping("/sendings")
    String send(@RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "false") boolean told,
            RedirectAttributes next) {
        var i = own.invitation();
        var failed = press(next, "nominations.sent", new SendNominations(i.workshopId(), i.country(), i.invitationId(), version,
                told ? RegistrationForm.NOTICE : ""));
        var sendings = own.nomination(i).sendings();
        return next.getFlashAttributes().containsKey("refused") || sendings.isEmpty() ? failed
                : "redirect:/nominations/receipts/" + sendings.getLast().receipt();
    }

    @GetMapping("/receipts/{receipt}")
    String receipt(@PathVariable String receipt, Model page) {
        var nomination = own.show(own.invitation(), page);
        page.addAttribute("sending", nomination.sendings().stream().filter(s -> s.receipt().equals(receipt)).findFirst()
                .orElseThrow(NotKnown::new));
        return "nominations/receipt";
    }

    @PostMapping("/more")
    String more(@RequestParam(defaultValue = "") String seats, @RequestParam(defaultValue = "") String days, RedirectAttributes next) {
        var i = own.invitation();
        return press(next, "nominations.more-asked", new AskForMore(i.workshopId(), i.country(), i.invitationId(),
                whole(seats), whole(days)));
    }

    private String press(RedirectAttributes next, String done, Object command) {
        try {
            own.send(command);
            next.addFlashAttribute("done", done);
        } catch (Refused no) {
            next.addFlashAttribute("refused", desk.say(no.no().code(), no.no().arguments().toArray()));
        }
        return HOME;
    }

    /** What is no number is out of any range. */
    private static int whole(String typed) {
        var text = typed.strip();
        return text.isEmpty() ? 0 : text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }
}
