package org.sabak.log.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sabak.kernel.Alarm;
import org.slf4j.LoggerFactory;

/** Verifies the whole log once a day while the program runs: a bit may go wrong under a program that is not restarted for months. */
final class NightlyVerification implements Alarm, AutoCloseable {

    private final Path log;
    private final LocalTime at;
    private final Clock clock;
    private final ScheduledExecutorService night = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("nightly-verification").daemon().factory());
    private volatile String finding;

    /** @param at local time of this machine */
    NightlyVerification(Path log, LocalTime at, Clock clock) {
        this.log = log;
        this.at = at;
        this.clock = clock;
        schedule();
    }

    /** Stays as it is until the next start: what was found is not made good by not finding it again. */
    @Override
    public Optional<String> sounding() {
        return Optional.ofNullable(finding);
    }

    void verify() {
        try {
            Verification.of(log);
        } catch (LogDamaged e) {
            finding = e.getMessage();
            LoggerFactory.getLogger(NightlyVerification.class).error(finding);
        } catch (SQLException | IOException e) {
            LoggerFactory.getLogger(NightlyVerification.class).warn("The log could not be verified: {}", e.getMessage());
        }
    }

    /** From now until the next time a local clock shows it, however long this day is. */
    Duration pause() {
        var now = clock.instant().atZone(ZoneId.systemDefault());
        var next = now.with(at);
        return Duration.between(now, next.isAfter(now) ? next : now.plusDays(1).with(at));
    }

    @Override
    public void close() {
        night.shutdownNow();
    }

    private void schedule() {
        night.schedule(() -> {
            try {
                verify();
            } finally {
                schedule();
            }
        }, pause().toMillis(), TimeUnit.MILLISECONDS);
    }
}
