package org.sabak.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sabak.access.AccessCommand.IssueToken;
import org.sabak.access.AccessCommand.RevokeToken;
import org.sabak.access.AccessQuery.AllTokens;
import org.sabak.access.AccessQuery.Token;
import org.sabak.access.AccessQuery.TokenOf;
import org.sabak.access.AccessQuery.Tokens;
import org.sabak.access.AccountRole;
import org.sabak.access.TokenId;
import org.sabak.api.Api;
import org.sabak.doors.Secrets;
import org.sabak.kernel.Wording;
import org.sabak.pages.Worded;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for an administrator's machines. */
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "tokens")
class TokensApi {

    private final Api api;
    private final Clock clock;

    TokensApi(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    record TokenBody(@NotNull AccountRole role, @Worded(max = 100) String label, @NotNull @Min(1) @Max(366) Integer days) { }

    /** @param secret shown in this answer and nowhere else */
    record NewToken(TokenId tokenId, AccountRole role, Instant expiresAt, String secret) {

        /** Never prints the secret. */
        @Override
        public String toString() {
            return "NewToken[" + tokenId + "]";
        }
    }

    @GetMapping
    @Operation(summary = "All tokens, expired and withdrawn ones included; never their secrets")
    Tokens all() {
        return api.ask(new AllTokens(), Tokens.class);
    }

    @PostMapping
    @Operation(summary = "Make a token; the answer holds its secret, which is stored nowhere")
    ResponseEntity<NewToken> issue(@Valid @RequestBody TokenBody body) {
        var secret = Secrets.fresh();
        var id = TokenId.ofSecret(secret);
        var expiresAt = clock.instant().plus(Duration.ofDays(body.days()));
        return api.create(new IssueToken(id, body.role(), Wording.tidy(body.label()), expiresAt), "/api/tokens/" + id,
                () -> new NewToken(id, body.role(), expiresAt, secret));
    }

    @DeleteMapping("/{tokenId}")
    @Operation(summary = "Withdraw a token at once")
    ResponseEntity<Token> revoke(@PathVariable TokenId tokenId) {
        return api.change(new RevokeToken(tokenId), () -> api.get(new TokenOf(tokenId), Token.class));
    }
}
