package org.sabak.registration.web;

import java.util.Set;
import org.sabak.doors.Commands;
import org.sabak.doors.NotKnown;
import org.sabak.doors.Queries;
import org.sabak.kernel.Refused;
import org.sabak.registration.InvitationId;
import org.sabak.registration.NominationCommand.AskSignInLink;
import org.sabak.registration.NominationQuery.AddressOf;
import org.sabak.registration.NominationQuery.Invitation;
import org.sabak.registration.NominationQuery.InvitationOf;
import org.sabak.registration.NominationQuery.MaskedAddress;
import org.sabak.registration.NominationRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the letter of invitation leads to. The address opens nothing: it asks for a letter to whoever was invited. Looking at
 * it tells nobody whether there is such an invitation.
 */
@Controller
class NominateController {

    /** What may be told to somebody who knows the invitation's id, which nobody can guess. */
    private static final Set<String> TOLD = Set.of(NominationRefusal.DUE_PASSED.code(), NominationRefusal.WORKSHOP_OFF.code(),
            NominationRefusal.SIGN_IN_TOO_OFTEN.code());

    private final Commands commands;
    private final Queries queries;

    NominateController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping("/nominate/{invitation}")
    String look(@PathVariable String invitation, Model page) {
        page.addAttribute("invitation", NotKnown.unless(InvitationId::new, invitation));
        return "nominations/door";
    }

    @PostMapping("/nominate/{invitation}")
    String ask(@PathVariable String invitation, Model page) {
        var id = NotKnown.unless(InvitationId::new, invitation);
        try {
            queries.find(new InvitationOf(id), Invitation.class).filter(i -> !i.takenBack()).ifPresent(i -> {
                commands.sendAs(id.value(), new AskSignInLink(i.workshopId(), i.country(), id));
                queries.find(new AddressOf(id), MaskedAddress.class).ifPresent(a -> page.addAttribute("address", a.text()));
            });
        } catch (Refused no) {
            if (TOLD.contains(no.no().code())) page.addAttribute("refused", no.no().code()).addAttribute("words", no.no().arguments());
        }
        return "nominations/asked";
    }
}
