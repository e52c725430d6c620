package org.sabak.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What every request must pass before anybody asks who sent it: our own name, our own forms, open doors, a decent pace. */
@Component
class Guards extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Address address;
    private final Opening opening;
    private final RateLimits limits;
    private final Problems problems;

    Guards(Address address, Opening opening, RateLimits limits, Problems problems) {
        this.address = address;
        this.opening = opening;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!address.answersTo(nameIn(request))) {
            problems.refuse(request, response, 400, "access.unknown-host");
        } else if (!SAFE.contains(request.getMethod()) && foreign(request)) {
            problems.refuse(request, response, 403, "access.foreign-origin");
        } else if (!opening.open() && !beforeOpening(request)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.refuse(request, response, 503, "access.not-open-yet", opening.percentRead());
        } else {
            atADecentPace(request, response, chain);
        }
    }

    private void atADecentPace(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int wait = limits.secondsToWait(request);
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            problems.refuse(request, response, 429, "access.too-many-attempts");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String nameIn(HttpServletRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        return host == null ? "" : host.replaceAll(":[0-9]*$", "");
    }

    /** Our own pages send no referrer, so browsers call their origin null; then the fetch header tells. */
    private boolean foreign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) return true;
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equals("null") && !own(origin, request);
    }

    private boolean own(String origin, HttpServletRequest request) {
        try {
            var uri = URI.create(origin);
            return request.getHeader(HttpHeaders.HOST).equalsIgnoreCase(uri.getAuthority()) || address.base().equals(origin);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static boolean beforeOpening(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/") || request.getRequestURI().startsWith("/styles/");
    }

    /** Stands inside the security chains only, not beside them as well. */
    @Component
    static class OnlyInside {

        @Bean
        FilterRegistrationBean<Guards> notOnItsOwn(Guards guards) {
            var registration = new FilterRegistrationBean<>(guards);
            registration.setEnabled(false);
            return registration;
        }
    }
}
