package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sabak.access.AccessCommand.IssueToken;
import org.sabak.access.AccountRole;
import org.sabak.access.TokenId;
import org.sabak.kernel.Actor;
import org.sabak.log.Rebuilding;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the command line of this machine may ask for. Not part of the contract for machines elsewhere. */
@RestController
class ConsoleController {

    private final Commands commands;
    private final Optional<Rebuilding> readModels;
    private final ConsoleKey key;
    private final Clock clock;

    /** @param readModels nothing when another process fills them */
    ConsoleController(Commands commands, Optional<Rebuilding> readModels, ConsoleKey key, Clock clock) {
        this.commands = commands;
        this.readModels = readModels;
        this.key = key;
        this.clock = clock;
    }

    /** Makes a token; its secret is in this answer and nowhere else. */
    @PostMapping(path = "/console/tokens", produces = MediaType.TEXT_PLAIN_VALUE)
    String token(@RequestParam AccountRole role, @RequestParam @Min(1) @Max(366) int days,
            @RequestParam @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cntrl}*") String label,
            @RequestHeader(name = "X-Console-Key", required = false) String given, HttpServletRequest request) {
        check(given, request);
        var secret = Secrets.fresh();
        commands.sendAs(Actor.PROGRAM, new IssueToken(TokenId.ofSecret(secret), role, label.strip(),
                clock.instant().plus(Duration.ofDays(days))));
        return secret + "\n";
    }

    /** Makes the read models anew, which takes minutes when there are millions of events; nobody is kept waiting by it. */
    @PostMapping(path = "/console/read-models", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> rebuild(@RequestHeader(name = "X-Console-Key", required = false) String given,
            HttpServletRequest request) {
        check(given, request);
        try {
            var rebuilt = readModels.orElseThrow(ConsoleController::elsewhere).rebuild();
            return ResponseEntity.ok("Rebuilt from %d events in %.1f s; what was new waited for %d ms at the end.\n".formatted(
                    rebuilt.events(), rebuilt.took().toMillis() / 1_000.0, rebuilt.pause().toMillis()));
        } catch (IllegalStateException e) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(e.getMessage() + "\n");
        }
    }

    private static IllegalStateException elsewhere() {
        return new IllegalStateException("Another process fills the read models: ask there.");
    }

    private void check(String given, HttpServletRequest request) {
        if (!ThisMachine.sent(request) || !key.fits(given)) throw new NotKnown();
    }
}
