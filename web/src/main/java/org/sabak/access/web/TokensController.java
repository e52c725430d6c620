package org.sabak.access.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.sabak.access.AccessCommand.IssueToken;
import org.sabak.access.AccessCommand.RevokeToken;
import org.sabak.access.AccountRole;
import org.sabak.access.TokenId;
import org.sabak.desk.Desk;
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

/** Tokens by which machines come in, for the administrator. */
@Controller
@RequestMapping("/desk/tokens")
class TokensController {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Bytes of a secret. */
    private static final int BYTES = 32;

    private final Desk desk;
    private final Clock clock;

    TokensController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** @param days until it expires, from now */
    record TokenForm(@Worded(max = 100) String label, @NotNull AccountRole role,
            @NotNull @Min(1) @Max(366) Integer days) { }

    @ModelAttribute
    void offer(Model page) {
        page.addAttribute("roles", desk.words().options(AccountRole.values()));
    }

    @GetMapping("/new")
    String blank(Model page) {
        page.addAttribute("form", new TokenForm("", null, 90));
        return "desk/token-new";
    }

    /** Shows the secret once: it is in this answer and nowhere else. */
    @PostMapping
    String issue(@Valid @ModelAttribute("form") TokenForm form, BindingResult problems, Model page,
            RedirectAttributes next) {
        var secret = secret();
        if (!desk.done(problems, next, () -> new IssueToken(TokenId.ofSecret(secret), form.role(),
                Wording.tidy(form.label()), clock.instant().plus(Duration.ofDays(form.days()))))) return "desk/token-new";
        page.addAttribute("link", secret);
        page.addAttribute("about", "desk.link.token");
        page.addAttribute("who", Wording.tidy(form.label()));
        page.addAttribute("days", form.days());
        page.addAttribute("back", "/desk/accounts");
        return "desk/link";
    }

    @PostMapping("/{tokenId}/revocation")
    String revoke(@PathVariable TokenId tokenId, RedirectAttributes next) {
        desk.press(next, new RevokeToken(tokenId));
        return "redirect:/desk/accounts";
    }

    private static String secret() {
        var random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
