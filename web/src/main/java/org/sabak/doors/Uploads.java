package org.sabak.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.sabak.doors.Visitor.Who;
import org.sabak.registration.OfficialLetter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says no to files before a byte of them is read: the form's token travels inside such a request, so that the whole of it
 * would otherwise be read before anybody asks who sends it.
 */
class Uploads extends OncePerRequestFilter {

    /** The one address that takes a file out of a form. */
    static final String LETTER = "/nominations/letter";

    /** Where machines put it, as it is. */
    private static final String OF_MACHINES = "/api/workshops/[^/]+/nominations/[^/]+/letter";

    /** What a form adds to its file. */
    private static final int AROUND = 64 << 10;

    /** Whether somebody with a token sends a letter; everything else that machines send is small. */
    static boolean isLetterOfMachine(HttpServletRequest request) {
        return "PUT".equals(request.getMethod()) && Visitor.present().isPresent() && request.getRequestURI().matches(OF_MACHINES);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        var who = Visitor.present().map(Visitor::who);
        if (who.isEmpty()) {
            response.sendRedirect("/sign-in");
        } else if (who.get() != Who.FOCAL_POINT || !request.getRequestURI().equals(LETTER)) {
            Turnstile.refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "access.not-for-you");
        } else if (length < 0 || length > OfficialLetter.MOST + AROUND) {
            response.sendRedirect("/nominations?letter=too-large"); // an error page would try to read the form after all
        } else {
            chain.doFilter(request, response);
        }
    }
}
