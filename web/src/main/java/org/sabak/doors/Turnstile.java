package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfException;

/** Turns the table's yes and no into passing, signing in, or being told why not. */
final class Turnstile {

    /** Request attribute with the message key of the reason; the error page shows it. */
    static final String REASON = "reason";
    /** Request attribute with what the sentence under the reason speaks of. */
    static final String ARGUMENTS = "reasonArguments";

    private Turnstile() { }

    static boolean admits(Authentication authentication, HttpServletRequest request) {
        var row = AuthorizationTable.row(request.getMethod(), path(request));
        if (row.isEmpty()) return false;
        return row.get().open() || authentication != null
                && authentication.getPrincipal() instanceof Visitor visitor && row.get().admits(visitor.who());
    }

    static void askToSignIn(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        if (absent(request, response)) return;
        var to = "GET".equals(request.getMethod()) ? "?to=" + URLEncoder.encode(asked(request), StandardCharsets.UTF_8) : "";
        response.sendRedirect("/sign-in" + to);
    }

    static void turnAway(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        if (!(why instanceof CsrfException) && absent(request, response)) return;
        refuse(request, response, HttpServletResponse.SC_FORBIDDEN,
                why instanceof CsrfException ? "access.form-expired" : "access.not-for-you");
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String reason)
            throws IOException {
        request.setAttribute(REASON, reason);
        response.sendError(status);
    }

    /** What is in no row is not there; what is there for another method says so. */
    static int absence(HttpServletRequest request) {
        if (AuthorizationTable.row(request.getMethod(), path(request)).isPresent()) return 0;
        return AuthorizationTable.knows(path(request)) ? HttpServletResponse.SC_METHOD_NOT_ALLOWED
                : HttpServletResponse.SC_NOT_FOUND;
    }

    /** The path without parameters, as the table writes it. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    private static boolean absent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = absence(request);
        if (status != 0) response.sendError(status);
        return status != 0;
    }

    private static String asked(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }
}
