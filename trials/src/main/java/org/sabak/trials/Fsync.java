package org.sabak.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sabak.trials.durability.Proof;
import org.sabak.trials.house.Answer;
import org.sabak.trials.house.Desk;
import org.sabak.trials.house.Server;
import org.sabak.trials.oracle.Fact;
import org.sabak.trials.oracle.LogRows;

/** T3: no answer of success leaves before the fact it rests on is on disk; read off the system calls. */
final class Fsync implements Trial {

    private static final int CLIENTS = 8;
    private static final long PATIENCE_SECONDS = 900;
    private static final List<String> STRACE = List.of("strace", "-f", "-qq", "--seccomp-bpf", "-y", "-s", "4200", "-e",
            "trace=openat,fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg", "-o");

    @Override
    public String name() {
        return "fsync";
    }

    @Override
    public String about() {
        return "T3: every answer of success is preceded by a returned sync that covers it (needs strace)";
    }

    @Override
    public int rounds() {
        return 5_000;
    }

    /** Why it cannot run here, or null. */
    @Override
    public String hindrance() {
        try {
            var folder = Files.createTempFile("sabak-trial-", ".trace");
            var tried = new ProcessBuilder("strace", "-f", "-qq", "--seccomp-bpf", "-o", folder.toString(), "true").start();
            boolean works = tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
            Files.delete(folder);
            return works ? null : "strace may not trace here";
        } catch (IOException e) {
            return "strace is not installed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** A round is one acknowledgement. */
    @Override
    public void run(Conditions conditions, Report report) throws Exception {
        var trace = conditions.folder().resolve("trace");
        var data = conditions.folder().resolve("data");
        var command = new ArrayList<>(STRACE);
        command.add(trace.toString());
        command.addAll(conditions.program().command(data, List.of()));
        var acknowledged = new AtomicLong();
        try (var server = Server.launch(data, command)) {
            if (!server.awaitReady()) throw new IllegalStateException("did not start: " + server.said());
            load(Desk.at(server), conditions, acknowledged);
        }
        var proof = Proof.of(trace, facts(data.resolve("log.db")));
        report.count("rounds", conditions.rounds());
        report.count("acknowledged", acknowledged.get());
        report.count("answers proved", proof.answers());
        report.count("syncs of the log", proof.syncs());
        report.count("exceptions", proof.exceptions().size());
        proof.exceptions().forEach(report::fail);
        if (proof.answers() < acknowledged.get()) report.fail("answers not found in the trace: "
                + (acknowledged.get() - proof.answers()));
    }

    private static void load(Desk desk, Conditions conditions, AtomicLong acknowledged) throws Exception {
        var chance = conditions.chance(0);
        var at = "/api/workshops/" + new Office(desk).openWorkshop("Synced", 200, chance) + "/registrations";
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var lives = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CLIENTS; i++) {
                var own = new Random(chance.nextLong());
                lives.add(() -> {
                    while (acknowledged.get() < conditions.rounds()) live(desk, at, own, acknowledged);
                    return null;
                });
            }
            for (var life : people.invokeAll(lives, PATIENCE_SECONDS, TimeUnit.SECONDS)) life.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client broke", e.getCause());
        }
    }

    /** Registers, perhaps twice at once; now and then withdraws, three times at once and under different keys. */
    private static void live(Desk desk, String at, Random chance, AtomicLong acknowledged) throws Exception {
        var key = "key-" + Long.toHexString(chance.nextLong());
        var person = Office.person(chance);
        var registered = together(chance.nextInt(4) == 0 ? 2 : 1, i -> desk.send("POST", at, person, key), acknowledged);
        if (chance.nextInt(5) > 0) return;
        together(3, i -> desk.send("POST", at + "/" + registered + "/withdrawal", null, key + "-out-" + i), acknowledged);
    }

    private interface Sending {
        Answer send(int copy) throws IOException;
    }

    /** @return the registration answered about */
    private static String together(int copies, Sending sending, AtomicLong acknowledged) throws Exception {
        var location = "";
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<Answer>>();
            for (int i = 0; i < copies; i++) {
                int copy = i;
                sent.add(hands.submit(() -> sending.send(copy)));
            }
            for (var one : sent) {
                var answer = one.get();
                if (answer.yes()) acknowledged.incrementAndGet();
                else if (answer.status() != 503) throw new IllegalStateException("refused: " + answer);
                if (!answer.location().isEmpty()) location = answer.location();
            }
        }
        return location;
    }

    private static Map<String, Fact> facts(Path log) {
        var facts = new HashMap<String, Fact>();
        for (var fact : LogRows.of(log)) {
            switch (fact.name()) {
                case "registration.participant-registered", "registration.participant-placed-on-reserve" ->
                        facts.put(Proof.entered(fact.text("registrationId")), fact);
                case "registration.withdrawn" -> facts.put(Proof.withdrawn(fact.text("registrationId")), fact);
                default -> { }
            }
        }
        return facts;
    }
}
