package org.sabak.bench.profile;

import java.util.HashMap;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import org.sabak.bench.report.Results.Table;

/** How long those who do a certain thing stood still, and in which method of ours. */
final class Waits {

    private final String who;
    private final Map<String, Long> nanos = new HashMap<>();

    /** @param who a class they all have on their stack */
    Waits(String who) {
        this.who = who;
    }

    /** A thread that was parked, or waited for a monitor. */
    void add(RecordedEvent wait) {
        var frames = Stacks.frames(wait);
        if (frames.stream().noneMatch(this::isOne)) return;
        nanos.merge(Stacks.own(frames.stream()).orElse("none of ours"), wait.getDuration().toNanos(), Long::sum);
    }

    boolean isEmpty() {
        return nanos.isEmpty();
    }

    Table table(String what) {
        return Stacks.table(what + ": waiting, by the innermost method of ours", "method", nanos);
    }

    private boolean isOne(RecordedFrame frame) {
        return frame.getMethod().getType().getName().equals(who);
    }
}
