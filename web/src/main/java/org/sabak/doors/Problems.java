package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Says no before a controller is reached: to machines as a problem document (RFC 9457), to people as a page. */
@Component
public class Problems {

    private static final List<String> MACHINES = List.of("/api/", "/console/", "/v3/", "/actuator/");

    private final MessageSource words;
    private final LocaleResolver languages;
    private final JsonMapper json;

    Problems(MessageSource words, LocaleResolver languages, JsonMapper json) {
        this.words = words;
        this.languages = languages;
        this.json = json;
    }

    /** A problem document whose detail is the sentence under the code, in the reader's language. */
    public ProblemDetail problem(int status, String code, Locale language, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status),
                words.getMessage(code, arguments, code, language));
        problem.setProperty("code", code);
        return problem;
    }

    /** Whether an address is one that machines ask, so that the answer is no page. */
    static boolean forMachine(String path) {
        return MACHINES.stream().anyMatch(path::startsWith);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code, Object... arguments)
            throws IOException {
        if (forMachine(request.getRequestURI())) {
            write(request, response, status, code, arguments);
        } else {
            request.setAttribute(Turnstile.ARGUMENTS, arguments);
            Turnstile.refuse(request, response, status, code);
        }
    }

    /** Nobody signed in, or nothing there. */
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (absent(request, response)) return;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sabak\"");
        write(request, response, 401, "access.token-needed");
    }

    void notAToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sabak\", error=\"invalid_token\"");
        write(request, response, 401, "access.token-not-valid");
    }

    void denied(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!absent(request, response)) write(request, response, 403, "access.not-for-you");
    }

    private boolean absent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = Turnstile.absence(request);
        if (status != 0) write(request, response, status, status == 404 ? "api.no-such-address" : "api.method-not-allowed");
        return status != 0;
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, String code, Object... arguments)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem(status, code, languages.resolveLocale(request), arguments)));
    }
}
