package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.AccountOf;
import org.sabak.doors.Visitor.Who;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.RegistrationId;
import org.sabak.registration.InvitationId;
import org.sabak.trainers.TrainerId;
import org.sabak.trainers.TrainersQuery.Presence;
import org.sabak.trainers.TrainersQuery.PresenceOf;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends sessions, and knows when one is over. */
@Component
class Sessions {

    private static final Duration ACCOUNT_AT_MOST = Duration.ofHours(10);
    /** As long as an account's: a table of twenty people takes its time. Half an hour without a request ends it as well. */
    private static final Duration BY_LETTER_AT_MOST = ACCOUNT_AT_MOST;

    private static final Duration PARTICIPANT_AT_MOST = Duration.ofMinutes(30);
    private static final String PASSWORD_OF = "sabak.password-of";

    private final SecurityContextRepository repository = new HttpSessionSecurityContextRepository();
    private final Queries queries;
    private final FocalPoints focalPoints;
    private final Clock clock;
    private final CookieCsrfTokenRepository formTokens;

    Sessions(Queries queries, FocalPoints focalPoints, Clock clock, CookieCsrfTokenRepository formTokens) {
        this.queries = queries;
        this.focalPoints = focalPoints;
        this.clock = clock;
        this.formTokens = formTokens;
    }

    SecurityContextRepository repository() {
        return repository;
    }

    /** Signs an account in and names the page to go to. */
    String begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        begin(new Visitor(account.accountId().value(), Who.of(account.role()), account.holder().name(),
                account.version(), clock.instant()), request, response);
        return switch (account.role()) {
            case ADMIN, ORGANIZER -> "/desk";
            case AUDITOR -> "/desk/figures";
            case DONOR -> "/figures";
        };
    }

    /** Lets a participant see the own registration. */
    void begin(RegistrationId registration, HttpServletRequest request, HttpServletResponse response) {
        begin(new Visitor(registration.value(), Who.PARTICIPANT, "", 0, clock.instant()), request, response);
    }

    /** Lets a focal point work on the nominations of a country. */
    void begin(InvitationId invitation, HttpServletRequest request, HttpServletResponse response) {
        begin(new Visitor(invitation.value(), Who.FOCAL_POINT, "", 0, clock.instant()), request, response);
    }

    /** Lets a speaker or trainer see and correct what is kept of them. */
    void begin(TrainerId trainer, HttpServletRequest request, HttpServletResponse response) {
        begin(new Visitor(trainer.value(), Who.TRAINER, "", 0, clock.instant()), request, response);
    }

    /** Lets the holder of a link choose a password and do nothing else. */
    void beginChoosing(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        request.getSession(true).setAttribute(PASSWORD_OF, account.value());
    }

    /** Whose password this session may choose; null when it may not. */
    static AccountId choosing(HttpServletRequest request) {
        var session = request.getSession(false);
        var account = session == null ? null : (String) session.getAttribute(PASSWORD_OF);
        return account == null ? null : new AccountId(account);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
        formTokens.saveToken(null, request, response);
    }

    /** False when the session is too old, the account was changed or closed since it began, the invitation is over, or the trainer left. */
    boolean holds(Visitor visitor) {
        if (clock.instant().isAfter(visitor.since().plus(atMost(visitor)))) return false;
        if (visitor.who() == Who.FOCAL_POINT) return focalPoints.mayComeIn(new InvitationId(visitor.id()));
        if (visitor.who() == Who.TRAINER) return isThere(new TrainerId(visitor.id()));
        return !visitor.byAccount() || queries.find(new AccountOf(new AccountId(visitor.id())), Account.class)
                .filter(a -> a.open() && a.version() == visitor.version()).isPresent();
    }

    /** Whether a speaker or trainer may come to the own page. */
    boolean isThere(TrainerId trainer) {
        return queries.find(new PresenceOf(trainer), Presence.class).filter(Presence::there).isPresent();
    }

    private static Duration atMost(Visitor visitor) {
        if (visitor.who() == Who.FOCAL_POINT || visitor.who() == Who.TRAINER) return BY_LETTER_AT_MOST;
        return visitor.byAccount() ? ACCOUNT_AT_MOST : PARTICIPANT_AT_MOST;
    }

    /** A new session with a new id, so that nobody can have planted one. */
    private void begin(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        request.getSession(true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new VisitorAuthentication(visitor));
        SecurityContextHolder.setContext(context);
        repository.saveContext(context, request, response);
    }
}
