package org.sabak.bench.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sabak.bench.house.Jvm;
import org.sabak.bench.report.Results;
import org.sabak.bench.scenarios.Scenario;
import org.sabak.bench.scenarios.Setting;

/** Whether answers are given after the fsync: the kernel is asked, not the program. A coarse look; the trials prove more. */
public final class Gate implements Scenario {

    /** Under this name a run that does not count is missing something. */
    public static final String NAME = "gate";

    static final String CROWD = "crowd: ";

    private static final String WAL = "log.db-wal";
    private static final String VAULT = "vault.db-wal";
    private static final int MINUTES = 3;

    @Override
    public String name() {
        return NAME;
    }

    /** @throws IllegalStateException when an answer came without a sync of the log before it */
    @Override
    public void run(Setting setting, Results results) {
        if (!Files.isExecutable(Path.of("/usr/bin/strace"))) {
            results.gate("every answer after an fsync", "not run, there is no strace here");
            return;
        }
        try {
            judge(setting.folder(), results);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void judge(Path folder, Results results) throws IOException, InterruptedException {
        var file = folder.resolve("strace");
        long accepted = accepted(watched(folder, file));
        var trace = Trace.read(file);
        int uncovered = trace.uncovered(WAL, Child.ANSWERED);
        long answers = trace.count(Child.ANSWERED) - 1;
        results.gate("answers to one client without a returned fsync of the log since the answer before",
                uncovered + " of " + answers + (uncovered == 0 && answers == Child.ALONE ? ": passed" : ": FAILED"));
        var crowd = trace.between(Child.CROWD_BEGINS, Child.CROWD_ENDS);
        results.gate("32 clients, traced", accepted + " answers, " + crowd.count(WAL) + " fsyncs of the log, "
                + crowd.count(VAULT) + " of the vault (the head file is opened for synchronous writes and does not show here)");
        if (uncovered > 0 || answers != Child.ALONE) throw new IllegalStateException("An answer came before its fsync");
    }

    private static Path watched(Path folder, Path file) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-y", "-e", "trace=fsync,fdatasync",
                "-e", "signal=none", "-o", file.toString()));
        command.addAll(Jvm.command(Child.class.getName(), folder.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException("the traced process did not end within " + MINUTES + " minutes");
        }
        return output;
    }

    private static long accepted(Path output) throws IOException {
        return Files.readAllLines(output).stream().filter(l -> l.startsWith(CROWD)).map(l -> l.substring(CROWD.length()))
                .mapToLong(Long::parseLong).findFirst()
                .orElseThrow(() -> new IllegalStateException("the traced process failed; see " + output.getFileName()));
    }
}
