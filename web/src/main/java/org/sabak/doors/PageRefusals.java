package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.sabak.kernel.Refused;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Shows a refusal that no form caught, as a page of its own. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageRefusals {

    private final MessageSource words;

    PageRefusals(MessageSource words) {
        this.words = words;
    }

    @ExceptionHandler
    String show(Refused refused, Model model, HttpServletResponse response, Locale language) {
        var no = refused.no();
        response.setStatus(no.status());
        model.addAttribute("sentence", words.getMessage(no.code(), no.arguments().toArray(), no.code(), language));
        return "access/refused";
    }

    @ExceptionHandler
    void comeBack(Busy busy, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(busy.retryAfter().toSeconds()));
        Turnstile.refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, busy.sentence());
    }

    /** An id in an address that cannot be one names nothing we know. */
    @ExceptionHandler
    void notAnId(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
        var type = mismatch.getRequiredType();
        boolean id = type != null && type.getPackageName().startsWith("org.sabak") && type.isRecord();
        response.sendError(id ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }
}
