package org.sabak.bench.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.sabak.bench.report.Results.Table;

/** Watches the whole process with the JDK's own flight recorder. */
public final class Profiler {

    /** Counts processor time, native code included; where the JDK has it. */
    private static final String CPU = "jdk.CPUTimeSample";

    /** Counts Java code that is running. */
    private static final String RUNNING = "jdk.ExecutionSample";

    private static final List<String> WAITING = List.of("jdk.ThreadPark", "jdk.JavaMonitorEnter", "jdk.JavaMonitorWait");

    private static final Duration EVERY = Duration.ofMillis(10);

    private final Path file;
    private final String who;

    /**
     * @param file where the recording is kept meanwhile
     * @param who  class on the stack of those whose waiting is of interest
     */
    public Profiler(Path file, String who) {
        this.file = file;
        this.who = who;
    }

    /** Runs the work and says where its time went. */
    public List<Table> during(String what, Runnable work) {
        try (var recording = new Recording()) {
            recording.enable(CPU).with("throttle", EVERY.toMillis() + "ms");
            recording.enable(RUNNING).withPeriod(EVERY);
            WAITING.forEach(kind -> recording.enable(kind).withoutThreshold().withStackTrace());
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            return tables(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Table> tables(String what) throws IOException {
        var cpu = new Samples();
        read(List.of(CPU), cpu::add);
        var running = new Samples();
        read(List.of(RUNNING), running::add);
        var waits = new Waits(who);
        read(WAITING, waits::add);
        var tables = new ArrayList<>(cpu.count() > 0 ? cpu.tables(what) : running.tables(what + " (Java code only)"));
        if (!waits.isEmpty()) tables.add(waits.table(what)); // the recorder does not see virtual threads wait
        return tables;
    }

    private void read(List<String> kinds, Consumer<RecordedEvent> to) throws IOException {
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (kinds.contains(event.getEventType().getName())) to.accept(event);
            }
        }
    }
}
