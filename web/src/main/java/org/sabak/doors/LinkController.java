package org.sabak.doors;

import java.time.Clock;
import org.sabak.access.AccessCommand.UseLink;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.AccountOf;
import org.sabak.access.AccessQuery.Link;
import org.sabak.access.AccessQuery.LinkOf;
import org.sabak.access.LinkId;
import org.sabak.access.LinkPurpose;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Refused;
import org.sabak.registration.InvitationId;
import org.sabak.kernel.RegistrationId;
import org.sabak.trainers.TrainerId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One-time links. Looking at one does not use it up: mail programs open addresses before people do. */
@Controller
class LinkController {

    private final Commands commands;
    private final Queries queries;
    private final Sessions sessions;
    private final FocalPoints focalPoints;
    private final Clock clock;

    LinkController(Commands commands, Queries queries, Sessions sessions, FocalPoints focalPoints, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.sessions = sessions;
        this.focalPoints = focalPoints;
        this.clock = clock;
    }

    @GetMapping("/links/{secret}")
    String look(@PathVariable String secret, Model model, Exchange exchange) {
        var link = link(secret);
        if (link.used()) return gone("access.link-used", model, exchange);
        if (clock.instant().isAfter(link.expiresAt())) return gone("access.link-expired", model, exchange);
        model.addAttribute("purpose", link.purpose().name()).addAttribute("at", exchange.request.getRequestURI());
        return "access/link";
    }

    @PostMapping("/links/{secret}")
    String use(@PathVariable String secret, Model model, Exchange exchange) {
        var link = link(secret);
        try {
            // Whom the link serves is who asks: nobody else has the secret.
            commands.sendAs(link.subject(), new UseLink(link.linkId()));
        } catch (Refused no) {
            return gone(no.no().code(), model, exchange);
        }
        return switch (link.purpose()) {
            case OWN_REGISTRATION -> own(link, exchange);
            case NOMINATE -> nominate(link, model, exchange);
            case TRAINER_PROFILE -> trainer(link, model, exchange);
            case SIGN_IN, SET_PASSWORD -> account(link, model, exchange);
        };
    }

    private String own(Link link, Exchange exchange) {
        sessions.begin(new RegistrationId(link.subject()), exchange.request, exchange.response);
        return "redirect:/my";
    }

    private String nominate(Link link, Model model, Exchange exchange) {
        var invitation = new InvitationId(link.subject());
        if (!focalPoints.mayComeIn(invitation)) return gone("access.invitation-over", model, exchange);
        sessions.begin(invitation, exchange.request, exchange.response);
        return "redirect:/nominations";
    }

    private String trainer(Link link, Model model, Exchange exchange) {
        var trainer = new TrainerId(link.subject());
        if (!sessions.isThere(trainer)) return gone("access.trainer-over", model, exchange);
        sessions.begin(trainer, exchange.request, exchange.response);
        return "redirect:/trainer";
    }

    private String account(Link link, Model model, Exchange exchange) {
        var account = queries.get(new AccountOf(new AccountId(link.subject())), Account.class);
        if (!account.open()) return gone("access.account-closed", model, exchange);
        if (link.purpose() == LinkPurpose.SIGN_IN) {
            return "redirect:" + sessions.begin(account, exchange.request, exchange.response);
        }
        sessions.beginChoosing(account.accountId(), exchange.request, exchange.response);
        return "redirect:/set-password";
    }

    private Link link(String secret) {
        return queries.get(new LinkOf(LinkId.ofSecret(secret)), Link.class);
    }

    private static String gone(String why, Model model, Exchange exchange) {
        exchange.response.setStatus(410);
        model.addAttribute("why", why);
        return "access/link-gone";
    }
}
