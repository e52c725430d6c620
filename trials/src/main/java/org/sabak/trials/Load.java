package org.sabak.trials;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** People at work on a site until they are stopped or the program is gone. */
final class Load implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);

    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final Crowd crowd;

    Load(Site site, Crowd crowd, Random chance, int people) {
        this.crowd = crowd;
        var lives = new ArrayList<Random>();
        for (int i = 0; i < people; i++) lives.add(new Random(chance.nextLong()));
        for (var own : lives) writers.submit(() -> work(site, own));
    }

    private void work(Site site, Random chance) {
        try {
            while (!over.get()) site.oneDeed(crowd, chance);
        } catch (IOException gone) {
            // The program was killed, which is what the trial is about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everybody finish what they have begun. */
    @Override
    public void close() throws InterruptedException {
        over.set(true);
        writers.shutdown();
        if (!writers.awaitTermination(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) writers.shutdownNow();
        crowd.close();
    }
}
