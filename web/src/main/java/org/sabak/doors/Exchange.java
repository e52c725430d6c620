package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Request and response together, for doors that begin or end a session. */
final class Exchange {

    final HttpServletRequest request;
    final HttpServletResponse response;

    Exchange(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** Hands it to the controllers of this package. */
    @ControllerAdvice(basePackageClasses = Exchange.class)
    static class Hand {

        @ModelAttribute
        Exchange exchange(HttpServletRequest request, HttpServletResponse response) {
            return new Exchange(request, response);
        }
    }
}
