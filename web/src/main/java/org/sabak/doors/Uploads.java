package org.sabak.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sabak.doors.Visitor.Who;
import org.sabak.registration.OfficialLetter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says no to files before a byte of them is read: the form's token travels inside such a request, so that the whole of it
 * would otherwise be read before anybody asks who sends it.
 */
class Uploads extends OncePerRequestFilter {

    /** A table of text; a megabyte is some thousand lines. */
    private static final int MOST_TABLE = 1 << 20;

    /** The only addresses that take a file out of a form. */
    private static final List<Place> PLACES = List.of(
            new Place("/nominations/letter", Set.of(Who.FOCAL_POINT), OfficialLetter.MOST, "?letter=too-large"),
            new Place("/desk/workshops/[^/]+/agenda/import", Set.of(Who.ORGANIZER, Who.ADMIN), MOST_TABLE, "?file=too-large"));

    /** Where machines put it, as it is. */
    private static final String OF_MACHINES = "/api/workshops/[^/]+/nominations/[^/]+/letter";

    /** What a form adds to its file. */
    private static final int AROUND = 64 << 10;

    /** @param tooLarge what the page is told that the form stands on */
    private record Place(String path, Set<Who> who, int most, String tooLarge) { }

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
        var place = PLACES.stream().filter(p -> request.getRequestURI().matches(p.path) && who.filter(p.who::contains).isPresent())
                .findFirst();
        if (who.isEmpty()) {
            response.sendRedirect("/sign-in");
        } else if (place.isEmpty()) {
            Turnstile.refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "access.not-for-you");
        } else if (length < 0 || length > place.get().most + AROUND) {
            // An error page would try to read the form after all.
            response.sendRedirect(request.getRequestURI().replaceFirst("/letter$", "") + place.get().tooLarge);
        } else {
            chain.doFilter(request, response);
        }
    }
}
