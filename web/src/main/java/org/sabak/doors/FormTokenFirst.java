package org.sabak.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes the form's token before the page begins: on a long page the cookie would come too late. */
class FormTokenFirst extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith("/styles/") && !request.getRequestURI().startsWith("/scripts/")) {
            ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        }
        chain.doFilter(request, response);
    }
}
