package org.sabak.log.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sabak.kernel.SelfCheck;

/** Begun at once, beside the making of everything else; nobody is served before it has ended well. */
final class FirstVerification implements SelfCheck, AutoCloseable {

    /** A stop in the middle of a start does not wait longer: what still reads then changes nothing. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Check check = new Check("the log's chain", this::outcome);
    private final FutureTask<Optional<String>> verification;
    private final Thread thread;

    FirstVerification(Callable<Optional<String>> verification) {
        this.verification = new FutureTask<>(verification);
        thread = Thread.ofPlatform().name("verification").daemon().start(this.verification);
    }

    @Override
    public String subject() {
        return check.subject();
    }

    @Override
    public Optional<String> fault() {
        return check.fault();
    }

    private Optional<String> outcome() {
        try {
            return verification.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The log was not verified: the start was interrupted.");
        }
    }

    /** Its connections are closed before the log's own are: else the files come back after the log was closed. */
    @Override
    public void close() throws InterruptedException {
        thread.join(LONGEST);
    }
}
