package org.sabak.trials.durability;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which ids stand durably in one write-ahead log of SQLite. A frame is a header of 24 bytes, whose second word is not 0
 * in the last frame of a transaction, and a page. An id is durable once a sync has returned that began after the last
 * write of the transaction that first wrote it.
 */
final class WriteAheadLog {

    private static final int HEADER = 24, WORD = 4;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final String name;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> durable = new HashSet<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> committed = new ArrayList<>();
    private final Deque<List<String>> syncing = new ArrayDeque<>();
    private boolean lastFrame;
    private long syncs;

    WriteAheadLog(String name) {
        this.name = name;
    }

    void on(Call call) {
        if (!call.on(name)) return;
        if (call.syncs()) sync(call);
        else if (call.name().equals("pwrite64") && call.returned() && call.succeeded()) write(call);
    }

    boolean durable(String id) {
        return durable.contains(id);
    }

    long syncs() {
        return syncs;
    }

    private void write(Call call) {
        if (call.text().contains(", " + HEADER + ", ")) {
            lastFrame = ByteBuffer.wrap(call.data(2 * WORD)).getInt(WORD) != 0;
            return;
        }
        for (var ids = ID.matcher(call.text()); ids.find();) {
            if (seen.add(ids.group())) open.add(ids.group());
        }
        if (lastFrame) {
            committed.addAll(open);
            open.clear();
            lastFrame = false;
        }
    }

    /** What was committed before the sync began is durable when it has returned; nothing that came in between. */
    private void sync(Call call) {
        if (call.entered()) {
            syncing.add(new ArrayList<>(committed));
            committed.clear();
        }
        if (call.returned()) {
            var covered = syncing.poll();
            if (covered == null) return;
            if (call.succeeded()) durable.addAll(covered);
            else committed.addAll(covered);
            syncs++;
        }
    }
}
