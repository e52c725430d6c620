package org.sabak.walks;

import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A browser can hang or crash for reasons that are none of ours, and Playwright waits for some of its answers for ever:
 * once it held up a whole build until that was ended from outside. So what is done in a browser has a time limit, and
 * when the browser (never the page) is at fault it is done once more in a fresh one. A failed expectation is a failure
 * at once.
 */
final class Patience {

    private static final int ATTEMPTS = 3;

    private Patience() { }

    /** Gives the work a browser of its own, at most so long. */
    static void inBrowser(Duration most, Consumer<Chromium> work) {
        for (int attempt = 1;; attempt++) {
            var overdue = new AtomicBoolean();
            try {
                watched(most, overdue, () -> {
                    try (var chromium = new Chromium()) {
                        work.accept(chromium);
                    }
                    return null;
                });
                return;
            } catch (PlaywrightException e) {
                endBrowsers();
                if (attempt == ATTEMPTS || !(overdue.get() || crashed(e))) throw e;
                System.out.println("The browser gave no answer (" + firstLine(e) + "); trying a fresh one.");
            }
        }
    }

    /** Playwright gives up waiting when its thread is interrupted; a killed browser ends those waits that do not. */
    private static <T> T watched(Duration most, AtomicBoolean overdue, Supplier<T> work) {
        var worker = Thread.currentThread();
        var done = new AtomicBoolean();
        var watch = Thread.ofVirtual().start(() -> {
            try {
                TimeUnit.NANOSECONDS.sleep(most.toNanos());
            } catch (InterruptedException e) {
                return; // done in time
            }
            if (done.get()) return;
            overdue.set(true);
            endBrowsers();
            worker.interrupt();
        });
        try {
            return work.get();
        } finally {
            done.set(true);
            watch.interrupt();
            Thread.interrupted();
        }
    }

    private static void endBrowsers() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean crashed(PlaywrightException e) {
        var words = String.valueOf(e.getMessage());
        return words.contains("crash") || words.contains("has been closed") || words.contains("Failed to read message");
    }

    private static String firstLine(PlaywrightException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
