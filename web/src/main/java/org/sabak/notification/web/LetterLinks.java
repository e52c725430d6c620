package org.sabak.notification.web;

import org.sabak.access.LinkPurpose;
import org.sabak.doors.Address;
import org.sabak.doors.Links;
import org.sabak.kernel.Actor;
import org.sabak.learning.AnswerCode;
import org.sabak.learning.AnswerLinks;
import org.sabak.learning.Form;
import org.sabak.notification.Addressed;
import org.sabak.notification.RecipientId;
import org.springframework.stereotype.Component;

/** Where a letter leads. One-time links are made while it is being sent; their secrets are in it and nowhere else. */
@Component
class LetterLinks {

    private final Links links;
    private final Address address;
    private final AnswerLinks codes;

    LetterLinks(Links links, Address address, AnswerLinks codes) {
        this.links = links;
        this.address = address;
        this.codes = codes;
    }

    /** Empty when this house has no address that others can use, and the letter needs no link. */
    String of(Addressed letter) {
        var to = letter.recipientId();
        return switch (letter.template()) {
            case SEAT_OFFERED -> links.toOwnRegistration(Actor.PROGRAM, to.registration().orElseThrow());
            case SIGN_IN_LINK -> links.issue(Actor.PROGRAM, LinkPurpose.NOMINATE, to.value(), Links.SIGN_IN);
            case TRAINER_PROFILE -> links.issue(Actor.PROGRAM, LinkPurpose.TRAINER_PROFILE, to.value(), Links.TRAINER_PROFILE);
            case INVITED_TO_NOMINATE, NOMINATIONS_RECEIVED -> nominations(to);
            case PRE_TEST, POST_TEST, EVALUATION, FOLLOW_UP -> answers(letter, letter.template().form().orElseThrow());
            default -> address.fixed().map(base -> base + "/workshops/" + letter.workshop().workshopId()).orElse("");
        };
    }

    /** Opens one form once. It is not kept, and following it is not recorded: that would say who answered when. */
    private String answers(Addressed letter, Form form) {
        var workshop = letter.workshop().workshopId();
        var code = codes.codeFor(workshop, letter.recipientId().registration().orElseThrow()).map(AnswerCode::value).orElse("");
        return address.base() + "/answers/" + workshop + "?form=" + form + "&code=" + code;
    }

    /** Needs no secret: the page there only has a link sent to the one who was invited. */
    private String nominations(RecipientId invitation) {
        return address.base() + "/nominate/" + invitation;
    }
}
