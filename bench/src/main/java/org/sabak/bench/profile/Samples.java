package org.sabak.bench.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import org.sabak.bench.report.Results.Table;

/** Samples of who was running, counted in several ways. Code of the JDK is charged to whoever called it. */
final class Samples {

    private final Map<String, Long> owners = new HashMap<>();
    private final Map<String, Long> threads = new HashMap<>();
    private final Map<String, Long> own = new HashMap<>();
    private final Map<String, Long> foreign = new HashMap<>();
    private long count;

    void add(RecordedEvent sample) {
        var frames = Stacks.frames(sample);
        if (frames.isEmpty()) return;
        count++;
        var owner = frames.stream().map(Stacks::owner).filter(o -> o != Owner.JDK).findFirst().orElse(Owner.JDK);
        owners.merge(owner.title(), 1L, Long::sum);
        threads.merge(thread(sample), 1L, Long::sum);
        own.merge(Stacks.own(frames.stream()).orElse("none of ours"), 1L, Long::sum);
        if (Stacks.owner(frames.getFirst()) != Owner.SABAK) foreign.merge(Stacks.place(frames.getFirst()), 1L, Long::sum);
    }

    long count() {
        return count;
    }

    List<Table> tables(String what) {
        return List.of(Stacks.table(what + ": processor time, " + count + " samples", "whose code", owners),
                Stacks.table(what + ": by thread", "thread", threads),
                Stacks.table(what + ": by the innermost method of ours", "method", own),
                Stacks.table(what + ": by methods of others", "method", foreign));
    }

    /** Numbers differ from thread to thread of one kind; so they are left out. */
    private static String thread(RecordedEvent sample) {
        var thread = sample.hasField("sampledThread") ? sample.getThread("sampledThread") : sample.getThread();
        if (thread == null || thread.getJavaName() == null) return "of the virtual machine";
        return thread.getJavaName().isEmpty() ? "virtual" : thread.getJavaName().replaceAll("[0-9]+", "N");
    }
}
