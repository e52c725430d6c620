package org.sabak.trials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.sabak.trials.house.Desk;
import org.sabak.trials.house.Server;
import org.sabak.trials.mail.BadMailServer;
import org.sabak.trials.mail.Fault;
import org.sabak.trials.oracle.Fact;
import org.sabak.trials.oracle.LogRows;
import org.sabak.trials.oracle.Oracle;

/** T5: a mail server with 25 faults, and kills in between; each letter ends once and is taken at most once. */
final class Smtp implements Trial {

    private static final int LETTERS_A_ROUND = 170, SEATS = 100_000;
    private static final Duration DRAINED = Duration.ofMinutes(5), LONGEST_ROUND = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public String about() {
        return "T5: 25 faults of a mail server and kills; each letter ends once and is taken at most once";
    }

    @Override
    public int rounds() {
        return 30;
    }

    @Override
    public void run(Conditions conditions, Report report) throws Exception {
        for (var count : List.of("kills", "letters", "sent", "dead", "in doubt", "withdrawn", "without an end", "taken twice",
                "sent and not taken", "conversations")) report.count(count, 0);
        var data = Files.createDirectories(conditions.folder().resolve("data"));
        var faults = new Faults(conditions.chance(0));
        conditions.program().warm(conditions.folder());
        try (var mail = new BadMailServer(faults::next)) {
            var run = new Run(conditions, data, mail);
            String workshop = null;
            for (int round = 0; round < conditions.rounds(); round++) workshop = run.torment(workshop, round, report);
            faults.end();
            run.recover(report);
            report.count("conversations", mail.conversations());
            judge(data, mail, report);
            faults.seen().forEach((fault, times) -> report.count(fault.name().toLowerCase(java.util.Locale.ROOT), times));
        }
    }

    /** Half of the conversations are sound, or nothing would ever come through the pauses. */
    private static final class Faults {

        private final Random chance;
        private final Map<Fault, Integer> seen = new EnumMap<>(Fault.class);
        private boolean over;

        Faults(Random chance) {
            this.chance = chance;
        }

        synchronized Fault next() {
            var all = Fault.values();
            var fault = over || chance.nextBoolean() ? Fault.NONE : all[1 + chance.nextInt(all.length - 1)];
            seen.merge(fault, 1, Integer::sum);
            return fault;
        }

        synchronized void end() {
            over = true;
        }

        synchronized Map<Fault, Integer> seen() {
            return new EnumMap<>(seen);
        }
    }

    private record Run(Conditions conditions, Path data, BadMailServer mail) {

        /** @return the workshop everybody registers for */
        String torment(String known, int round, Report report) throws Exception {
            var chance = conditions.chance(round + 1);
            try (var server = start()) {
                var desk = Desk.at(server);
                var workshop = known == null ? new Office(desk).openWorkshop("Letters", SEATS, chance) : known;
                for (int n = 0; n < LETTERS_A_ROUND; n++) {
                    desk.post("/api/workshops/" + workshop + "/registrations", Office.participant(chance));
                }
                LockSupport.parkNanos(chance.nextLong(LONGEST_ROUND.toNanos()));
                server.kill();
                report.count("kills", 1);
                report.round(mail.taken().size() + " letters taken so far");
                return workshop;
            }
        }

        /** From here on the mail server is sound. */
        void recover(Report report) throws Exception {
            try (var server = start()) {
                var desk = Desk.at(server);
                long begun = System.nanoTime();
                while (waiting(desk) > 0 && System.nanoTime() - begun < DRAINED.toNanos()) LockSupport.parkNanos(200_000_000);
                report.most("drained after ms", (System.nanoTime() - begun) / 1_000_000);
                if (waiting(desk) > 0) report.fail(waiting(desk) + " letters still wait after " + DRAINED);
            }
        }

        private static int waiting(Desk desk) {
            var counts = desk.get("/api/letters?stand=DEAD").json().get("counts");
            return counts.has("WAITING") ? counts.get("WAITING").intValue() : 0;
        }

        private Server start() throws Exception {
            return Server.start(conditions.program(), data, "-Dspring.mail.host=127.0.0.1", "-Dspring.mail.port=" + mail.port(),
                    "-Dspring.mail.properties.mail.smtp.starttls.enable=true", "-Dspring.mail.properties.mail.smtp.timeout=2000",
                    "-Dsabak.letters.from=office@example.org", "-Dsabak.letters.per-minute=60000",
                    "-Dsabak.letters.retry-after=500ms", "-Dsabak.letters.time-limit=4s");
        }
    }

    private static void judge(Path data, BadMailServer mail, Report report) {
        var facts = LogRows.of(data.resolve("log.db"));
        Oracle.of(facts);
        var ends = new HashMap<String, String>();
        for (var fact : facts) {
            if (fact.name().startsWith("notification.letter-")) ends.put(fact.text("letterId"), end(fact));
        }
        var taken = new HashMap<String, Integer>();
        mail.taken().forEach(id -> taken.merge(id, 1, Integer::sum));
        report.count("letters", ends.size());
        ends.forEach((letter, end) -> {
            int times = taken.getOrDefault(letter, 0);
            report.count(end, 1);
            if (times > 1) fault(report, "taken twice", letter);
            if (end.equals("sent") && times == 0) fault(report, "sent and not taken", letter);
            if ((end.equals("dead") || end.equals("withdrawn")) && times > 0) report.fail(letter + " is " + end + " and was taken");
            if (end.equals("without an end")) report.fail(letter + " has no end");
        });
        for (var id : taken.keySet()) if (!ends.containsKey(id)) report.fail(id + " was taken and is not in the ledger");
    }

    private static void fault(Report report, String what, String letter) {
        report.count(what, 1);
        report.fail(letter + ": " + what);
    }

    private static String end(Fact fact) {
        return switch (fact.name()) {
            case "notification.letter-sent" -> "sent";
            case "notification.letter-dead" -> "dead";
            case "notification.letter-unknown" -> "in doubt";
            case "notification.letter-withdrawn" -> "withdrawn";
            default -> "without an end";
        };
    }
}
