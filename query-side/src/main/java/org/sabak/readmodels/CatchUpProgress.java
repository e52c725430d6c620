package org.sabak.readmodels;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every few seconds how far a long reading has come, so that whoever waits knows for how long. */
final class CatchUpProgress {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUpProgress.class);
    private static final long SAY_EVERY_NANOS = Duration.ofSeconds(3).toNanos();

    private final long start;
    private final long head;
    private final long began = System.nanoTime();
    private long said = began;
    private long last;

    /** @param start position of the last event the read models know; -1 for none */
    CatchUpProgress(long start, long head) {
        this.start = start;
        this.head = head;
        this.last = start;
    }

    void reached(long position) {
        last = position;
        var now = System.nanoTime();
        if (now - said < SAY_EVERY_NANOS) return;
        said = now;
        LOG.info(sentence(position, now - began));
    }

    void end() {
        var nanos = System.nanoTime() - began;
        if (nanos > SAY_EVERY_NANOS) {
            LOG.info("Read models: {} events read in {} s", number(last - start), nanos / 1_000_000_000);
        }
    }

    /** @param nanos since the start; what is left is expected to go as fast */
    String sentence(long position, long nanos) {
        long done = Math.max(1, position - start);
        long left = Math.round((double) Math.max(0, head - position) / done * nanos / 1e9);
        return "Read models: %s of %s events (%d %%), about %d s left".formatted(number(position + 1), number(head + 1),
                100 * (position + 1) / (head + 1), left);
    }

    private static String number(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
