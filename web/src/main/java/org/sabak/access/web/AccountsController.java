package org.sabak.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.sabak.access.AccessCommand.ChangeAccountRole;
import org.sabak.access.AccessCommand.CloseAccount;
import org.sabak.access.AccessCommand.OpenAccount;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.AccountOf;
import org.sabak.access.AccessQuery.Accounts;
import org.sabak.access.AccessQuery.AllAccounts;
import org.sabak.access.AccessQuery.AllTokens;
import org.sabak.access.AccessQuery.Tokens;
import org.sabak.access.AccountHolder;
import org.sabak.access.AccountRole;
import org.sabak.desk.Desk;
import org.sabak.doors.Links;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts of staff, donors and auditors, for the administrator. */
@Controller
@RequestMapping("/desk/accounts")
class AccountsController {

    /** Most characters of a name and a login; and of a reason. */
    private static final int NAME = 150;
    private static final int LOGIN = 254;
    private static final int REASON = 300;

    private final Desk desk;
    private final Links links;
    private final Clock clock;

    AccountsController(Desk desk, Links links, Clock clock) {
        this.desk = desk;
        this.links = links;
        this.clock = clock;
    }

    /** @param accountId chosen when the form is shown, so that sending the form twice is harmless */
    record AccountForm(@NotNull AccountId accountId, @Worded(max = NAME, kind = Worded.Kind.NAME) String name,
            @Worded(max = LOGIN) String login, @NotNull AccountRole role) { }

    record RoleForm(@NotNull AccountRole role) { }

    record ClosingForm(@Worded(max = REASON, kind = Worded.Kind.TEXT) String reason) { }

    @ModelAttribute
    void offer(Model page) {
        page.addAttribute("roles", desk.words().options(AccountRole.values()));
    }

    @GetMapping
    String accounts(Model page) {
        page.addAttribute("accounts", desk.ask(new AllAccounts(), Accounts.class).rows());
        page.addAttribute("now", clock.instant());
        page.addAttribute("tokens", desk.ask(new AllTokens(), Tokens.class).rows());
        return "desk/accounts";
    }

    @GetMapping("/new")
    String blank(Model page) {
        page.addAttribute("form", new AccountForm(new AccountId("account-" + UUID.randomUUID()), "", "", null));
        return "desk/account-new";
    }

    /** Opens the account and shows once the link by which its holder chooses a password. */
    @PostMapping
    String open(@Valid @ModelAttribute("form") AccountForm form, BindingResult problems, Model page,
            RedirectAttributes next) {
        if (!desk.done(problems, next, () -> new OpenAccount(form.accountId(), form.role(),
                new AccountHolder(form.login(), form.name())))) return "desk/account-new";
        return showLink(page, form.accountId(), form.name());
    }

    @PostMapping("/{accountId}/link")
    String link(@PathVariable AccountId accountId, Model page) {
        return showLink(page, accountId, account(accountId).holder().name());
    }

    @GetMapping("/{accountId}/role")
    String role(@PathVariable AccountId accountId, Model page) {
        var account = account(accountId);
        page.addAttribute("account", account);
        page.addAttribute("form", new RoleForm(account.role()));
        return "desk/account-role";
    }

    @PostMapping("/{accountId}/role")
    String change(@PathVariable AccountId accountId, @Valid @ModelAttribute("form") RoleForm form, BindingResult problems,
            Model page, RedirectAttributes next) {
        page.addAttribute("account", account(accountId));
        return desk.done(problems, next, () -> new ChangeAccountRole(accountId, form.role()))
                ? "redirect:/desk/accounts" : "desk/account-role";
    }

    @GetMapping("/{accountId}/closing")
    String why(@PathVariable AccountId accountId, Model page) {
        page.addAttribute("account", account(accountId));
        page.addAttribute("form", new ClosingForm(""));
        return "desk/account-close";
    }

    @PostMapping("/{accountId}/closing")
    String close(@PathVariable AccountId accountId, @Valid @ModelAttribute("form") ClosingForm form,
            BindingResult problems, Model page, RedirectAttributes next) {
        page.addAttribute("account", account(accountId));
        return desk.done(problems, next, () -> new CloseAccount(accountId, Wording.tidy(form.reason())))
                ? "redirect:/desk/accounts" : "desk/account-close";
    }

    private Account account(AccountId id) {
        return desk.get(new AccountOf(id), Account.class);
    }

    private String showLink(Model page, AccountId account, String name) {
        page.addAttribute("link", links.toSetPassword(desk.reader(), account));
        page.addAttribute("about", "desk.link.password");
        page.addAttribute("who", name);
        page.addAttribute("days", Links.SET_PASSWORD.toDays());
        page.addAttribute("back", "/desk/accounts");
        return "desk/link";
    }
}
