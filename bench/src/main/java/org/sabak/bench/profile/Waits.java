package org.sabak.bench.profile;

import java.util.HashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import org.sabak.bench.report.Results.Table;

/** How long clients stood still, and in which method of ours. */
final class Waits {

    private static final String CLIENT = "org.sabak.bench.load.Client";

    private final Map<String, Long> nanos = new HashMap<>();

    /** A thread that was parked, or waited for a monitor. */
    void add(RecordedEvent wait) {
        var frames = Stacks.frames(wait);
        if (frames.stream().noneMatch(Waits::isClient)) return;
        nanos.merge(Stacks.own(frames.stream()).orElse("none of ours"), wait.getDuration().toNanos(), Long::sum);
    }

    Table table() {
        return Stacks.table("What clients wait for, by the innermost method of ours", "method", nanos);
    }

    private static boolean isClient(RecordedFrame frame) {
        return frame.getMethod().getType().getName().equals(CLIENT);
    }
}
