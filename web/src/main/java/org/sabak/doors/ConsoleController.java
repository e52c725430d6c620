package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import org.sabak.access.AccessCommand.IssueToken;
import org.sabak.access.AccountRole;
import org.sabak.access.TokenId;
import org.sabak.kernel.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the command line of this machine may ask for. Not part of the contract for machines elsewhere. */
@RestController
class ConsoleController {

    private final Commands commands;
    private final ConsoleKey key;
    private final Clock clock;

    ConsoleController(Commands commands, ConsoleKey key, Clock clock) {
        this.commands = commands;
        this.key = key;
        this.clock = clock;
    }

    /** Makes a token; its secret is in this answer and nowhere else. */
    @PostMapping(path = "/console/tokens", produces = MediaType.TEXT_PLAIN_VALUE)
    String token(@RequestParam AccountRole role, @RequestParam @Min(1) @Max(366) int days,
            @RequestParam @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cntrl}*") String label,
            @RequestHeader(name = "X-Console-Key", required = false) String given, HttpServletRequest request) {
        if (!ThisMachine.sent(request) || !key.fits(given)) throw new NotKnown();
        var secret = Secrets.fresh();
        commands.sendAs(Actor.PROGRAM, new IssueToken(TokenId.ofSecret(secret), role, label.strip(),
                clock.instant().plus(Duration.ofDays(days))));
        return secret + "\n";
    }
}
