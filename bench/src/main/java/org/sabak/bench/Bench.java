package org.sabak.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sabak.bench.gate.Gate;
import org.sabak.bench.report.Machine;
import org.sabak.bench.report.Page;
import org.sabak.bench.report.Results;
import org.sabak.bench.scenarios.CommandToPage;
import org.sabak.bench.scenarios.Growth;
import org.sabak.bench.scenarios.OldLog;
import org.sabak.bench.scenarios.Overload;
import org.sabak.bench.scenarios.Profile;
import org.sabak.bench.scenarios.Registrations;
import org.sabak.bench.scenarios.Scenario;
import org.sabak.bench.scenarios.Setting;
import org.sabak.bench.scenarios.StreamLength;
import org.sabak.bench.scenarios.VaultShare;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Measures the product beside what one would use instead, and writes down what came out. */
public final class Bench {

    private static final List<Scenario> SCENARIOS = List.of(new Gate(), new Registrations(), new StreamLength(),
            new CommandToPage(), new Growth(), new Overload(), new OldLog(), new VaultShare(), new Profile());

    private Bench() { }

    /**
     * Ends with status 1 when a part could not be measured.
     *
     * @param arguments {@code --quick} for two short rounds; {@code --only a,b} for some scenarios; {@code --page} to write
     *                  the page again from the results there are
     */
    public static void main(String[] arguments) throws IOException {
        var unknown = Options.unknown(arguments);
        if (unknown.isPresent()) {
            System.err.println("I do not know " + unknown.get() + ". Usage: sabak bench [--quick] [--only NAME,NAME] [--page]");
            System.exit(2);
        }
        var options = Options.of(arguments);
        var page = new Page(options.home());
        if (options.pageOnly()) {
            page.write();
            return;
        }
        quietly();
        var stored = measure(options);
        boolean counts = !stored.missing().containsKey(Gate.NAME);
        if (counts) page.keep(stored, options.publishes());
        if (counts && options.publishes()) page.write();
        if (!counts) System.out.println("Without durable answers nothing counts; no result is kept.");
        System.exit(stored.missing().isEmpty() ? 0 : 1); // threads of a scenario that failed may still be there
    }

    private static Results.Stored measure(Options options) throws IOException {
        var folder = Files.createTempDirectory(Files.createDirectories(options.disk()), "run-");
        var machine = Machine.here(folder);
        var results = new Results();
        var setting = new Setting(folder, options.quick());
        for (var scenario : SCENARIOS) {
            if (options.wants(scenario.name())) run(scenario, setting, results);
        }
        if (results.complete()) FileSystemUtils.deleteRecursively(folder);
        else System.out.println("What there is to look at lies in " + folder);
        return results.stored(machine, options.quick(), setting.rounds());
    }

    /** A scenario that fails is reported as missing; the others still count. */
    private static void run(Scenario scenario, Setting setting, Results results) {
        long start = System.nanoTime();
        System.out.println("== " + scenario.name());
        try {
            scenario.run(new Setting(Files.createDirectory(setting.folder().resolve(scenario.name())), setting.quick()), results);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            results.missing(scenario.name(), String.valueOf(e.getMessage()));
        }
        System.out.printf("== %s took %.0f s%n", scenario.name(), (System.nanoTime() - start) / 1e9);
    }

    /** Libraries that are at work before the application has set its own levels. */
    private static void quietly() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    /** What was asked for on the command line. */
    record Options(Path home, Path disk, boolean quick, boolean pageOnly, List<String> only) {

        static Options of(String... arguments) {
            var all = List.of(arguments);
            int only = all.indexOf("--only");
            var home = Path.of(System.getProperty("sabak.home", "."));
            return new Options(home, Path.of(System.getProperty("sabak.bench.disk", home.resolve("bench/target/disk").toString())),
                    all.contains("--quick"), all.contains("--page"), only < 0 ? List.of() : List.of(all.get(only + 1).split(",")));
        }

        /** The first argument that means nothing: a run is long, and must not begin by mistake. */
        static Optional<String> unknown(String... arguments) {
            var names = SCENARIOS.stream().map(Scenario::name).toList();
            for (int n = 0; n < arguments.length; n++) {
                if (arguments[n].equals("--only") && n + 1 < arguments.length) {
                    var wrong = Stream.of(arguments[++n].split(",")).filter(name -> !names.contains(name)).findFirst();
                    if (wrong.isPresent()) return wrong;
                } else if (!List.of("--quick", "--page").contains(arguments[n])) {
                    return Optional.of(arguments[n]);
                }
            }
            return Optional.empty();
        }

        boolean wants(String scenario) {
            return only.isEmpty() || only.contains(scenario);
        }

        /** Only a whole, full run is worth being read by others. */
        boolean publishes() {
            return !quick && only.isEmpty();
        }
    }
}
