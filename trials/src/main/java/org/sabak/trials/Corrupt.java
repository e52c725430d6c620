package org.sabak.trials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.sabak.trials.house.Desk;
import org.sabak.trials.house.Program;
import org.sabak.trials.house.Server;
import org.sabak.trials.oracle.Evidence;

/**
 * T4: bits, pages, ends and rows of the log go wrong. Whatever changes an event must be refused, with its position as far
 * as anything can be read at all; what is accepted must be what was written.
 */
final class Corrupt implements Trial {

    private static final List<String> FILES = List.of("log.db", "log.db-wal", "log.head");
    private static final int PEOPLE = 250;
    private static final int WORTH_WARMING = 20;
    private static final int ALSO_STARTED = 25;
    private static final int LONGEST_VERIFICATION_SECONDS = 60;
    private static final int SOUND = 0;
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    /** What is done, and to which copy. */
    private record Harm(Damage damage, Path state, Random chance) { }

    /** What {@code sabak verify} said. */
    private record Saying(int code, String text) {

        boolean names() {
            return text.contains("at position ");
        }
    }

    @Override
    public String name() {
        return "corrupt";
    }

    @Override
    public String about() {
        return "T4: bits, pages, ends and rows of the log go wrong; none that changes an event stays unnoticed";
    }

    @Override
    public int rounds() {
        return Damage.all().size();
    }

    @Override
    public void run(Conditions conditions, Report report) throws Exception {
        for (var count : List.of("changed an event", "silent", "refused", "position named", "harmless, refused",
                "harmless, accepted", "also started")) report.count(count, 0);
        report.note("Flipped bits of vault.db and keys are not tried here: records of the vault are sealed one by one.");
        if (conditions.rounds() >= WORTH_WARMING) conditions.program().warm(conditions.folder());
        var states = written(conditions.program(), conditions.folder(), Conditions.stirred(conditions.seed() + 1));
        var order = Damage.all();
        Collections.shuffle(order, Conditions.stirred(conditions.seed()));
        for (int round = 0; round < conditions.rounds(); round++) {
            var chance = conditions.chance(round);
            var damage = order.get(round % order.size());
            var state = states.get(damage.alsoAfterAKill() ? chance.nextInt(2) : 0);
            round(conditions, round, new Harm(damage, state, chance), report);
        }
    }

    /** A log by the program itself: as it is after a clean stop, and as a kill leaves it. */
    private static List<Path> written(Program program, Path folder, Random chance) throws Exception {
        var data = folder.resolve("data");
        try (var server = Server.start(program, data)) {
            var desk = Desk.at(server);
            var workshop = new Office(desk).openWorkshop("Soon damaged", PEOPLE, chance);
            for (int i = 0; i < PEOPLE; i++) {
                desk.post("/api/workshops/" + workshop + "/registrations", Office.participant(chance));
            }
            server.kill();
        }
        var killed = copy(data, folder.resolve("killed"));
        Server.start(program, data).close();
        return List.of(copy(data, folder.resolve("stopped")), killed);
    }

    private static void round(Conditions conditions, int round, Harm harm, Report report) throws Exception {
        var written = Evidence.of(copy(harm.state(), conditions.folder().resolve("as-written")).resolve("log.db"));
        var folder = copy(harm.state(), conditions.folder().resolve("damaged"));
        var what = harm.damage() + ": " + harm.damage().inflict(folder, harm.chance());
        boolean changed = !Evidence.of(copy(folder, conditions.folder().resolve("looked-at")).resolve("log.db")).equals(written);
        var said = verify(conditions.program(), folder);
        if (changed) report.count("changed an event", 1);
        report.count(harm.damage().toString().toLowerCase(Locale.ROOT), 1);
        if (said.code() != SOUND) {
            report.count(changed ? "refused" : "harmless, refused", 1);
            if (changed) report.count(said.names() ? "position named" : "unreadable as a whole", 1);
        } else if (changed) {
            report.count("silent", 1);
            report.fail("round " + round + ", unnoticed: " + what);
        } else {
            report.count("harmless, accepted", 1);
        }
        if (round % ALSO_STARTED == 0) start(conditions.program(), folder, said, what, report);
        report.round(what + " -> " + said.text().lines().findFirst().orElse("").replaceFirst("Nothing was changed.*", ""));
    }

    /** A real start must come to the same judgement. Only the log is there: the vault and the rest are made anew. */
    private static void start(Program program, Path folder, Saying said, String what, Report report) throws Exception {
        try (var server = Server.launch(program, folder)) {
            boolean serves = server.awaitReady();
            report.count("also started", 1);
            if (!serves && !server.awaitEnd(LONGEST_END)) {
                report.fail("neither serves nor ends: " + what + "\n" + String.join("\n", server.said()));
            }
            if (serves != (said.code() == SOUND)) {
                report.fail("verify said " + said + ", but the program " + (serves ? "serves" : "does not start") + ": " + what
                        + "\n" + String.join("\n", server.said()));
            }
        }
        Files.deleteIfExists(folder.resolve("vault.db"));
    }

    private static Saying verify(Program program, Path folder) throws IOException, InterruptedException {
        var output = folder.resolve("verify.txt");
        var process = new ProcessBuilder(program.offline("verify", "--data", folder.toString())).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        if (!process.waitFor(LONGEST_VERIFICATION_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("verifying took longer than " + LONGEST_VERIFICATION_SECONDS + " s");
        }
        return new Saying(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    /** Only the log's own files; whatever else lies in the target is removed. */
    private static Path copy(Path from, Path to) throws IOException {
        if (!Files.exists(from.resolve("log.db"))) throw new IllegalStateException("somebody has taken away " + from);
        Files.createDirectories(to);
        try (var old = Files.list(to)) {
            for (var file : old.toList()) Files.delete(file);
        }
        for (var name : FILES) {
            if (Files.exists(from.resolve(name))) Files.copy(from.resolve(name), to.resolve(name));
        }
        return to;
    }
}
