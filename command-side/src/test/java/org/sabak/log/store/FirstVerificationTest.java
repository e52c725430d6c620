package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FirstVerificationTest {

    @Test
    void a_stop_waits_until_nothing_reads_the_log_any_more() throws Exception {
        var reading = new CountDownLatch(1);
        var verification = new FirstVerification(() -> {
            reading.await();
            return Optional.empty();
        });
        var stop = new FutureTask<Void>(() -> {
            verification.close();
            return null;
        });
        var stopping = Thread.ofPlatform().start(stop);
        Await.until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        assertThat(stop.isDone()).isFalse();
        reading.countDown();
        stop.get();
        assertThat(verification.fault()).isEmpty();
    }

    @Test
    void a_log_that_cannot_even_be_looked_at_is_not_in_order() {
        var verification = new FirstVerification(() -> {
            throw new IllegalArgumentException("no such file");
        });
        assertThat(verification.fault()).get().asString().contains("The check of the log's chain failed", "no such file");
    }
}
