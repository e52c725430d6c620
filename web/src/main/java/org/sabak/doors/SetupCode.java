package org.sabak.doors;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The code that lets whoever started the program make the first administrator: 160 bits, thirty minutes, one use. */
@Component
public class SetupCode {

    private static final int BYTES = 20;
    private static final Duration VALID = Duration.ofMinutes(30);

    private final Clock clock;
    private final PrivateFile file;
    private volatile Code code;

    SetupCode(Clock clock, @Value("${sabak.data:./data}") Path data) {
        this.clock = clock;
        this.file = new PrivateFile(data.resolve("bootstrap-code"));
    }

    /** Makes the code and keeps it in {@code bootstrap-code}; a leftover of an earlier start is overwritten. */
    public String issue() {
        code = new Code(Secrets.fresh(BYTES), clock.instant().plus(VALID));
        file.write(code.text + "\n");
        return code.text;
    }

    /** Forgets the code and deletes its file. */
    public void withdraw() {
        code = null;
        file.delete();
    }

    boolean opens(String typed) {
        return valid().filter(c -> Secrets.same(c.text, typed.strip())).isPresent();
    }

    private Optional<Code> valid() {
        var now = code;
        if (now != null && clock.instant().isAfter(now.until)) withdraw();
        return Optional.ofNullable(code);
    }

    private record Code(String text, Instant until) { }
}
