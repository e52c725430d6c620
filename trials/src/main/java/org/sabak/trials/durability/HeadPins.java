package org.sabak.trials.durability;

import java.nio.ByteBuffer;

/** How far the log is durably pinned in its head file, which is written through ({@code O_DSYNC}) or synced afterwards. */
final class HeadPins {

    private static final int AT = 8;

    private final String name;
    private boolean there;
    private boolean writtenThrough;
    private long written = -1;
    private long syncing = -1;
    private long durable = -1;

    HeadPins(String name) {
        this.name = name;
    }

    void on(Call call) {
        if (call.name().equals("openat") && call.text().contains("/" + name + "\"") && call.text().contains("O_RDWR")) {
            there = true;
            writtenThrough = call.text().contains("O_DSYNC") || call.text().contains("O_SYNC");
        }
        if (!call.on(name)) return;
        if (call.syncs()) sync(call);
        else if (call.name().contains("write") && call.returned() && call.succeeded() && call.text().contains("SABAK-H1")) {
            written = ByteBuffer.wrap(call.data(AT + Long.BYTES)).getLong(AT);
            if (writtenThrough) durable = Math.max(durable, written);
        }
    }

    /** True as well while the program has no head file. */
    boolean covers(long position) {
        return !there || durable >= position;
    }

    private void sync(Call call) {
        if (call.entered()) syncing = written;
        if (call.returned() && call.succeeded()) durable = Math.max(durable, syncing);
    }
}
