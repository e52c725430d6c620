package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sabak.access.AccessCommand.SetPassword;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.AccountOf;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the holder of an account chooses a password, after a link has shown who it is. */
@Controller
class SetPasswordController {

    private final Commands commands;
    private final Queries queries;
    private final Sessions sessions;

    SetPasswordController(Commands commands, Queries queries, Sessions sessions) {
        this.commands = commands;
        this.queries = queries;
        this.sessions = sessions;
    }

    @GetMapping("/set-password")
    String form(HttpServletRequest request) {
        who(request);
        return "access/set-password";
    }

    @PostMapping("/set-password")
    String set(NewPassword typed, Model model, Exchange exchange) {
        var account = who(exchange.request);
        if (!typed.flaw().isEmpty()) return again(typed.flaw(), List.of(), model, exchange);
        try {
            commands.sendAs(account.value(), new SetPassword(account, typed.secret()));
        } catch (Refused no) {
            return again(no.no().code(), no.no().arguments(), model, exchange);
        }
        return "redirect:" + sessions.begin(queries.get(new AccountOf(account), Account.class), exchange.request,
                exchange.response);
    }

    private static AccountId who(HttpServletRequest request) {
        var account = Sessions.choosing(request);
        if (account == null) throw new NotKnown();
        return account;
    }

    private static String again(String why, List<String> arguments, Model model, Exchange exchange) {
        exchange.response.setStatus(422);
        model.addAttribute("why", why).addAttribute("arguments", arguments.toArray());
        return "access/set-password";
    }
}
