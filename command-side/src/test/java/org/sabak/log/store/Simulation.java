package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.store.SeatPile.TakeSeat;
import org.sabak.log.store.SimulatedHouse.Fate;

/**
 * Many people at three piles of ten seats, in an order the seed decides: who asks when, how many appends share a group,
 * what becomes of the group, when a foreign hand writes, when everything crashes. Only one thread moves at a time, so that
 * a seed tells one story only. Every answer is checked against the log on disk at the moment it is given.
 */
public final class Simulation {

    private static final List<WorkshopId> WORKSHOPS = List.of(new WorkshopId("workshop-a"), new WorkshopId("workshop-b"),
            new WorkshopId("workshop-c"));

    private final Random random;
    private final Path folder;
    private final List<Asker> asking = new ArrayList<>();
    private final List<Moving> moving = new ArrayList<>();
    private final Map<WorkshopId, Append> newest = new HashMap<>();
    private final Map<String, Runnable> again = new TreeMap<>();
    private final Map<WorkshopId, Set<Integer>> given = new HashMap<>();
    private final Map<WorkshopId, Integer> unheard = new HashMap<>();
    private final Map<WorkshopId, Integer> outside = new HashMap<>();
    private SimulatedHouse house;
    private int asked;

    /** @param folder an empty one, for the log */
    public Simulation(Random random, Path folder) {
        this.random = random;
        this.folder = folder;
    }

    /** A thread at rest, and what it waits for: its own append, or, having none, the newest one of its workshop. */
    private record Moving(Thread thread, Append waitsFor) {

        /** A woken thread looks asleep until it is given a processor; so what it waits for is asked as well. */
        boolean still() {
            return !thread.isAlive() || waitsFor != null && !waitsFor.isSettled() && asleep(thread);
        }
    }

    /** One person at one pile, on a thread of its own. */
    private final class Asker {

        private final WorkshopId workshop;
        private final CommandMessage<?> command;
        private final Thread thread;
        private volatile Object answer;

        Asker(WorkshopId workshop, String id) {
            this.workshop = workshop;
            this.command = new GenericCommandMessage<>(
                    new GenericMessage<>(id, new TakeSeat(workshop), Map.of()),
                    TakeSeat.class.getName());
            this.thread = Thread.ofPlatform().daemon().unstarted(() ->
                    house.gateway().<Object, Object>send(command, (c, result) -> answer = result.isExceptional()
                            ? result.exceptionResult() : result.getPayload()));
        }
    }

    /**
     * Plays so many steps and lets everybody finish.
     *
     * @return a hash of what the log then says, but for the ids and times of its rows, which no seed decides
     * @throws AssertionError when an answer was not what the log says
     */
    public String play(int steps) throws Exception {
        house = open();
        for (int step = 0; step < steps; step++) {
            int what = random.nextInt(100);
            if (what < 45) ask();
            else if (what < 75) write(Fate.WRITTEN);
            else if (what < 83) write(Fate.DISK_FULL);
            else if (what < 90) repeatOne();
            else if (what < 96) interfere();
            else crash(random.nextBoolean() ? Fate.CRASH_BEFORE : Fate.CRASH_AFTER);
        }
        finish();
        var hash = verdict();
        house.close();
        return hash;
    }

    private SimulatedHouse open() throws Exception {
        return new SimulatedHouse(folder, (command, dispatch) -> {
            synchronized (again) {
                again.put(command.getIdentifier(), dispatch);
            }
        });
    }

    private void ask() {
        var asker = new Asker(WORKSHOPS.get(random.nextInt(WORKSHOPS.size())), "%06d".formatted(asked++));
        asking.add(asker);
        start(asker.thread, asker.workshop);
        settle();
    }

    private void write(Fate fate) {
        if (house.waiting() == 0) return;
        house.write(1 + random.nextInt(8), fate);
        settle();
    }

