package org.sabak.notification.command;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sabak.notification.LetterId;
import org.sabak.notification.Post;
import org.sabak.notification.command.LetterQueue.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes letters out of the queue and has them delivered, a few at once, so that a slow mail server keeps only those it has.
 * Starts last of all and stops first: nothing is sent by a program that may not serve anybody.
 */
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 4;
    private static final long IDLE = 1_000;
    private static final int PATIENCE_SECONDS = 5;

    private final LetterQueue queue;
    private final Delivery delivery;
    private final ObjectProvider<Post> posts;
    private final Clock clock;
    private final int perPerson;
    private final Pace pace;
    private final Retries retries;
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final Set<LetterId> underWay = ConcurrentHashMap.newKeySet();
    private ExecutorService lanes;
    private Thread round;
    private volatile boolean running;

    Postman(LetterQueue queue, Delivery delivery, ObjectProvider<Post> posts, Clock clock, LetterSettings settings) {
        this.queue = queue;
        this.delivery = delivery;
        this.posts = posts;
        this.clock = clock;
        this.perPerson = settings.perPerson();
        this.pace = new Pace(clock, settings.perMinute());
        this.retries = new Retries(settings.attempts(), settings.retryAfter());
    }

    @Override
    public void start() {
        var post = posts.getIfAvailable();
        if (post == null || pace.holdsBack()) return;
        running = true;
        lanes = Executors.newVirtualThreadPerTaskExecutor();
        round = Thread.ofPlatform().name("letters").daemon().start(() -> goRound(post));
    }

    /** What is under way may still be answered; what is not, is recorded as handed over and ends as unknown. */
    @Override
    public void stop() {
        if (!running) return;
        running = false;
        round.interrupt();
        lanes.shutdown();
        try {
            lanes.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void goRound(Post post) {
        while (running) {
            try {
                long pause = next(post);
                if (pause > 0) queue.await(pause);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Letters wait: {}", e.toString());
                retries.nobodyThere(clock.millis());
            }
        }
    }

    /** Sends one letter on its way. Returns after how many milliseconds to look for another. */
    private long next(Post post) throws InterruptedException {
        long now = clock.millis();
        if (retries.pausedUntil() > now) return retries.pausedUntil() - now;
        // While nobody answers, one letter at a time finds out whether somebody does again.
        if (retries.isProbing() && !underWay.isEmpty()) return IDLE / 10;
        var entry = queue.due(now, perPerson, AT_ONCE + 1).stream().filter(e -> !underWay.contains(e.letter())).findFirst();
        if (entry.isEmpty()) return IDLE;
        long wait = pace.take();
        if (wait > 0) return wait;
        hands.acquire();
        underWay.add(entry.get().letter());
        queue.take(entry.get().letter(), now);
        lanes.execute(() -> carry(entry.get(), post));
        return 0;
    }

    private void carry(Entry entry, Post post) {
        try {
            var result = delivery.attempt(entry.letter(), post, retries.isLast(entry.attempts()));
            if (result != Delivery.Result.SENT) queue.giveBack(entry.letter());
            settle(entry, result);
        } catch (RuntimeException e) {
            LOG.warn("{} waits: {}", entry.letter(), e.toString());
            queue.giveBack(entry.letter());
            queue.putOff(entry, retries.after(entry.attempts(), clock.millis()));
        } finally {
            underWay.remove(entry.letter());
            hands.release();
        }
    }

    private void settle(Entry entry, Delivery.Result result) {
        long now = clock.millis();
        if (result == Delivery.Result.NOBODY_THERE) {
            retries.nobodyThere(now);
            return;
        }
        retries.somebodyThere();
        switch (result) {
            case NO_SUCH_LETTER -> queue.remove(entry.letter());
            case LATER -> queue.putOff(new Entry(entry.letter(), entry.attempts() + 1), retries.after(entry.attempts(), now));
            // The ledger says what became of it; until it has been heard, there is nothing to do about it.
            default -> queue.putOff(entry, now + Duration.ofSeconds(1).toMillis());
        }
    }
}
