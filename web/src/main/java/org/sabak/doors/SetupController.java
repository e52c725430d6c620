package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.sabak.access.AccessCommand.BootstrapAdmin;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.AccountOf;
import org.sabak.access.AccessQuery.IsSetUp;
import org.sabak.access.AccessQuery.SetUp;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes the first administrator. Served to this machine only, and not there any more once it is done. */
@Controller
class SetupController {

    private final Commands commands;
    private final Queries queries;
    private final Sessions sessions;
    private final SetupCode code;

    SetupController(Commands commands, Queries queries, Sessions sessions, SetupCode code) {
        this.commands = commands;
        this.queries = queries;
        this.sessions = sessions;
        this.code = code;
    }

    @GetMapping("/setup")
    String form(HttpServletRequest request, Model model) {
        onlyHereAndOnlyOnce(request);
        model.addAttribute("form", new SetupForm("", "", "", "", ""));
        return "access/setup";
    }

    @PostMapping("/setup")
    String setUp(@ModelAttribute("form") SetupForm form, BindingResult problems, Exchange exchange) {
        onlyHereAndOnlyOnce(exchange.request);
        if (!form.nameFits()) problems.rejectValue("name", "access.name-wording");
        if (!form.loginFits()) problems.rejectValue("login", "access.login-wording");
        if (!form.newPassword().flaw().isEmpty()) problems.rejectValue("again", form.newPassword().flaw());
        if (!code.opens(form.typedCode())) problems.rejectValue("code", "access.wrong-code");
        return problems.hasErrors() ? again(exchange) : admit(form, problems, exchange);
    }

    private String admit(SetupForm form, BindingResult problems, Exchange exchange) {
        var account = new AccountId("account-" + UUID.randomUUID());
        try {
            commands.sendAs(account.value(), new BootstrapAdmin(account, form.holder(), form.secret()));
        } catch (Refused no) {
            if (no.no().status() == 404) throw new NotKnown();
            reject(problems, no.no());
            return again(exchange);
        }
        code.withdraw();
        // On a crowded machine the list may not know the account yet; its password works all the same.
        return queries.find(new AccountOf(account), Account.class)
                .map(a -> "redirect:" + sessions.begin(a, exchange.request, exchange.response)).orElse("redirect:/sign-in");
    }

    private static void reject(BindingResult problems, Refused.No no) {
        if (no.field().isEmpty()) {
            problems.reject(no.code(), no.arguments().toArray(), no.code());
        } else {
            problems.rejectValue(no.field(), no.code(), no.arguments().toArray(), no.code());
        }
    }

    private static String again(Exchange exchange) {
        exchange.response.setStatus(422);
        return "access/setup";
    }

    private void onlyHereAndOnlyOnce(HttpServletRequest request) {
        if (!ThisMachine.sent(request) || queries.ask(new IsSetUp(), SetUp.class).done()) throw new NotKnown();
    }
}
