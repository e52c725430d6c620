package org.sabak.bench.scenarios;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.sabak.bench.house.House;
import org.sabak.bench.house.Offer;
import org.sabak.bench.load.Forms;
import org.sabak.bench.load.Spread;
import org.sabak.bench.report.Results;
import org.sabak.kernel.WorkshopId;
import org.sabak.log.LogQuery.AwaitVisible;
import org.sabak.log.LogQuery.Reach;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;

/**
 * Row 8: how long until the roster shows who has just registered. Each client does what the pages do: it sends the command,
 * asks to be told when the read models have it, and reads the roster; once more if the registration is not in it.
 */
public final class CommandToPage implements Scenario {

    private static final int CLIENTS = 8;
    private static final int WORKSHOPS = 200;
    private static final int SEATS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String READER = "bench";

    /** Milliseconds from the click to the answer of the command, and to the roster that shows it. */
    private record Times(double command, double page) { }

    @Override
    public String name() {
        return "command-to-page";
    }

    @Override
    public void run(Setting setting, Results results) {
        var workshops = someWorkshops();
        var others = someWorkshops();
        var commands = new double[setting.rounds()];
        var pages = new double[setting.rounds()];
        var ratios = new double[setting.rounds()];
        try (var house = House.open(setting.folder().resolve("data"))) {
            new Offer(house).make(workshops, SEATS);
            new Offer(house).make(others, SEATS);
            round(house, others, Duration.ofSeconds(setting.size(60, 3)));
            for (int round = 0; round < setting.rounds(); round++) {
                var times = round(house, workshops, setting.window());
                commands[round] = p99(times.stream().mapToDouble(Times::command).toArray());
                pages[round] = p99(times.stream().mapToDouble(Times::page).toArray());
                ratios[round] = pages[round] / commands[round];
            }
        }
        results.figure("8a", Spread.of(ratios));
        results.figure("8b", Spread.of(pages));
        results.absolute("8 clients: p99 of the command", Spread.of(commands), "ms");
    }

    private static List<WorkshopId> someWorkshops() {
        return Stream.generate(() -> new WorkshopId("workshop-" + UUID.randomUUID())).limit(WORKSHOPS).toList();
    }

    private static List<Times> round(House house, List<WorkshopId> workshops, Duration window) {
        long end = System.nanoTime() + window.toNanos();
        var clients = new ArrayList<Callable<List<Times>>>();
        for (int i = 0; i < CLIENTS; i++) {
            int first = i;
            clients.add(() -> {
                var times = new ArrayList<Times>();
                for (int n = first; System.nanoTime() < end; n += CLIENTS) times.add(once(house, workshops.get(n % WORKSHOPS)));
                return times;
            });
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<Times>();
            for (var client : threads.invokeAll(clients)) all.addAll(client.get());
            return all;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Times once(House house, WorkshopId workshop) {
        var form = Forms.fillIn(workshop);
        long start = System.nanoTime();
        house.send(form.registrationId().value(), form);
        long answered = System.nanoTime();
        do {
            house.ask(new AwaitVisible(PATIENCE), Reach.class);
        } while (house.ask(new RosterOf(workshop, READER), Roster.class).rows().stream()
                .noneMatch(row -> row.registrationId().equals(form.registrationId())));
        return new Times((answered - start) / 1e6, (System.nanoTime() - start) / 1e6);
    }

    private static double p99(double... millis) {
        Arrays.sort(millis);
        return millis[(int) (0.99 * millis.length)];
    }
}
