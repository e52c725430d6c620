package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.SignInWith;
import org.sabak.access.Secret;
import org.sabak.kernel.Wording;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs people with an account in and out. One sentence for every failure, so that it tells nothing. */
@Controller
class SignInController {

    private static final int LONGEST_LOGIN = 254;

    private final Queries queries;
    private final Sessions sessions;
    private final RateLimits limits;

    SignInController(Queries queries, Sessions sessions, RateLimits limits) {
        this.queries = queries;
        this.sessions = sessions;
        this.limits = limits;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "") String to, Model model) {
        model.addAttribute("to", OwnPath.or(to, ""));
        return "access/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(@RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to, Model model, Exchange exchange) throws IOException {
        int wait = limits.secondsToWait(Wording.tidy(login));
        if (wait > 0) {
            exchange.response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            Turnstile.refuse(exchange.request, exchange.response, 429, "access.too-many-attempts");
            return null;
        }
        var account = account(Wording.tidy(login), Typed.password(password));
        if (account.isEmpty()) {
            exchange.response.setStatus(422);
            model.addAttribute("to", OwnPath.or(to, "")).addAttribute("login", login).addAttribute("failed", true);
            return "access/sign-in";
        }
        var home = sessions.begin(account.get(), exchange.request, exchange.response);
        return "redirect:" + OwnPath.or(to, home);
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return "redirect:/";
    }

    private Optional<Account> account(String login, Secret password) {
        if (login.isEmpty() || login.length() > LONGEST_LOGIN || password.value().length() > 2 * Secret.MOST) {
            return Optional.empty();
        }
        return queries.find(new SignInWith(login, password), Account.class).filter(Account::open);
    }
}
