package org.sabak.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.sabak.access.AccessQuery.Token;
import org.sabak.access.AccessQuery.TokenOf;
import org.sabak.access.TokenId;
import org.sabak.doors.Visitor.Who;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets machines in by {@code Authorization: Bearer}. A token that is wrong, expired or revoked is a 401 everywhere. */
class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Queries queries;
    private final Clock clock;
    private final Problems problems;

    BearerTokens(Queries queries, Clock clock, Problems problems) {
        this.queries = queries;
        this.clock = clock;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var token = token(header);
        if (token.isEmpty()) {
            problems.notAToken(request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new VisitorAuthentication(new Visitor(token.get().tokenId().value(),
                Who.of(token.get().role()), "", 0, clock.instant())));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<Token> token(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Optional.empty();
        var id = TokenId.ofSecret(header.substring(SCHEME.length()).strip());
        return queries.find(new TokenOf(id), Token.class)
                .filter(t -> !t.revoked() && clock.instant().isBefore(t.expiresAt()));
    }
}
