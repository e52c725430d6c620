package org.sabak.access.command;

import static org.sabak.access.AccessRefusal.EXPIRES_IN_THE_PAST;
import static org.sabak.access.AccessRefusal.LINK_EXPIRED;
import static org.sabak.access.AccessRefusal.LINK_USED;
import static org.sabak.access.AccountRole.ORGANIZER;
import static org.sabak.access.LinkPurpose.SIGN_IN;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.sabak.access.AccessCommand.IssueLink;
import org.sabak.access.AccessCommand.IssueToken;
import org.sabak.access.AccessCommand.RevokeToken;
import org.sabak.access.AccessCommand.UseLink;
import org.sabak.access.AccessEvent.LinkIssued;
import org.sabak.access.AccessEvent.LinkUsed;
import org.sabak.access.AccessEvent.TokenIssued;
import org.sabak.access.AccessEvent.TokenRevoked;
import org.sabak.access.LinkId;
import org.sabak.access.TokenId;
import org.sabak.kernel.Refused;

class LinksAndTokensTest {

    static final Instant EXPIRES = Instant.parse("2026-09-01T10:10:00Z");
    static final LinkId LINK = LinkId.ofSecret("a secret of the tests");
    static final TokenId TOKEN = TokenId.ofSecret("a secret of the tests");
    static final IssueLink ISSUE_LINK = new IssueLink(LINK, SIGN_IN, "account-aida", EXPIRES);
    static final LinkIssued LINK_ISSUED = new LinkIssued(LINK, SIGN_IN, "account-aida", EXPIRES);
    static final IssueToken ISSUE_TOKEN = new IssueToken(TOKEN, ORGANIZER, " nightly export ", EXPIRES);
    static final TokenIssued TOKEN_ISSUED = new TokenIssued(TOKEN, ORGANIZER, "nightly export", EXPIRES);

    private final AggregateTestFixture<Link> link = new AggregateTestFixture<>(Link.class);
    private final AggregateTestFixture<Token> token = new AggregateTestFixture<>(Token.class);

    @Test
    void a_link_is_issued_until_it_expires() {
        link(EXPIRES.minusMillis(1)).givenNoPriorActivity().when(ISSUE_LINK).expectEvents(LINK_ISSUED);
    }

    @Test
    void a_link_that_would_be_dead_at_once_is_refused() {
        link(EXPIRES).givenNoPriorActivity().when(ISSUE_LINK)
                .expectNoEvents().expectExceptionDetails(Refused.no(EXPIRES_IN_THE_PAST));
    }

    @Test
    void issuing_a_link_twice_changes_nothing() {
        link(EXPIRES.plusSeconds(1)).given(LINK_ISSUED).when(ISSUE_LINK).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_link_opens_up_to_its_last_instant() {
        link(EXPIRES).given(LINK_ISSUED).when(new UseLink(LINK)).expectEvents(new LinkUsed(LINK));
    }

    @Test
    void a_late_link_is_refused() {
        link(EXPIRES.plusMillis(1)).given(LINK_ISSUED).when(new UseLink(LINK))
                .expectNoEvents().expectExceptionDetails(Refused.no(LINK_EXPIRED));
    }

    @Test
    void a_link_used_twice_is_refused() {
        link(EXPIRES).given(LINK_ISSUED, new LinkUsed(LINK)).when(new UseLink(LINK))
                .expectNoEvents().expectExceptionDetails(Refused.no(LINK_USED));
    }

    @Test
    void a_token_is_issued_until_it_expires() {
        token(EXPIRES.minusMillis(1)).givenNoPriorActivity().when(ISSUE_TOKEN).expectEvents(TOKEN_ISSUED);
    }

    @Test
    void a_token_that_would_be_dead_at_once_is_refused() {
        token(EXPIRES).givenNoPriorActivity().when(ISSUE_TOKEN)
                .expectNoEvents().expectExceptionDetails(Refused.no(EXPIRES_IN_THE_PAST));
    }

    @Test
    void issuing_a_token_twice_changes_nothing() {
        token(EXPIRES).given(TOKEN_ISSUED).when(ISSUE_TOKEN).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_token_can_be_taken_back() {
        token(EXPIRES).given(TOKEN_ISSUED).when(new RevokeToken(TOKEN)).expectEvents(new TokenRevoked(TOKEN));
    }

    @Test
    void taking_a_token_back_twice_changes_nothing() {
        token(EXPIRES).given(TOKEN_ISSUED, new TokenRevoked(TOKEN)).when(new RevokeToken(TOKEN))
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    private AggregateTestFixture<Link> link(Instant now) {
        link.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        return link;
    }

    private AggregateTestFixture<Token> token(Instant now) {
        token.registerInjectableResource(Clock.fixed(now, ZoneOffset.UTC));
        return token;
    }
}
