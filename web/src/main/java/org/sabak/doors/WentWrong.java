package org.sabak.doors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last stop of whatever no controller could answer: a problem document for machines, a page for people. */
@Controller
class WentWrong implements ErrorController {

    private static final Set<Integer> PAGES = Set.of(400, 403, 404, 405, 429, 500, 503);

    private final Problems problems;

    WentWrong(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    String explain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        response.setStatus(status);
        if (!Problems.forMachine(path)) return "error/" + (PAGES.contains(status) ? status : status < 500 ? 400 : 500);
        problems.write(request, response, status, switch (status) {
            case 404 -> "api.no-such-address";
            case 405 -> "api.method-not-allowed";
            case 503 -> "api.busy";
            default -> status < 500 ? "api.not-understood" : "api.unexpected";
        });
        return null;
    }
}