    private void repeatOne() {
        if (again.isEmpty()) return;
        var id = again.keySet().stream().skip(random.nextInt(again.size())).findFirst().orElseThrow();
        var workshop = asking.stream().filter(asker -> asker.command.getIdentifier().equals(id)).findFirst().orElseThrow()
                .workshop;
        start(Thread.ofPlatform().daemon().unstarted(again.remove(id)), workshop);
        settle();
    }

    private void start(Thread thread, WorkshopId workshop) {
        int before = house.waiting();
        thread.start();
        Await.until(() -> !thread.isAlive() || asleep(thread));
        if (house.waiting() > before) newest.put(workshop, house.newest());
        moving.add(new Moving(thread, newest.get(workshop)));
    }

    private void interfere() throws Exception {
        var workshop = WORKSHOPS.get(random.nextInt(WORKSHOPS.size()));
        if (house.takeOutside(workshop)) outside.merge(workshop, 1, Integer::sum);
    }

    /** Whoever has no answer yet never gets one; whether the last group is in the log, the log alone knows. */
    private void crash(Fate fate) throws Exception {
        var before = counts();
        if (house.waiting() > 0) house.write(1 + random.nextInt(8), fate);
        counts().forEach((workshop, count) -> unheard.merge(workshop, count - before.get(workshop), Integer::sum));
        house.close();
        for (var thread : moving) assertThat(thread.thread.join(Duration.ofSeconds(20))).isTrue();
        moving.clear();
        newest.clear();
        asking.clear();
        again.clear();
        house = open();
    }

    private void finish() {
        while (house.waiting() > 0 || !again.isEmpty()) {
            if (again.isEmpty()) write(Fate.WRITTEN);
            else repeatOne();
        }
        settle();
        assertThat(asking).as("people without an answer").isEmpty();
    }

    /** Until every thread has come to an end or waits for the disk; then looks at the answers given meanwhile. */
    private void settle() {
        for (var thread : moving) Await.until(thread::still);
        moving.removeIf(thread -> !thread.thread.isAlive());
        asking.removeIf(this::answered);
    }

    private static boolean asleep(Thread thread) {
        return thread.getState() == Thread.State.WAITING && List.of(thread.getStackTrace()).stream()
                .anyMatch(frame -> frame.getClassName().equals(Append.class.getName()) && frame.getMethodName().equals("await"));
    }

    private boolean answered(Asker asker) {
        if (asker.answer == null) return false;
        int seats = counts().get(asker.workshop);
        if (asker.answer instanceof Integer seat && seat > 0) {
            assertThat(seat).as("seat in the log when it was promised").isLessThanOrEqualTo(seats);
            assertThat(given.computeIfAbsent(asker.workshop, w -> new HashSet<>()).add(seat)).as("seat given once").isTrue();
        } else if (asker.answer instanceof Integer) {
            assertThat(seats).as("seats really taken when somebody heard that none is left").isEqualTo(SeatPile.SEATS);
        } else {
            assertThat(String.valueOf(asker.answer)).contains("the disk is full");
        }
        return true;
    }

    private Map<WorkshopId, Integer> counts() {
        return WORKSHOPS.stream().collect(Collectors.toMap(w -> w,
                w -> (int) house.reader().lastSequence(w.value()).orElse(-1) + 1));
    }

    private String verdict() {
        var rows = house.reader().after(-1, 10_000).stream().map(LogReader.Positioned::event).toList();
        for (var workshop : WORKSHOPS) {
            int seats = (int) rows.stream().filter(row -> row.aggregateId().equals(workshop.value())).count();
            assertThat(seats).as("seats").isLessThanOrEqualTo(SeatPile.SEATS);
            assertThat(seats).as("every event was promised to one, written outside, or lost its answer in a crash").isEqualTo(
                    given.getOrDefault(workshop, Set.of()).size() + outside.getOrDefault(workshop, 0)
                            + unheard.getOrDefault(workshop, 0));
        }
        var story = rows.stream().map(row -> row.aggregateId() + "/" + row.sequence() + " " + row.payloadType() + " "
                + new String(row.payload(), StandardCharsets.UTF_8)).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Chain.sha256(story.getBytes(StandardCharsets.UTF_8)));
    }
}
