package org.sabak.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.sabak.access.AccessCommand.ChangeAccountRole;
import org.sabak.access.AccessCommand.CloseAccount;
import org.sabak.access.AccessCommand.OpenAccount;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.AccountOf;
import org.sabak.access.AccessQuery.Accounts;
import org.sabak.access.AccessQuery.AllAccounts;
import org.sabak.access.AccountHolder;
import org.sabak.access.AccountRole;
import org.sabak.api.Api;
import org.sabak.doors.Links;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for an administrator's machines. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "accounts")
class AccountsApi {

    private static final int LOGIN = 254, NAME = 150, REASON = 300;

    private final Api api;
    private final Links links;

    AccountsApi(Api api, Links links) {
        this.api = api;
        this.links = links;
    }

    record AccountBody(@Worded(max = LOGIN) String login, @Worded(max = NAME, kind = Worded.Kind.NAME) String name,
            @NotNull AccountRole role) {

        /** Never prints who it is. */
        @Override
        public String toString() {
            return "AccountBody[…]";
        }
    }

    record RoleBody(@NotNull AccountRole role) { }

    record ReasonBody(@Worded(max = REASON, kind = Worded.Kind.TEXT) String reason) { }

    /** @param link address where the holder chooses a password, once */
    record Invitation(String link) { }

    @GetMapping
    @Operation(summary = "All accounts, oldest first")
    Accounts all() {
        return api.ask(new AllAccounts(), Accounts.class);
    }

    @GetMapping("/{accountId}")
    @Operation(summary = "One account")
    Account one(@PathVariable AccountId accountId) {
        return api.get(new AccountOf(accountId), Account.class);
    }

    @PostMapping
    @Operation(summary = "Open an account; an invitation lets its holder choose a password")
    ResponseEntity<Account> open(@Valid @RequestBody AccountBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) String key) {
        var id = new AccountId("account-" + api.idPart(key, "/api/accounts"));
        return api.create(new OpenAccount(id, body.role(), new AccountHolder(body.login(), body.name())),
                "/api/accounts/" + id, () -> one(id));
    }

    @PostMapping("/{accountId}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a one-time link by which the holder chooses a password")
    Invitation invite(@PathVariable AccountId accountId) {
        return new Invitation(links.toSetPassword(api.visitor().id(), one(accountId).accountId()));
    }

    @PutMapping("/{accountId}/role")
    @Operation(summary = "Change the role; sessions under the old one end at once")
    ResponseEntity<Account> role(@PathVariable AccountId accountId, @Valid @RequestBody RoleBody body) {
        return api.change(new ChangeAccountRole(accountId, body.role()), () -> one(accountId));
    }

    @PostMapping("/{accountId}/closing")
    @Operation(summary = "Close an account, with a reason; its sessions end at once")
    ResponseEntity<Account> close(@PathVariable AccountId accountId, @Valid @RequestBody ReasonBody body) {
        return api.change(new CloseAccount(accountId, Wording.tidy(body.reason())), () -> one(accountId));
    }
}
