package org.sabak.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account was closed or given another role, at the very next request. */
class StillWelcome extends OncePerRequestFilter {

    private final Sessions sessions;

    StillWelcome(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Visitor.present().filter(v -> !sessions.holds(v)).isPresent()) sessions.end(request, response);
        chain.doFilter(request, response);
    }
}
