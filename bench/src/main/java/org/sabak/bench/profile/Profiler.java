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

    private Profiler() { }

    /**
     * Runs the work and says where its time went.
     *
     * @param file where the recording is kept meanwhile
     */
    public static List<Table> during(Path file, String what, Runnable work) {
        try (var recording = new Recording()) {
            recording.enable(CPU).with("throttle", EVERY.toMillis() + "ms");
            recording.enable(RUNNING).withPeriod(EVERY);
            WAITING.forEach(kind -> recording.enable(kind).withoutThreshold().withStackTrace());
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            return tables(file, what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Table> tables(Path file, String what) throws IOException {
        var cpu = new Samples();
        read(file, List.of(CPU), cpu::add);
        var running = new Samples();
        read(file, List.of(RUNNING), running::add);
        var waits = new Waits();
        read(file, WAITING, waits::add);
        var tables = new ArrayList<>(cpu.count() > 0 ? cpu.tables(what + ", " + cpu.count() + " samples of processor time")
                : running.tables(what + ", " + running.count() + " samples of running Java code"));
        tables.add(waits.table());
        return tables;
    }

    private static void read(Path file, List<String> kinds, Consumer<RecordedEvent> to) throws IOException {
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (kinds.contains(event.getEventType().getName())) to.accept(event);
            }
        }
    }
}
