package org.sabak.trials;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sabak.trials.house.Answer;
import org.sabak.trials.house.Desk;

/**
 * Impatient people: each sends a request one to five times with the same key, some hang up before the answer. Whatever
 * is answered is written into the ledger.
 */
final class Crowd implements AutoCloseable {

    private static final int MOST_COPIES = 5;
    private static final double HANGS_UP = 0.1;
    private static final long PATIENCE_SECONDS = 300;

    private final Desk desk;
    private final Ledger ledger;
    private final Report report;
    private final Semaphore doors;
    private final AtomicLong refusals = new AtomicLong();
    private final AtomicLong slowestRefusal = new AtomicLong();
    private volatile boolean sickDisk;
    private volatile boolean nothingMayPass;
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    /** @param atOnce most requests under way at the same time */
    Crowd(Desk desk, Ledger ledger, Report report, int atOnce) {
        this.desk = desk;
        this.ledger = ledger;
        this.report = report;
        this.doors = new Semaphore(atOnce, true);
    }

    /** Runs everybody at once and waits for the last. */
    void all(List<Callable<Void>> lives) throws InterruptedException {
        for (var life : people.invokeAll(lives, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            try {
                life.get();
            } catch (ExecutionException e) {
                report.fail("a client broke: " + e.getCause());
            } catch (java.util.concurrent.CancellationException e) {
                report.fail("a client waited longer than " + PATIENCE_SECONDS + " s");
            }
        }
    }

    /** Sends one to five copies, one after the other or all at once. @return the answer of success, if one came */
    Optional<Answer> send(Request request, Random chance) throws Exception {
        int copies = 1 + chance.nextInt(MOST_COPIES);
        boolean together = chance.nextBoolean();
        var sendings = new ArrayList<Callable<Optional<Answer>>>();
        for (int i = 0; i < copies; i++) {
            boolean hangsUp = chance.nextDouble() < HANGS_UP;
            sendings.add(() -> hangsUp ? hangUp(request) : once(request));
        }
        var answers = new ArrayList<Answer>();
        if (together) {
            for (var sent : people.invokeAll(sendings)) sent.get().ifPresent(answers::add);
        } else {
            for (var sending : sendings) sending.call().ifPresent(answers::add);
        }
        if (answers.stream().distinct().count() > 1) {
            report.count("unequal", 1);
            report.fail("repeats of " + request.key() + " were answered differently: " + answers);
        }
        report.count("repeats", Math.max(0, answers.size() - 1));
        return answers.stream().findFirst();
    }

    /** Sends once more what was never answered, until it is answered or refused. */
    void settle() throws Exception {
        for (var request : ledger.unanswered()) {
            if (!request.method().equals("POST")) continue; // carries no key, so that a repeat would be a new deed
            if (once(request).isEmpty() && ledger.unanswered().contains(request)) {
                report.fail("never answered: " + request.method() + " " + request.path());
            }
        }
    }

    /** Sends one copy. @return empty unless it was a success */
    Optional<Answer> once(Request request) throws IOException, InterruptedException {
        ledger.open(request);
        long begun = System.nanoTime();
        var answer = throughADoor(() -> desk.send(request.method(), request.path(), request.json(), request.key()));
        report.count("requests", 1);
        if (answer.yes()) {
            ledger.promise(request, answer.location());
            if (nothingMayPass) report.count("acknowledged after a refusal", 1);
            return Optional.of(answer);
        }
        if (sickDisk && answer.status() >= 500) refusedByTheDisk(request, answer, (System.nanoTime() - begun) / 1_000_000);
        else judge(request, answer);
        return Optional.empty();
    }

    private void judge(Request request, Answer answer) {
        if (answer.status() == 503) {
            report.count("busy", 1); // an honest no that may be tried again; the deed stays open
        } else if (answer.status() >= 500) {
            report.count("errors", 1);
            report.fail(request.method() + " " + request.path() + " answered " + answer.status() + " " + answer.body());
        } else {
            ledger.refused(request);
            report.count(answer.status() == 409 ? "conflicts" : "refused", 1);
            report.fail(request.method() + " " + request.path() + " was refused: " + answer.status() + " " + answer.code());
        }
    }

    /** From now on an answer of 5xx is what is wanted, if it is a problem in words. */
    void onASickDisk(boolean sick) {
        sickDisk = sick;
    }

    /** While this holds, an answer of success is counted as one that should not have been. */
    void nothingMayPass(boolean nothing) {
        nothingMayPass = nothing;
    }

    long refusedByTheDisk() {
        return refusals.get();
    }

    /** From sending to hearing no; since the last {@link #forgetRefusals}. */
    long slowestRefusalMillis() {
        return slowestRefusal.get();
    }

    void forgetRefusals() {
        refusals.set(0);
        slowestRefusal.set(0);
    }

    private void refusedByTheDisk(Request request, Answer answer, long millis) {
        refusals.incrementAndGet();
        slowestRefusal.accumulateAndGet(millis, Math::max);
        report.count("refused by the disk", 1);
        report.count("refused with " + answer.status() + " " + answer.code(), 1);
        if (answer.code().isEmpty()) report.fail(request.path() + " was refused without a problem in words: " + answer.body());
    }

    private Optional<Answer> hangUp(Request request) throws IOException, InterruptedException {
        ledger.open(request);
        throughADoor(() -> {
            desk.abort(request.path(), request.json(), request.key());
            return null;
        });
        report.count("aborted", 1);
        return Optional.empty();
    }

    private interface Sending<T> {
        T send() throws IOException;
    }

    private <T> T throughADoor(Sending<T> sending) throws IOException, InterruptedException {
        doors.acquire();
        try {
            return sending.send();
        } finally {
            doors.release();
        }
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
